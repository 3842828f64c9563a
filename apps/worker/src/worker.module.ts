import { Module, type DynamicModule } from '@nestjs/common';
import { CasesModule } from '@terrace/cases';
import { HostModule, type Settings } from '@terrace/hosting';
import { QueueModule } from '@terrace/queue';
import { AdaptersModule } from './adapters.module';
import { SweepAbandonedUploads } from './attachments/sweep-abandoned-uploads';
import { RetryWaitingDecisions } from './decisions/retry-waiting-decisions';
import { CarryOut } from './jobs/carry-out';
import { WorkQueues } from './jobs/work-queues';
import { ReconcileQueues } from './outbox/reconcile-queues';
import { RelayOutbox } from './outbox/relay-outbox';
import { SealEachDay, sealDays } from './history/seal-each-day';
import { SweepTimers } from './timers/sweep-timers';

/** Everything that happens without a person asking: relay, timers, checks, letters. Any number may run. */
@Module({})
export class WorkerModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        HostModule.forRoot(settings),
        QueueModule.forRoot(settings.queue),
        AdaptersModule.forRoot(settings),
        CasesModule.forMachines(settings),
      ],
      providers: [
        RetryWaitingDecisions,
        SweepAbandonedUploads,
        CarryOut,
        WorkQueues,
        RelayOutbox,
        ReconcileQueues,
        SweepTimers,
        SealEachDay,
        sealDays,
      ],
    };
  }
}
