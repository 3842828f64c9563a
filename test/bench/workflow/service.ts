import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CasesModule } from '@terrace/cases';
import { HostModule, readSettings, type Settings } from '@terrace/hosting';
import { Database } from '@terrace/persistence';
import {
  ChartCatalogue,
  DecisionPorts,
  FactsSource,
  SendEvent,
  WorkflowStore,
  type FactsSubject,
} from '@terrace/workflow';
import { hnteFacts } from '../../../libs/programmes/src/testing/hnte-facts';

@Module({})
class BenchModule {
  static forRoot(settings: Settings): DynamicModule {
    return { module: BenchModule, imports: [HostModule.forRoot(settings), CasesModule.forPeople()] };
  }
}

/** Facts at hand: what is measured is the workflow, not the registry. */
class FactsAtHand extends FactsSource {
  private readonly facts = hnteFacts();

  override factsOf = async (subjects: readonly FactsSubject[]) => subjects.map(() => this.facts);
}

/** The service as the API has it, in this process, on a database of its own. */
export interface Service {
  readonly database: Database;
  readonly store: WorkflowStore;
  readonly charts: ChartCatalogue;
  /** Decides on facts at hand. */
  readonly send: SendEvent;
  /** As the product does: the facts of each case are read from the registry and its papers. */
  readonly sendByRegistry: SendEvent;
  /** The same decisions, written to another store. */
  sendTo(store: WorkflowStore): SendEvent;
}

export async function withService<T>(
  databaseUrl: string,
  work: (service: Service) => Promise<T>,
): Promise<T> {
  const settings = readSettings({ DATABASE_URL: databaseUrl });
  const context = await NestFactory.createApplicationContext(BenchModule.forRoot(settings), {
    logger: ['error', 'warn'],
  });
  const sendTo = (store: WorkflowStore): SendEvent =>
    new SendEvent({ ...context.get(DecisionPorts), store, facts: new FactsAtHand() });
  const store = context.get(WorkflowStore);
  try {
    return await work({
      database: context.get(Database),
      store,
      charts: context.get(ChartCatalogue),
      send: sendTo(store),
      sendByRegistry: context.get(SendEvent),
      sendTo,
    });
  } finally {
    await context.close();
  }
}
