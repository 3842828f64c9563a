import { randomUUID } from 'node:crypto';
import { Fault, UnitOfWork, type Actor, type Outbox, type Outcome, type Role } from '@terrace/kernel';
import {
  BeginBulk,
  PreviewMany,
  RunBulk,
  SendEvent,
  StartInstance,
  UndoBulk,
  type BulkStore,
} from '@terrace/workflow';
import { SetClock, approvalPorts } from '../../../workflow/src/testing/approval-ports';
import type { StoreUnderTest } from '../../../workflow/src/testing/workflow-store.contract';
import { ChangeMembers } from '../change-members';
import { CloseCohort } from '../close-cohort';
import type { CohortStore } from '../cohort-store';
import { OpenCohort } from '../open-cohort';
import { SignalCohort } from '../signal-cohort';

export interface CohortsUnderTest extends StoreUnderTest {
  readonly bulks: BulkStore;
  readonly cohorts: CohortStore;
  readonly outbox: Outbox;
}

const as = (role: Role): Actor => ({
  id: role,
  name: role,
  roles: [role],
  enterpriseId: role === 'enterprise' ? 'own' : null,
});
const officer = as('officer');

/** Tells when everything begun through it has ended, done or undone. */
class Watched extends UnitOfWork {
  private readonly begun: Promise<unknown>[] = [];
  override readonly isOpen = false;

  constructor(private readonly inner: UnitOfWork) {
    super();
  }

  override run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.inner.run(work);
    this.begun.push(turn);
    return turn;
  }

  async ended(): Promise<void> {
    await Promise.allSettled(this.begun);
  }
}

/** What holds for leading cases together, over every store. */
export function leadCohortsContract(underTest: () => CohortsUnderTest): void {
  /** A cohort of `count` cases that stand in review. */
  const formed = async (count: number) => {
    const { store, unitOfWork, subjectId, bulks, cohorts, outbox } = underTest();
    const clock = new SetClock();
    const ports = approvalPorts({ store, unitOfWork, clock });
    const starts = new StartInstance(ports);
    const begun = async (): Promise<string> => {
      const key = randomUUID();
      const command = { chartId: 'tiny', subjectId, businessKey: key, on: '2031-05-04', idempotencyKey: key };
      return valueOf(await starts.start(command, officer)).id;
    };
    const opens = new OpenCohort(cohorts, ports.charts, unitOfWork, clock);
    const [preview, begin] = [new PreviewMany(ports), new BeginBulk(ports, bulks, outbox)];
    const acts = {
      members: new ChangeMembers(cohorts, store, unitOfWork, clock),
      closes: new CloseCohort(cohorts, unitOfWork, clock),
      signals: new SignalCohort(cohorts, ports.charts, preview, begin, unitOfWork, clock),
      run: new RunBulk(ports, bulks),
      undo: new UndoBulk(ports, bulks),
    };
    const title = { zh: '第一期', en: 'First' };
    const openAs = (actor: Actor, changed: object = {}) =>
      opens.open(
        { chartId: 'tiny', kind: 'class', title, year: 2031, idempotencyKey: randomUUID(), ...changed },
        actor,
      );
    const cohort = valueOf(await openAs(officer));
    const ids: string[] = [];
    for (let i = 0; i < count; i += 1) ids.push(await begun());
    const cohortId = cohort.id;
    if (count > 0) valueOf(await acts.members.add({ cohortId, instanceIds: ids }, officer));
    const sends = new SendEvent(ports);
    const send = (instanceId: string, event: string) =>
      sends.send({ instanceId, event, expectedVersion: null, idempotencyKey: randomUUID() }, officer);
    const signal = (idempotencyKey = randomUUID(), event = 'approve') =>
      acts.signals.send({ cohortId, event, idempotencyKey }, officer);
    return { ...underTest(), ...acts, ports, cohortId, ids, begun, openAs, send, signal };
  };

  it('forms a cohort once by its key, and only of a kind its programme declares', async () => {
    const { openAs, cohorts } = await formed(0);
    const idempotencyKey = randomUUID();
    const first = valueOf(await openAs(officer, { idempotencyKey }));
    expect(valueOf(await openAs(officer, { idempotencyKey }))).toEqual(first);
    expect(await cohorts.entries(first.id)).toHaveLength(1);
    expect(await openAs(officer, { idempotencyKey, year: 2032 })).toMatchObject({
      refusal: { kind: 'conflict' },
    });
    expect(await openAs(officer, { kind: 'party' })).toMatchObject({ refusal: { kind: 'invalid' } });
  });

  it('takes in each case for itself: once, and none that has ended or is not there', async () => {
    const { members, cohortId, cohorts, ids, begun, send } = await formed(1);
    const [fresh, ended, missing] = [await begun(), await begun(), randomUUID()];
    for (const event of ['approve', 'collect']) await send(ended, event);
    const instanceIds = [ids[0]!, fresh, fresh, ended, missing];
    expect(valueOf(await members.add({ cohortId, instanceIds, note: '补录' }, officer))).toMatchObject({
      changed: 1,
      unchanged: 1,
      kept: [
        { instanceId: ended, refusal: { kind: 'not-enabled' } },
        { instanceId: missing, refusal: { kind: 'not-found' } },
      ],
    });
    const again = valueOf(await members.add({ cohortId, instanceIds: [fresh] }, officer));
    expect(again).toEqual({ changed: 0, unchanged: 1, kept: [] });
    const entries = await cohorts.entries(cohortId);
    expect(entries.map(({ act, count, note }) => [act, count, note])).toEqual([
      ['added', 1, '补录'],
      ['added', 1, null],
      ['opened', 0, null],
    ]);
  });

  it('sends a signal to all members present, and each has its own outcome with its reason', async () => {
    const { ids, bulks, cohorts, cohortId, members, send, signal, run } = await formed(4);
    await members.remove({ cohortId, instanceIds: [ids[3]!], note: '改报下一批' }, officer);
    await send(ids[1]!, 'block');
    await send(ids[2]!, 'approve');
    const { id, createdAt } = valueOf(await signal());
    await run.run(id);
    const items = await bulks.items(id, { offset: 0, limit: 10 });
    const outcomes = new Map(items.map((item) => [item.instanceId, item]));
    expect(outcomes.size).toBe(3);
    expect(outcomes.get(ids[0]!)).toMatchObject({ outcome: 'moved' });
    expect(outcomes.get(ids[1]!)).toMatchObject({
      outcome: 'refused',
      refusal: { conditions: [{ clause: '第一条' }] },
    });
    expect(outcomes.get(ids[2]!)).toMatchObject({ outcome: 'impossible' });
    expect(await cohorts.signals(cohortId)).toEqual([{ cohortId, bulkId: id, sentAt: createdAt }]);
  });

  it('foresees a signal for each member and changes nothing', async () => {
    const { ids, store, cohortId, cohorts, signals } = await formed(2);
    const foreseen = valueOf(await signals.preview({ cohortId, event: 'approve' }, officer));
    expect(foreseen.map(({ outcome, state }) => [outcome, state])).toEqual([
      ['moved', 'approved'],
      ['moved', 'approved'],
    ]);
    expect((await store.load(ids)).map(({ version }) => version)).toEqual([0, 0]);
    expect(await cohorts.signals(cohortId)).toEqual([]);
  });

  it('gives a signal said twice once, and takes it back while letters are held', async () => {
    const { ids, store, cohorts, cohortId, signal, run, undo } = await formed(2);
    const key = randomUUID();
    const { id } = valueOf(await signal(key));
    expect(valueOf(await signal(key)).id).toBe(id);
    await run.run(id);
    await run.run(id);
    for (const member of ids) expect(await store.history(member)).toHaveLength(2);
    expect(await cohorts.signals(cohortId)).toHaveLength(1);
    expect(valueOf(await undo.undo(id, officer))).toMatchObject({ undone: 2, kept: [] });
    expect((await store.load(ids)).map(({ state }) => state)).toEqual(['review', 'review']);
  });

  it('goes on with a signal where a killed process left it: all members get it, each once', async () => {
    const { ids, store, bulks, unitOfWork, ports, signal, run } = await formed(520);
    const { id } = valueOf(await signal());
    const watched = new Watched(unitOfWork);
    const killed = new RunBulk({ ...ports, unitOfWork: watched }, bulks);
    const commit = store.commit.bind(store);
    let written = 0;
    store.commit = (commits) => {
      written += 1;
      return written === 1
        ? commit(commits)
        : Promise.reject(new Fault('database.gone', 'killed', { retryable: true }));
    };
    try {
      await expect(killed.run(id)).rejects.toThrow('killed');
      await watched.ended();
    } finally {
      store.commit = commit;
    }
    const { moved, waiting } = await bulks.progressOf(id);
    expect(moved).toBeGreaterThan(0);
    expect(waiting).toBe(520 - moved);
    expect(waiting).toBeGreaterThan(0);
    await run.run(id);
    expect(await bulks.progressOf(id)).toMatchObject({ moved: 520, waiting: 0 });
    expect((await store.load(ids)).every(({ version }) => version === 1)).toBe(true);
  }, 60_000);

  it('refuses what is no signal, a signal to nobody, and a cohort that is not there', async () => {
    const { signal, signals } = await formed(1);
    expect(await signal(randomUUID(), 'block')).toMatchObject({ refusal: { kind: 'invalid' } });
    const { signal: toNobody } = await formed(0);
    expect(await toNobody()).toMatchObject({ refusal: { kind: 'invalid' } });
    const nowhere = { cohortId: randomUUID(), event: 'approve', idempotencyKey: randomUUID() };
    expect(await signals.send(nowhere, officer)).toMatchObject({ refusal: { kind: 'not-found' } });
  });

  it('changes nothing any more once it is closed', async () => {
    const { members, closes, signal, cohorts, cohortId, ids } = await formed(1);
    valueOf(await closes.close(cohortId, '培训结束', officer));
    for (const outcome of [
      await closes.close(cohortId, null, officer),
      await members.remove({ cohortId, instanceIds: ids }, officer),
      await signal(),
    ])
      expect(outcome).toMatchObject({ refusal: { kind: 'not-enabled' } });
    expect((await cohorts.load(cohortId))?.closedAt).not.toBeNull();
    expect(await cohorts.members(cohortId)).toHaveLength(1);
  });

  it('is led by officers and heads alone', async () => {
    const { openAs, members, closes, signals, cohortId, ids } = await formed(1);
    const idempotencyKey = randomUUID();
    for (const role of ['enterprise', 'reviewer', 'operator', 'director', 'admin'] as const)
      for (const outcome of [
        await openAs(as(role)),
        await members.add({ cohortId, instanceIds: ids }, as(role)),
        await members.remove({ cohortId, instanceIds: ids }, as(role)),
        await closes.close(cohortId, null, as(role)),
        await signals.preview({ cohortId, event: 'approve' }, as(role)),
        await signals.send({ cohortId, event: 'approve', idempotencyKey }, as(role)),
      ])
        expect(outcome).toMatchObject({ refusal: { kind: 'forbidden' } });
  });
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason.en);
  return outcome.value;
}
