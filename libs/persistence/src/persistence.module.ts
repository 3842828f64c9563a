import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { CohortStore } from '@terrace/cohorts';
import { DecisionStore } from '@terrace/decisions';
import { AmendmentStore, LegalTime } from '@terrace/deadlines';
import { DocumentStore } from '@terrace/documents';
import { CarrierStore } from '@terrace/carriers';
import { GivenFigures, SnapshotStore, TagHistory } from '@terrace/indicators';
import {
  DuplicateStore,
  EnterpriseIds,
  EnterpriseStore,
  Holdings,
  ImportStore,
  LifeLine,
  StatedFigures,
  WorkbookStore,
} from '@terrace/enterprises';
import { DayLedger, HistoryArchive } from '@terrace/history';
import { ConflictStore, SessionStore, UserStore } from '@terrace/identity';
import { Clock, Ids, Outbox, UnitOfWork } from '@terrace/kernel';
import { LetterStore } from '@terrace/notifications';
import { OperationsStore } from '@terrace/operations';
import { BulkStore, MigrationStore, UploadStore, WorkflowStore } from '@terrace/workflow';
import { PostgresCohortStore } from './cohorts/postgres-cohort-store';
import { connect, serviceSilentMs } from './connect';
import { Database } from './database';
import { PostgresDecisionStore } from './decisions/postgres-decision-store';
import { PostgresAmendmentStore } from './deadlines/postgres-amendment-store';
import { DemoClock } from './demo-clock';
import { PostgresDocumentStore } from './documents/postgres-document-store';
import { PostgresEnterpriseStore } from './enterprises/postgres-enterprise-store';
import { PostgresCarrierStore } from './carriers/postgres-carrier-store';
import { PostgresGivenFigures } from './indicators/postgres-given-figures';
import { PostgresSnapshotStore } from './indicators/postgres-snapshot-store';
import { PostgresTagHistory } from './indicators/postgres-tag-history';
import { PostgresLifeLine } from './enterprises/postgres-life-line';
import { PostgresEnterpriseIds } from './enterprises/postgres-enterprise-ids';
import { PostgresStatedFigures } from './enterprises/postgres-stated-figures';
import { PostgresDuplicateStore } from './enterprises/postgres-duplicate-store';
import { PostgresHoldings } from './enterprises/postgres-holdings';
import { PostgresImportStore } from './enterprises/postgres-import-store';
import { PostgresWorkbookStore } from './enterprises/postgres-workbook-store';
import { PostgresDayLedger } from './history/postgres-day-ledger';
import { PostgresHistoryArchive } from './history/postgres-history-archive';
import { PostgresConflictStore } from './identity/postgres-conflict-store';
import { PostgresSessionStore } from './identity/postgres-session-store';
import { PostgresUserStore } from './identity/postgres-user-store';
import { PostgresLetterStore } from './notifications/postgres-letter-store';
import { PostgresOperationsStore } from './operations/postgres-operations-store';
import { OutboxRelay } from './outbox/outbox-relay';
import { PostgresOutbox } from './outbox/postgres-outbox';
import { QueueMinutes } from './outbox/queue-minutes';
import { PostgresUnitOfWork } from './postgres-unit-of-work';
import { Signals } from './signals';
import { PostgresUploadStore } from './uploads/postgres-upload-store';
import { UuidV7Ids } from './uuid-v7-ids';
import { PostgresMigrationStore } from './workflow/postgres-migration-store';
import { PostgresBulkStore } from './workflow/bulk/postgres-bulk-store';
import { PostgresWorkflowStore } from './workflow/postgres-workflow-store';

type OnDatabase = new (database: Database) => object;
type OnSignals = new (database: Database, signals: Signals) => object;

const onDatabase = (provide: abstract new (...args: never[]) => unknown, useClass: OnDatabase) => ({
  provide,
  inject: [Database],
  useFactory: (database: Database) => new useClass(database),
});

const onSignals = (provide: abstract new (...args: never[]) => unknown, useClass: OnSignals) => ({
  provide,
  inject: [Database, Signals],
  useFactory: (database: Database, signals: Signals) => new useClass(database, signals),
});

const stores = [
  onDatabase(UnitOfWork, PostgresUnitOfWork),
  onDatabase(OutboxRelay, OutboxRelay),
  onDatabase(DecisionStore, PostgresDecisionStore),
  onDatabase(DayLedger, PostgresDayLedger),
  onDatabase(HistoryArchive, PostgresHistoryArchive),
  onDatabase(QueueMinutes, QueueMinutes),
  onDatabase(BulkStore, PostgresBulkStore),
  onDatabase(CohortStore, PostgresCohortStore),
  onDatabase(EnterpriseStore, PostgresEnterpriseStore),
  onDatabase(WorkbookStore, PostgresWorkbookStore),
  onDatabase(DuplicateStore, PostgresDuplicateStore),
  onDatabase(Holdings, PostgresHoldings),
  onDatabase(ImportStore, PostgresImportStore),
  onDatabase(StatedFigures, PostgresStatedFigures),
  onDatabase(CarrierStore, PostgresCarrierStore),
  onDatabase(TagHistory, PostgresTagHistory),
  onDatabase(GivenFigures, PostgresGivenFigures),
  onDatabase(SnapshotStore, PostgresSnapshotStore),
  onDatabase(EnterpriseIds, PostgresEnterpriseIds),
  onDatabase(LifeLine, PostgresLifeLine),
  onDatabase(UserStore, PostgresUserStore),
  onDatabase(SessionStore, PostgresSessionStore),
  onDatabase(ConflictStore, PostgresConflictStore),
  onDatabase(UploadStore, PostgresUploadStore),
  onDatabase(MigrationStore, PostgresMigrationStore),
  onSignals(WorkflowStore, PostgresWorkflowStore),
  onSignals(Outbox, PostgresOutbox),
  onSignals(AmendmentStore, PostgresAmendmentStore),
  { provide: LegalTime, inject: [AmendmentStore, Signals], useFactory: openLegalTime },
  onSignals(OperationsStore, PostgresOperationsStore),
  onSignals(DocumentStore, PostgresDocumentStore),
  onSignals(LetterStore, PostgresLetterStore),
  { provide: Ids, useFactory: () => new UuidV7Ids() },
];

/** Every port that PostgreSQL serves, over one pool. Closed last, when nobody asks any more. */
@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
    private readonly clock: DemoClock,
  ) {}

  static forRoot(databaseUrl: string): DynamicModule {
    const base = [
      {
        provide: Database,
        useFactory: async () => new Database(await connect(databaseUrl, serviceSilentMs)),
      },
      {
        provide: Signals,
        inject: [Database],
        useFactory: (database: Database) => openSignals(database, databaseUrl),
      },
      { provide: DemoClock, inject: [Database, Signals], useFactory: openClock },
      { provide: Clock, useExisting: DemoClock },
    ];
    const providers = [...base, ...stores];
    return { module: PersistenceModule, providers, exports: providers.map(({ provide }) => provide) };
  }

  async onApplicationShutdown(): Promise<void> {
    this.clock.close();
    await this.signals.close();
    await this.database.dataSource.destroy();
  }
}

async function openSignals(database: Database, databaseUrl: string): Promise<Signals> {
  const signals = new Signals(database, databaseUrl);
  await signals.open();
  return signals;
}

async function openClock(database: Database, signals: Signals): Promise<DemoClock> {
  const clock = new DemoClock(database, signals);
  await clock.open();
  return clock;
}

/** The notices as they were when the process began, and as they are entered from then on, by whichever process. */
async function openLegalTime(amendments: AmendmentStore, signals: Signals): Promise<LegalTime> {
  const law = new LegalTime();
  const read = async (): Promise<void> => law.amend(await amendments.all());
  // The database being away is told to whoever asks it for something; when it is back, this is told again.
  signals.listen('legal-time', () => void read().catch(() => undefined));
  await read();
  return law;
}
