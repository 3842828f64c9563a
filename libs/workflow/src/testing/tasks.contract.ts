import { randomUUID } from 'node:crypto';
import type { Commit, Instance } from '../instance';
import type { Task } from '../tasks/task';
import type { TaskQuery, TaskView } from '../tasks/task-query';
import { commitOf, type StoreUnderTest } from './workflow-store.contract';

const at = new Date('2026-05-04T01:00:00.123Z');
const person = (id: string) => ({ id, name: `name of ${id}` });

function taskOf(instanceId: string, change: Partial<Task> = {}): Task {
  return {
    id: randomUUID(),
    instanceId,
    state: 'two',
    title: { zh: '初审', en: 'Check' },
    roles: ['officer'],
    people: [],
    apartFrom: [],
    openedAt: at,
    closedAt: null,
    claimant: null,
    delegations: [],
    cosigners: [],
    votes: [],
    copies: [],
    urges: [],
    actors: [],
    ...change,
  };
}

/** What every store does with tasks. */
export function tasksContract(underTest: () => StoreUnderTest): void {
  /** A case with tasks, and how people see them whose ids nobody else has. */
  const begun = async (tasksOf: (instanceId: string) => readonly Task[]) => {
    const { store, subjectId } = underTest();
    const fresh = commitOf(subjectId, null);
    const commit = { ...fresh, tasks: tasksOf(fresh.instance.id) };
    expect(await store.commit([commit])).toEqual(['committed']);
    return { store, subjectId, commit, instance: commit.instance };
  };
  const seenBy = (personId: string, change: Partial<TaskQuery> = {}): TaskQuery => ({
    view: 'mine',
    personId,
    login: null,
    roles: [],
    apartFrom: [],
    at,
    offset: 0,
    limit: 10,
    ...change,
  });
  const idsIn = async (view: TaskView, query: TaskQuery): Promise<string[]> => {
    const { store } = underTest();
    const { total, items } = await store.listTasks({ ...query, view });
    expect((await store.countTasks(query))[view]).toBe(total);
    return items.map(({ id }) => id);
  };
  const after = (subjectId: string, before: Instance, tasks: readonly Task[]): Commit =>
    commitOf(subjectId, before, { tasks });

  it('keeps tasks as they were committed, in the order opened', async () => {
    const { store, commit, instance } = await begun((id) => [
      taskOf(id, {
        claimant: person('a'),
        votes: [{ event: 'e', by: person('b'), onBehalfOf: null, at: '' }],
      }),
      taskOf(id, { closedAt: at }),
    ]);
    expect(await store.tasksOf([instance.id])).toEqual(commit.tasks);
  });

  it('finds what is open, and what is closed only of the steps asked for', async () => {
    const { store, commit, instance } = await begun((id) => [
      taskOf(id, { state: 'first', closedAt: at }),
      taskOf(id, { state: 'second', closedAt: at }),
      taskOf(id, { state: 'third' }),
    ]);
    const [first, , third] = commit.tasks;
    expect(await store.desksOf([instance.id], ['first'])).toEqual([first, third]);
  });

  it('changes a task with the event that changes it, and not with one that comes too late', async () => {
    const { store, subjectId, commit, instance } = await begun((id) => [taskOf(id)]);
    const [task] = commit.tasks;
    if (!task) throw new Error('one task was written');
    await store.commit([after(subjectId, instance, [{ ...task, claimant: person('a') }])]);
    expect(await store.commit([after(subjectId, instance, [{ ...task, claimant: person('b') }])])).toEqual([
      'stale',
    ]);
    expect((await store.tasksOf([instance.id])).map(({ claimant }) => claimant?.id)).toEqual(['a']);
  });

  it('shows a task as mine to its holder and to a co-signer who has not answered', async () => {
    const [holder, signer, signed] = [randomUUID(), randomUUID(), randomUUID()];
    const asked = (id: string, agrees: boolean | null) => ({
      person: person(id),
      askedBy: person(holder),
      agrees,
      opinion: null,
    });
    const { commit } = await begun((id) => [
      taskOf(id, { claimant: person(holder), cosigners: [asked(signer, null), asked(signed, true)] }),
      taskOf(id, { claimant: person(holder), closedAt: at }),
    ]);
    const [open] = commit.tasks;
    expect(await idsIn('mine', seenBy(holder))).toEqual([open?.id]);
    expect(await idsIn('mine', seenBy(signer))).toEqual([open?.id]);
    expect(await idsIn('mine', seenBy(signed))).toEqual([]);
  });

  it('offers a task to its roles and to people named, while nobody has taken it on', async () => {
    const role = `role-${randomUUID()}`;
    const { commit } = await begun((id) => [
      taskOf(id, { roles: [role] }),
      taskOf(id, { roles: [`${role}-other`], people: [`login of ${role}`] }),
      taskOf(id, { roles: [role], claimant: person('a') }),
    ]);
    const [byRole, byName] = commit.tasks.map(({ id }) => id);
    expect(await idsIn('claimable', seenBy('x', { roles: [role] }))).toEqual([byRole]);
    expect(await idsIn('claimable', seenBy('x', { login: `login of ${role}` }))).toEqual([byName]);
    expect(await idsIn('claimable', seenBy('x'))).toEqual([]);
  });

  it('does not offer a task to whoever has acted on it or in a step it is apart from', async () => {
    const role = `role-${randomUUID()}`;
    const { commit } = await begun((id) => [
      taskOf(id, { state: 'check', closedAt: at, actors: [person('checker')] }),
      taskOf(id, { roles: [role], apartFrom: ['check'], actors: [person('voter')] }),
    ]);
    const open = commit.tasks[1]?.id;
    const seen = (id: string) => idsIn('claimable', seenBy(id, { roles: [role] }));
    expect([await seen('checker'), await seen('voter'), await seen('other')]).toEqual([[], [], [open]]);
  });

  it('shows a task handed over within the period only', async () => {
    const to = randomUUID();
    const { commit } = await begun((id) => [
      taskOf(id, {
        delegations: [
          {
            from: person('a'),
            to: person(to),
            fromAt: '2026-05-04T00:00:00.000Z',
            untilAt: '2026-05-06T00:00:00.000Z',
          },
        ],
      }),
    ]);
    const on = (instant: string) => idsIn('delegated', seenBy(to, { at: new Date(instant) }));
    expect(await on('2026-05-03T23:59:59Z')).toEqual([]);
    expect(await on('2026-05-04T00:00:00Z')).toEqual([commit.tasks[0]?.id]);
    expect(await on('2026-05-06T00:00:00Z')).toEqual([]);
  });

  it('shows copies, page by page, and nothing of enterprises the viewer keeps out of', async () => {
    const to = randomUUID();
    const { subjectId, commit, store } = await begun((id) => [
      taskOf(id, { copies: [person(to)] }),
      taskOf(id, { copies: [person(to)] }),
    ]);
    const [first, second] = commit.tasks.map(({ id }) => id);
    expect(await idsIn('copied', seenBy(to))).toEqual([first, second]);
    expect(await idsIn('copied', seenBy(to, { offset: 1, limit: 1 }))).toEqual([second]);
    expect(await store.listTasks(seenBy(to, { view: 'copied', offset: 5 }))).toEqual({ total: 2, items: [] });
    expect(await idsIn('copied', seenBy(to, { apartFrom: [subjectId] }))).toEqual([]);
    expect(await idsIn('copied', seenBy(to, { subjectId: randomUUID() }))).toEqual([]);
    expect(await idsIn('copied', seenBy(to, { chartId: 'another' }))).toEqual([]);
  });
}
