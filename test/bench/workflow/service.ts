import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CasesModule } from '@terrace/cases';
import { HostModule, readSettings, type Settings } from '@terrace/hosting';
import type { Chart } from '@terrace/engine';
import { UserStore } from '@terrace/identity';
import { Outbox } from '@terrace/kernel';
import {
  BulkStore,
  ChartCatalogue,
  DecisionPorts,
  FactsSource,
  SendEvent,
  WorkflowStore,
  type FactsSubject,
} from '@terrace/workflow';
import { Client } from 'pg';
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
  /** As who owns the tables: to fill and to count them. */
  readonly owner: Client;
  readonly store: WorkflowStore;
  readonly users: UserStore;
  readonly bulks: BulkStore;
  readonly outbox: Outbox;
  readonly hnte: Chart;
  /** Decides on facts at hand. */
  readonly send: SendEvent;
  /** As the product does: the facts of each case are read from the registry and its papers. */
  readonly sendByRegistry: SendEvent;
  /** The same decisions, written to another store. */
  portsTo(store: WorkflowStore): DecisionPorts;
}

export async function withService<T>(
  databaseUrl: string,
  work: (service: Service) => Promise<T>,
): Promise<T> {
  const settings = readSettings({ DATABASE_URL: databaseUrl });
  const context = await NestFactory.createApplicationContext(BenchModule.forRoot(settings), {
    logger: ['error', 'warn'],
  });
  const portsTo = (store: WorkflowStore): DecisionPorts => ({
    ...context.get(DecisionPorts),
    store,
    facts: new FactsAtHand(),
  });
  const store = context.get(WorkflowStore);
  const hnte = context.get(ChartCatalogue).inForce('hnte', '2026-01-01');
  const owner = new Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    if (!hnte) throw new Error('the HNTE chart is not in force');
    return await work({
      owner,
      store,
      users: context.get(UserStore),
      bulks: context.get(BulkStore),
      outbox: context.get(Outbox),
      hnte,
      send: new SendEvent(portsTo(store)),
      sendByRegistry: context.get(SendEvent),
      portsTo,
    });
  } finally {
    await owner.end();
    await context.close();
  }
}
