import { systemActor } from '@terrace/kernel';
import { GatherSends } from './gather-sends';
import type { Order } from './send-command';
import type { Answer } from './send-together';

const orderFor = (instanceId: string): Order => ({
  command: { instanceId, event: 'go', expectedVersion: null, idempotencyKey: 'k' },
  actor: systemActor,
});
const late: Answer = { kind: 'late' };

/** A database that answers when it is told to. */
function gathering() {
  const batches: string[][] = [];
  const unanswered: (() => void)[] = [];
  let news = (): void => undefined;
  const gather = new GatherSends((orders) => {
    batches.push(orders.map(({ command }) => command.instanceId));
    news();
    return new Promise((resolve) => unanswered.push(() => resolve(orders.map(() => late))));
  });
  const departed = async (count: number): Promise<void> => {
    while (batches.length < count) await new Promise<void>((resolve) => (news = resolve));
  };
  const join = (id: string): Promise<Answer> => gather.join(orderFor(id));
  return { batches, departed, join, answer: () => unanswered.shift()?.() };
}

const ids = (count: number, prefix = 'i') => Array.from({ length: count }, (_, n) => `${prefix}${String(n)}`);

describe('sends that come at the same time', () => {
  it('go in two batches, each with its share, so that one is decided while the other is written', async () => {
    const { batches, departed, join, answer } = gathering();
    const answers = ids(8).map(join);
    await departed(2);
    expect(batches.map((batch) => batch.length)).toEqual([4, 4]);
    expect(new Set(batches.flat()).size).toBe(8);
    answer();
    answer();
    expect(await Promise.all(answers)).toEqual(ids(8).map(() => late));
  });

  it('leave at once when there is only one', async () => {
    const { batches, departed, join, answer } = gathering();
    const answered = join('alone');
    await departed(1);
    expect(batches).toEqual([['alone']]);
    answer();
    expect(await answered).toEqual(late);
  });

  it('never have two events of one instance under way', async () => {
    const { batches, departed, join, answer } = gathering();
    const answers = [join('same'), join('same'), join('same')];
    for (let count = 1; count <= 3; count += 1) {
      await departed(count);
      expect(batches).toHaveLength(count);
      answer();
    }
    await Promise.all(answers);
    expect(batches).toEqual([['same'], ['same'], ['same']]);
  });

  it('gather while two batches are under way, and go together when one has come back', async () => {
    const { batches, departed, join, answer } = gathering();
    const early = ids(4).map(join);
    await departed(2);
    const later = ids(6, 'later').map(join);
    answer();
    await departed(3);
    expect(batches[2]?.length).toBeGreaterThan(1);
    for (let count = 3; batches.flat().length < 10; count += 1) {
      answer();
      await departed(count + 1);
    }
    for (const _ of batches) answer();
    await Promise.all([...early, ...later]);
    expect(new Set(batches.flat()).size).toBe(10);
  });
});
