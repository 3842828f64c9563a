import { createHash, randomUUID } from 'node:crypto';
import { digestOfAttachment } from '@terrace/cases';
import { compileChart, type ChartDef } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import { SealDays, VerifyHistory, describeFinding, type Finding, type VerifyRequest } from '@terrace/history';
import { Clock, type Actor } from '@terrace/kernel';
import { Database, Signals, UuidV7Ids, connect } from '@terrace/persistence';
import {
  ChartCatalogue,
  FactsSource,
  SendEvent,
  StartInstance,
  TimerPlan,
  type Attachment,
  type DecisionPorts,
  type Instance,
} from '@terrace/workflow';
import { Client } from 'pg';

import { InMemoryFileStorage } from '../../libs/documents/src/testing/in-memory-file-storage';
import { PostgresDayLedger } from '../../libs/persistence/src/history/postgres-day-ledger';
import { PostgresHistoryArchive } from '../../libs/persistence/src/history/postgres-history-archive';
import { PostgresUnitOfWork } from '../../libs/persistence/src/postgres-unit-of-work';
import { PostgresWorkflowStore } from '../../libs/persistence/src/workflow/postgres-workflow-store';
import { Everyone } from '../../libs/workflow/src/testing/everyone';
import { NoForms } from '../../libs/workflow/src/testing/no-forms';
import { startTestPostgres, type TestPostgres } from '../support/test-postgres';

const def: ChartDef = {
  id: 'tiny',
  version: 1,
  inForceFrom: '2020-01-01',
  initial: 'drafting',
  facts: { income: 'int' },
  data: { rounds: { type: 'int', initial: 0 }, words: { type: 'string', initial: '' } },
  states: {
    drafting: {
      on: {
        note: { by: ['officer'], do: [{ assign: { rounds: 'data.rounds + 1', words: 'event.data.words' } }] },
        submit: { target: 'review', by: ['officer'] },
      },
    },
    review: { on: { approve: { target: 'done', by: ['officer'] } } },
    done: { type: 'final' },
  },
};

const compiled = compileChart(def, celExpressions);
if (compiled.kind === 'wrong') throw new Error(JSON.stringify(compiled.problems));
const { chart } = compiled;

class OneChart extends ChartCatalogue {
  override inForce = () => chart;
  override version = () => chart;
  override all = () => [chart];
}

/** Tells the income of the day it is asked on: what is known changes with the days. */
class Income extends FactsSource {
  override factsOf = async (subjects: readonly unknown[], at: Date) =>
    subjects.map(() => ({ income: at.getUTCDate() * 1_000 }));
}

class NoTimers extends TimerPlan {
  override plan = () => null;
}

export class SetClock extends Clock {
  time = new Date('2026-05-04T01:00:00Z');
  override now = () => new Date(this.time);
}

export const officer: Actor = { id: randomUUID(), name: '经办张三', roles: ['officer'], enterpriseId: null };

/** A database in which cases really move, days are sealed, and somebody with all rights can do what must be found. */
export class KeptHistory {
  readonly clock = new SetClock();
  readonly files = new InMemoryFileStorage();
  readonly subjectId = randomUUID();
  readonly archive: PostgresHistoryArchive;
  readonly store: PostgresWorkflowStore;
  private readonly startInstance: StartInstance;
  private readonly sendEvent: SendEvent;

  private constructor(
    private readonly postgres: TestPostgres,
    readonly database: Database,
    private readonly signals: Signals,
    readonly owner: Client,
  ) {
    this.archive = new PostgresHistoryArchive(database);
    this.store = new PostgresWorkflowStore(database, signals);
    const ports: DecisionPorts = {
      store: this.store,
      charts: new OneChart(),
      facts: new Income(),
      timerPlan: new NoTimers(),
      authority: new Everyone(),
      forms: new NoForms(),
      unitOfWork: new PostgresUnitOfWork(database),
      ids: new UuidV7Ids(),
      clock: this.clock,
    };
    this.startInstance = new StartInstance(ports);
    this.sendEvent = new SendEvent(ports);
  }

  static async begin(): Promise<KeptHistory> {
    const postgres = await startTestPostgres();
    const database = new Database(await connect(postgres.url));
    const owner = new Client({ connectionString: postgres.ownerUrl });
    await owner.connect();
    const kept = new KeptHistory(postgres, database, new Signals(database, postgres.url), owner);
    await database.query(
      `INSERT INTO enterprises (enterprise_id, credit_code, name, street, registered_on, record)
       VALUES ($1, '91320404MA1WX0024Y', '甲公司', '', '2019-05-20', '{}')`,
      [kept.subjectId],
    );
    return kept;
  }

  get url(): string {
    return this.postgres.url;
  }

  async end(): Promise<void> {
    await this.signals.close();
    await this.owner.end();
    await this.database.dataSource.destroy();
    await this.postgres.stop();
  }

  at(instant: string): void {
    this.clock.time = new Date(instant);
  }

  async opened(businessKey: string): Promise<Instance> {
    const command = { chartId: 'tiny', subjectId: this.subjectId, businessKey, on: '2026-05-01' };
    const outcome = await this.startInstance.start({ ...command, idempotencyKey: randomUUID() }, officer);
    if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason.en);
    return outcome.value;
  }

  async send(
    instanceId: string,
    event: string,
    data: Record<string, string> = {},
    attachments: readonly Attachment[] = [],
  ): Promise<void> {
    const command = {
      instanceId,
      event,
      data,
      attachments,
      expectedVersion: null,
      idempotencyKey: randomUUID(),
    };
    const outcome = await this.sendEvent.send(command, officer);
    if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason.en);
  }

  /** A file in storage, as an event carries it. */
  async filed(name: string, content: string): Promise<Attachment> {
    const bytes = Buffer.from(content);
    const id = randomUUID();
    await this.files.put(`attachments/${id}`, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { id, name, mediaType: 'application/pdf', bytes: bytes.length, sha256 };
  }

  seal(): ReturnType<SealDays['sealAll']> {
    return this.sealer().sealAll();
  }

  sealer(): SealDays {
    return new SealDays(
      new PostgresDayLedger(this.database),
      new PostgresUnitOfWork(this.database),
      this.clock,
    );
  }

  async verify(request: VerifyRequest = {}): Promise<Finding[]> {
    const findings: Finding[] = [];
    const verify = new VerifyHistory(this.archive, (file) => digestOfAttachment(this.files, file));
    await verify.verify(request, (finding) => findings.push(finding));
    return findings;
  }

  async told(request: VerifyRequest = {}): Promise<string[]> {
    return (await this.verify(request)).map((finding) => describeFinding(finding).en).sort();
  }

  /** What somebody with every right can do. */
  async tamper(sql: string, parameters: unknown[] = []): Promise<void> {
    await this.owner.query(sql, parameters);
  }
}
