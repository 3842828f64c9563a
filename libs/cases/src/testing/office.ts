import { randomUUID } from 'node:crypto';
import { ConflictStore, UserStore, actorOf, type Conflict, type User } from '@terrace/identity';
import { Clock, Ids, systemActor, type Actor, type Outcome, type Role } from '@terrace/kernel';
import {
  ActOnTask,
  ChartCatalogue,
  FactsSource,
  SendEvent,
  StartInstance,
  TimerPlan,
  type DecisionPorts,
  type FactsSubject,
  type Instance,
  type Task,
  type TaskWish,
} from '@terrace/workflow';
import { InMemoryWorkflowStore } from '../../../workflow/src/testing/in-memory-workflow-store';
import { NoForms } from '../../../workflow/src/testing/no-forms';
import { NoUnitOfWork } from '../../../workflow/src/testing/no-unit-of-work';
import { CaseAuthority } from '../case-authority';
import { paperChart } from './paper-chart';

export const enterpriseId = 'enterprise-1';

const userOf = (login: string, roles: readonly Role[], ofEnterprise: string | null = null): User => ({
  id: `id-${login}`,
  login,
  name: login,
  roles,
  enterpriseId: ofEnterprise,
  email: null,
  passwordHash: '',
});

const users = {
  officer: userOf('officer', ['officer']),
  colleague: userOf('colleague', ['officer']),
  both: userOf('both', ['officer', 'head']),
  head: userOf('head', ['head']),
  deputy: userOf('deputy', ['head']),
  director: userOf('director', ['director']),
  /** Named for the check, without its role. */
  lin: userOf('lin', ['operator']),
  one: userOf('one', ['reviewer']),
  two: userOf('two', ['reviewer']),
  three: userOf('three', ['reviewer']),
  company: userOf('company', ['enterprise'], enterpriseId),
  stranger: userOf('stranger', ['enterprise'], 'enterprise-2'),
} as const;

export type Who = keyof typeof users | 'system';

class Users extends UserStore {
  private readonly all: readonly User[] = Object.values(users);
  override byLogin = async (login: string) => this.all.find((user) => user.login === login) ?? null;
  override load = async (id: string) => this.all.find((user) => user.id === id) ?? null;
  override holders = async (role: string) =>
    this.all.filter(({ roles }) => roles.some((own) => own === role));
  override staff = async () => this.all.filter((user) => user.enterpriseId === null);
  override upsert = async () => undefined;
}

class Conflicts extends ConflictStore {
  readonly all: Conflict[] = [];
  override load = async (id: string) => this.all.find((one) => one.id === id) ?? null;
  override withEnterprises = async (ids: readonly string[]) =>
    this.all.filter((one) => ids.includes(one.enterpriseId) && one.liftedAt === null);
  override list = async () => this.all;
  override save = async (conflict: Conflict) => void this.all.push(conflict);
}

class Charts extends ChartCatalogue {
  override inForce = () => paperChart;
  override version = () => paperChart;
  override all = () => [paperChart];
}

class NoFacts extends FactsSource {
  override factsOf = async (subjects: readonly FactsSubject[]) => subjects.map(() => ({}));
}

class NoTimers extends TimerPlan {
  override plan = () => null;
}

class SetClock extends Clock {
  at = new Date('2026-05-04T01:00:00.000Z');
  override now = () => this.at;
}

class RandomIds extends Ids {
  override next = () => randomUUID();
}

/** An office with one paper in it, on stores in memory and the authority that is in force. */
export async function openOffice() {
  const store = new InMemoryWorkflowStore();
  const conflicts = new Conflicts();
  const clock = new SetClock();
  const ports: DecisionPorts = {
    store,
    charts: new Charts(),
    facts: new NoFacts(),
    timerPlan: new NoTimers(),
    authority: new CaseAuthority(conflicts, new Users()),
    forms: new NoForms(),
    unitOfWork: new NoUnitOfWork(),
    ids: new RandomIds(),
    clock,
  };
  const command = { chartId: 'paper', subjectId: enterpriseId, businessKey: 'P1', on: '2026-05-04' };
  const begun = await new StartInstance(ports).start(
    { ...command, idempotencyKey: 'open' },
    actorFor('officer'),
  );
  if (begun.kind === 'refused') throw new Error(begun.refusal.reason.en);
  return new Office(ports, store, conflicts, clock, begun.value.id);
}

export const actorFor = (who: Who): Actor => (who === 'system' ? systemActor : actorOf(users[who]));
export const idOf = (who: Who): string => actorFor(who).id;

export class Office {
  private readonly sendEvent: SendEvent;
  private readonly actOnTask: ActOnTask;

  constructor(
    readonly ports: DecisionPorts,
    readonly store: InMemoryWorkflowStore,
    private readonly conflicts: Conflicts,
    readonly clock: SetClock,
    readonly caseId: string,
  ) {
    this.sendEvent = new SendEvent(ports);
    this.actOnTask = new ActOnTask(ports);
  }

  send(who: Who, event: string, key: string = randomUUID()) {
    const command = { instanceId: this.caseId, event, expectedVersion: null, idempotencyKey: key };
    return this.sendEvent.send(command, actorFor(who));
  }

  /** Does something about the open task. */
  async act(
    who: Who,
    wish: TaskWish,
    note: string | null = null,
    key: string = randomUUID(),
  ): Promise<Outcome<Task>> {
    const { id } = await this.task();
    const command = {
      instanceId: this.caseId,
      taskId: id,
      wish,
      note,
      expectedVersion: null,
      idempotencyKey: key,
    };
    return this.actOnTask.act(command, actorFor(who));
  }

  async task(): Promise<Task> {
    const open = (await this.store.tasksOf([this.caseId])).find(({ closedAt }) => closedAt === null);
    if (!open) throw new Error('no task is open');
    return open;
  }

  async instance(): Promise<Instance> {
    const [instance] = await this.store.load([this.caseId]);
    if (!instance) throw new Error('the case is gone');
    return instance;
  }

  /** Hands the open task over from now for so many days. */
  delegate(from: Who, to: Who, days = 3): Promise<Outcome<Task>> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + days * 86_400_000);
    const period = { fromAt: now.toISOString(), untilAt: until.toISOString() };
    return this.act(from, { act: 'delegate', personId: idOf(to), ...period });
  }

  async conflict(who: Who): Promise<void> {
    const { id, name } = actorFor(who);
    await this.conflicts.save({
      id: randomUUID(),
      person: { id, name },
      enterpriseId,
      kind: 'employer',
      note: null,
      recordedBy: { id, name },
      recordedAt: this.clock.now(),
      liftedAt: null,
      liftedBy: null,
    });
  }

  /** The paper on the head's desk, checked by `checker` and judged by two experts. */
  async toSign(checker: Who = 'officer'): Promise<this> {
    await this.send(checker, 'pass');
    await this.send('one', 'endorse');
    await this.send('two', 'endorse');
    return this;
  }
}

/** The rule a refusal names; `done` when it was none. */
export const ruleOf = (outcome: Outcome<unknown>): string =>
  outcome.kind === 'done' ? 'done' : (outcome.refusal.conditions?.[0]?.id ?? outcome.refusal.kind);
