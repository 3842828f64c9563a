import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AmendmentStore, LegalTime } from '@terrace/deadlines';
import { DocumentStore, FileStorage, PageReader } from '@terrace/documents';
import { CarrierStore, RecordCarrier } from '@terrace/carriers';
import { DistrictIndicators } from '@terrace/indicators';
import { DiscoverCandidates, RegistryPages, RulePacks, SumGrants } from '@terrace/eligibility';
import {
  DuplicateStore,
  EnterpriseIds,
  EnterpriseStore,
  Holdings,
  StatedFigures,
} from '@terrace/enterprises';
import { ConflictStore, RecordConflict, UserStore } from '@terrace/identity';
import { Clock, Ids, Outbox, UnitOfWork } from '@terrace/kernel';
import { LetterStore, Mailer } from '@terrace/notifications';
import { Letters } from '@terrace/programmes';
import {
  ActOnTask,
  Authority,
  BeginBulk,
  BulkStore,
  ChartCatalogue,
  DecisionPorts,
  DeliverMessages,
  ExamineMigration,
  FactsSource,
  MigrateInstances,
  MigrationPlans,
  MigrationStore,
  RevertInstances,
  Forms,
  OfferEvents,
  PreviewMany,
  RunBulk,
  SendEvent,
  StartInstance,
  StopInstance,
  TimerPlan,
  UndoBulk,
  UploadStore,
  WorkflowStore,
} from '@terrace/workflow';
import { AttachUploads } from './attachments/attach-uploads';
import { KeepUpload } from './attachments/keep-upload';
import { ReadAttachment } from './attachments/read-attachment';
import { SweepUploads } from './attachments/sweep-uploads';
import { built, type Token } from './built';
import { CaseAuthority } from './case-authority';
import { CaseFacts } from './case-facts';
import { CaseForms } from './case-forms';
import { CheckDocument } from './check-document';
import { decisionActs } from './decision-acts';
import { SeeCarriers } from './carriers/see-carriers';
import { indicatorActs } from './indicators/indicator-acts';
import { importActs } from './imports/import-acts';
import { AmendLegalTime } from './amend-legal-time';
import { ForeseeAmendment } from './foresee-amendment';
import { ReplanDeadlines } from './replan-deadlines';
import { LegalTimerPlan } from './legal-timer-plan';
import { Remind } from './remind';
import { CarryOutMigration } from './migration/carry-out-migration';
import { LeadMigration } from './migration/lead-migration';
import { ProposeMigration } from './migration/propose-migration';
import { OpenCase } from './open-case';
import { ExportEnterprises } from './registry/export-enterprises';
import { ResolveDuplicate } from './registry/resolve-duplicate';
import { SendLetters } from './send-letters';
import { SendMail } from './send-mail';
import { UploadDocument } from './upload-document';
import { WatchCertificates } from './watch-certificates';

/** The ports of a decision as one, each from where it is provided. */
const decisionPorts = {
  provide: DecisionPorts,
  inject: [
    WorkflowStore,
    ChartCatalogue,
    FactsSource,
    TimerPlan,
    Authority,
    Forms,
    UnitOfWork,
    Ids,
    Clock,
  ] as unknown as Type[],
  useFactory: (
    store: WorkflowStore,
    charts: ChartCatalogue,
    facts: FactsSource,
    timerPlan: TimerPlan,
    authority: Authority,
    forms: Forms,
    unitOfWork: UnitOfWork,
    ids: Ids,
    clock: Clock,
  ): DecisionPorts => ({ store, charts, facts, timerPlan, authority, forms, unitOfWork, ids, clock }),
};

const acts = [
  built(Authority, CaseAuthority, [ConflictStore, UserStore]),
  built(TimerPlan, LegalTimerPlan, [LegalTime]),
  built(FactsSource, CaseFacts, [
    EnterpriseStore,
    DocumentStore,
    ChartCatalogue,
    RulePacks,
    StatedFigures,
    WorkflowStore,
    LegalTime,
  ]),
  built(Forms, CaseForms),
  decisionPorts,
  built(SendEvent, SendEvent, [DecisionPorts]),
  built(StartInstance, StartInstance, [DecisionPorts]),
  built(ActOnTask, ActOnTask, [DecisionPorts]),
  built(OfferEvents, OfferEvents, [DecisionPorts]),
  built(RecordConflict, RecordConflict, [ConflictStore, UserStore, Clock]),
  built(PreviewMany, PreviewMany, [DecisionPorts]),
  built(BeginBulk, BeginBulk, [DecisionPorts, BulkStore, Outbox]),
  built(UndoBulk, UndoBulk, [DecisionPorts, BulkStore]),
  built(OpenCase, OpenCase, [StartInstance, WorkflowStore, EnterpriseStore, ChartCatalogue, Clock]),
  ...importActs,
  built(ExportEnterprises, ExportEnterprises, [EnterpriseStore, Holdings]),
  built(ResolveDuplicate, ResolveDuplicate, [DuplicateStore, EnterpriseStore, UnitOfWork, Clock]),
  built(UploadDocument, UploadDocument, [
    WorkflowStore,
    ChartCatalogue,
    DocumentStore,
    FileStorage,
    UnitOfWork,
    Outbox,
    Ids,
    Clock,
  ]),
  built(KeepUpload, KeepUpload, [UploadStore, FileStorage, Clock]),
  built(AttachUploads, AttachUploads, [UploadStore, Clock]),
  built(ReadAttachment, ReadAttachment, [WorkflowStore, FileStorage]),
  ...decisionActs,
];

const leading = [
  built(AmendLegalTime, AmendLegalTime, [AmendmentStore, UnitOfWork, Outbox, Ids, Clock]),
  built(RegistryPages, RegistryPages, [EnterpriseIds, EnterpriseStore, StatedFigures]),
  built(DiscoverCandidates, DiscoverCandidates, [RegistryPages, RulePacks]),
  built(SumGrants, SumGrants, [RegistryPages, RulePacks]),
  ...indicatorActs,
  built(RecordCarrier, RecordCarrier, [CarrierStore, Clock]),
  built(SeeCarriers, SeeCarriers, [CarrierStore, RegistryPages, RulePacks, DistrictIndicators]),
  built(WatchCertificates, WatchCertificates, [WorkflowStore, RegistryPages, RulePacks]),
  built(ForeseeAmendment, ForeseeAmendment, [WorkflowStore, AmendmentStore, Clock]),
  built(ProposeMigration, ProposeMigration, [MigrationStore, MigrationPlans, UnitOfWork, Outbox, Ids, Clock]),
  built(LeadMigration, LeadMigration, [MigrationStore, UnitOfWork, Outbox, Ids, Clock]),
];

const migrating = (pageSize: number) => [
  built(ReplanDeadlines, ReplanDeadlines, [
    WorkflowStore,
    AmendmentStore,
    LegalTime,
    TimerPlan,
    UnitOfWork,
    Clock,
  ]),
  built(ExamineMigration, ExamineMigration, [DecisionPorts, MigrationStore, MigrationPlans]),
  {
    provide: MigrateInstances,
    inject: [DecisionPorts, MigrationStore, MigrationPlans] as unknown as Type[],
    useFactory: (ports: DecisionPorts, migrations: MigrationStore, plans: MigrationPlans) =>
      new MigrateInstances(ports, migrations, plans, pageSize),
  },
  {
    provide: RevertInstances,
    inject: [DecisionPorts, MigrationStore] as unknown as Type[],
    useFactory: (ports: DecisionPorts, migrations: MigrationStore) =>
      new RevertInstances(ports, migrations, pageSize),
  },
  built(CarryOutMigration, CarryOutMigration, [ExamineMigration, MigrateInstances, RevertInstances]),
];

const checks = [
  built(SweepUploads, SweepUploads, [UploadStore, FileStorage, Clock]),
  built(CheckDocument, CheckDocument, [
    WorkflowStore,
    ChartCatalogue,
    EnterpriseStore,
    DocumentStore,
    FileStorage,
    PageReader,
    SendEvent,
  ]),
];

const letters = [
  built(SendLetters, SendLetters, [
    WorkflowStore,
    ChartCatalogue,
    EnterpriseStore,
    UserStore,
    Letters,
    LetterStore,
    UnitOfWork,
    Outbox,
    Ids,
    Clock,
  ]),
  built(Remind, Remind, [WorkflowStore, SendLetters]),
  built(SendMail, SendMail, [LetterStore, Mailer, Clock]),
];

const messages = [
  built(RunBulk, RunBulk, [DecisionPorts, BulkStore]),
  built(StopInstance, StopInstance, [DecisionPorts]),
  built(DeliverMessages, DeliverMessages, [WorkflowStore, StartInstance, SendEvent, StopInstance]),
];

const tokens = (providers: readonly { readonly provide: Token }[]): Type[] =>
  providers.map(({ provide }) => provide as Type);

/** The acts on cases, wired; a global module of the app provides the ports. */
@Module({})
export class CasesModule {
  /** What people do: open, send, upload, import, lead migrations. */
  static forPeople(): DynamicModule {
    const providers = [...acts, ...leading];
    return { module: CasesModule, providers, exports: tokens(providers) };
  }

  /** What machines do besides: check, remind, mail, let cases tell one another, move them between versions. */
  static forMachines({ migrationPage }: { readonly migrationPage: number }): DynamicModule {
    const providers = [...acts, ...checks, ...letters, ...messages, ...migrating(migrationPage)];
    return { module: CasesModule, providers, exports: tokens(providers) };
  }
}
