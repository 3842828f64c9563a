import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { CasesModule } from '@terrace/cases';
import { HostModule, cohortActs, type Settings } from '@terrace/hosting';
import { BulkOffers } from './bulk/bulk-offers';
import { BulkTargets } from './bulk/bulk-targets';
import { BulkView } from './bulk/bulk-view';
import { BulkController } from './bulk/bulk.controller';
import { FindBulk } from './bulk/find-bulk';
import { AttachmentsController } from './cases/attachments.controller';
import { CaseCounting } from './cases/case-counting';
import { CaseDocumentsController } from './cases/case-documents.controller';
import { CaseProofController } from './cases/case-proof.controller';
import { CaseRecordController } from './cases/case-record.controller';
import { CaseStreamController } from './cases/case-stream.controller';
import { CaseView } from './cases/case-view';
import { CasesController } from './cases/cases.controller';
import { FindCase } from './cases/find-case';
import { ChartsController } from './charts/charts.controller';
import { ClockController } from './clock/clock.controller';
import { CaseRelationsController } from './cohorts/case-relations.controller';
import { CohortSignalsController } from './cohorts/cohort-signals.controller';
import { CohortView } from './cohorts/cohort-view';
import { CohortsController } from './cohorts/cohorts.controller';
import { FindCohort } from './cohorts/find-cohort';
import { ConflictsController } from './conflicts/conflicts.controller';
import { DecisionDoorController } from './decisions/decision-door.controller';
import { DecisionListController } from './decisions/decision-list.controller';
import { DecisionsController } from './decisions/decisions.controller';
import { CandidatesController } from './enterprises/candidates.controller';
import { PoliciesController } from './enterprises/policies.controller';
import { RadarController } from './enterprises/radar.controller';
import { EligibilityController } from './enterprises/eligibility.controller';
import { LifeLineController } from './enterprises/life-line.controller';
import { EnterprisesController } from './enterprises/enterprises.controller';
import { DuplicatesController } from './enterprises/duplicates.controller';
import { ImportsController } from './enterprises/imports.controller';
import { HistoryController } from './history/history.controller';
import { requestValidation } from './http/invalid-request.exception';
import { ProblemFilter } from './http/problem.filter';
import { CarriersController } from './carriers/carriers.controller';
import { FiguresController } from './indicators/figures.controller';
import { IndicatorView } from './indicators/indicator-view';
import { IndicatorsController } from './indicators/indicators.controller';
import { SnapshotsController } from './indicators/snapshots.controller';
import { InboxController } from './inbox/inbox.controller';
import { OperationsController } from './operations/operations.controller';
import { operationsActs } from './operations/operations-acts';
import { LegalTimeController } from './legal-time/legal-time.controller';
import { MigrationView } from './migrations/migration-view';
import { MigrationsController } from './migrations/migrations.controller';
import { SessionController } from './session/session.controller';
import { SessionGuard } from './session/session.guard';
import { CaseTasksController } from './tasks/case-tasks.controller';
import { TaskView } from './tasks/task-view';
import { TasksController } from './tasks/tasks.controller';
import { PeopleController } from './users/people.controller';
import { UsersController } from './users/users.controller';

export const controllers = [
  SessionController,
  DuplicatesController,
  ImportsController,
  EnterprisesController,
  LifeLineController,
  EligibilityController,
  CandidatesController,
  RadarController,
  PoliciesController,
  IndicatorsController,
  SnapshotsController,
  FiguresController,
  CarriersController,
  CasesController,
  BulkController,
  CohortsController,
  CohortSignalsController,
  CaseRelationsController,
  CaseRecordController,
  AttachmentsController,
  CaseDocumentsController,
  CaseStreamController,
  InboxController,
  ChartsController,
  ClockController,
  UsersController,
  TasksController,
  CaseTasksController,
  ConflictsController,
  PeopleController,
  CaseProofController,
  HistoryController,
  OperationsController,
  // Before the door of sources: `list` is none.
  DecisionListController,
  DecisionsController,
  DecisionDoorController,
  MigrationsController,
  LegalTimeController,
];

/** HTTP over the acts: no rule lives here. */
@Module({})
export class AppModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [HostModule.forRoot(settings), CasesModule.forPeople()],
      controllers,
      providers: [
        ...operationsActs,
        ...cohortActs,
        CaseView,
        TaskView,
        BulkView,
        BulkOffers,
        FindBulk,
        BulkTargets,
        CohortView,
        IndicatorView,
        FindCohort,
        CaseCounting,
        FindCase,
        MigrationView,
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_PIPE, useValue: requestValidation },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
