import { randomUUID } from 'node:crypto';
import { dayRootHash, leafHash, merklePath, rootByPath, type DayRoot } from '@terrace/history';
import { eventHash, type HistoryEntry, type Instance } from '@terrace/workflow';
import { KeptHistory } from './kept-history';

const startMs = 120_000;

describe('a history that somebody with every right has tampered with', () => {
  let kept: KeptHistory;
  let first: Instance;
  let second: Instance;

  beforeAll(async () => {
    kept = await KeptHistory.begin();
    first = await kept.opened('ONE');
    second = await kept.opened('TWO');
    for (const words of ['a', 'b', 'c']) await kept.send(first.id, 'note', { words });
    kept.at('2026-05-05T02:00:00Z');
    for (const words of ['d', 'e', 'f']) await kept.send(first.id, 'note', { words });
    kept.at('2026-05-06T02:00:00Z');
    await kept.seal();
    // Of today, not sealed yet.
    await kept.send(first.id, 'note', { words: 'g' });
    await kept.send(second.id, 'submit');
  }, startMs);

  afterAll(async () => {
    await kept.end();
  }, startMs);

  // What is done in one test is undone after it: the tampering and the look at it share a transaction's fate.
  beforeEach(async () => {
    await kept.owner.query('CREATE SCHEMA aside');
    for (const table of ['instances', 'events', 'day_roots', 'day_leaves'])
      await kept.owner.query(`CREATE TABLE aside.${table} AS TABLE public.${table}`);
    for (const table of ['events', 'day_roots', 'day_leaves'])
      await kept.owner.query(`ALTER TABLE ${table} DISABLE TRIGGER ${table}_append_only`);
    await kept.owner.query("SET session_replication_role = 'replica'");
  });

  afterEach(async () => {
    for (const table of ['day_leaves', 'day_roots', 'events', 'instances'])
      await kept.owner.query(`DELETE FROM ${table}`);
    for (const table of ['instances', 'events', 'day_roots', 'day_leaves'])
      await kept.owner.query(`INSERT INTO ${table} SELECT * FROM aside.${table}`);
    await kept.owner.query('DROP SCHEMA aside CASCADE');
    for (const table of ['events', 'day_roots', 'day_leaves'])
      await kept.owner.query(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_append_only`);
    await kept.owner.query("SET session_replication_role = 'origin'");
  });

  const one = (sql: string, ...more: unknown[]): Promise<void> => kept.tamper(sql, [first.id, ...more]);

  /** Writes the case's events anew from a point on, with hashes that hold, and lets its row follow. */
  async function rechain(change: (entries: HistoryEntry[]) => HistoryEntry[], from: number): Promise<void> {
    const before = await kept.store.history(first.id);
    const after = change([...before]);
    let previousHash = before[from - 1]!.hash;
    await one('DELETE FROM events WHERE instance_id = $1 AND seq >= $2', from);
    for (const [seq, old] of after.entries()) {
      if (seq < from) continue;
      const { hash: _old, ...content } = { ...old, seq, previousHash };
      const hash = eventHash(content);
      await one(
        `INSERT INTO events (instance_id, seq, event_id, name, data, actor, at, idempotency_key, states_left, states_entered, note,
           previous_hash, hash, facts, change) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
        seq,
        content.id,
        content.name,
        content.data,
        content.actor,
        content.at,
        content.idempotencyKey,
        content.left,
        content.entered,
        content.note,
        previousHash,
        hash,
        content.facts,
        content.change,
      );
      previousHash = hash;
    }
    await one(
      'UPDATE instances SET version = $2, hash = $3 WHERE instance_id = $1',
      after.length - 1,
      previousHash,
    );
  }

  const renumber = (from: number, by: number): Promise<void> =>
    one('UPDATE events SET seq = seq + 1000 + $3 WHERE instance_id = $1 AND seq >= $2', from, by).then(() =>
      one('UPDATE events SET seq = seq - 1000 WHERE instance_id = $1 AND seq >= 1000'),
    );

  it('has nothing to tell as long as nobody did', async () => {
    expect(await kept.told()).toEqual([]);
    expect(await kept.told({ instanceId: first.id })).toEqual([]);
    expect(await kept.told({ from: '2026-05-05', to: '2026-05-05' })).toEqual([]);
  });

  it('tells a changed word', async () => {
    await one(`UPDATE events SET data = '{"words": "other"}' WHERE instance_id = $1 AND seq = 2`);
    expect(await kept.told()).toEqual(['ONE #2 changed']);
  });

  it('tells a changed actor, time, fact and effect alike', async () => {
    await one(`UPDATE events SET actor = jsonb_set(actor, '{id}', '"x"') WHERE instance_id = $1 AND seq = 1`);
    await one(`UPDATE events SET at = at + interval '1 s' WHERE instance_id = $1 AND seq = 3`);
    await one(`UPDATE events SET facts = '{"income": 1}' WHERE instance_id = $1 AND seq = 4`);
    await one(`UPDATE events SET change = '{}' WHERE instance_id = $1 AND seq = 5`);
    const changed = [1, 3, 4, 5].map((seq) => `ONE #${String(seq)} changed`);
    expect(await kept.told()).toEqual(changed);
  });

  it('tells an event that was changed and given the hash of its new words', async () => {
    const entry = (await kept.store.history(first.id))[2]!;
    const { hash: _hash, ...content } = { ...entry, note: 'other' };
    await one(
      "UPDATE events SET note = 'other', hash = $2 WHERE instance_id = $1 AND seq = 2",
      eventHash(content),
    );
    expect(await kept.told()).toEqual(['ONE #2 changed']);
  });

  it('tells an event that was taken out, and one whose place was closed up', async () => {
    await one('DELETE FROM events WHERE instance_id = $1 AND seq = 3');
    expect(await kept.told()).toEqual(['ONE #3 removed']);
    await renumber(4, -1);
    expect(await kept.told()).toEqual(['ONE #3 removed']);
  });

  it('tells an event that was put in between', async () => {
    await renumber(3, 1);
    await one(
      `INSERT INTO events SELECT instance_id, 3, $2, name, data, actor, at, 'put in', states_left, states_entered, note, previous_hash,
         hash, invoke_id, facts, change FROM events WHERE instance_id = $1 AND seq = 2`,
      randomUUID(),
    );
    expect(await kept.told()).toEqual(['ONE #3 inserted']);
  });

  it('tells an event put behind the newest', async () => {
    await one(
      `INSERT INTO events SELECT instance_id, 8, $2, name, data, actor, at, 'put behind', states_left, states_entered, note, hash,
         hash, invoke_id, facts, change FROM events WHERE instance_id = $1 AND seq = 7`,
      randomUUID(),
    );
    expect(await kept.told()).toEqual(['ONE #8 inserted']);
  });

  it('tells two events that changed places', async () => {
    await one('UPDATE events SET seq = 99 WHERE instance_id = $1 AND seq = 2');
    await one('UPDATE events SET seq = 2 WHERE instance_id = $1 AND seq = 4');
    await one('UPDATE events SET seq = 4 WHERE instance_id = $1 AND seq = 99');
    expect(await kept.told()).toEqual(['ONE #2 reordered', 'ONE #4 reordered']);
  });

  it('tells that the end is missing, also where the row was taken back to it', async () => {
    await one('DELETE FROM events WHERE instance_id = $1 AND seq >= 5');
    expect(await kept.told()).toEqual(['ONE #5–#7 truncated at the end']);
    await one(
      `UPDATE instances SET version = 4, hash = (SELECT hash FROM events WHERE instance_id = $1 AND seq = 4)
       WHERE instance_id = $1`,
    );
    expect(await kept.told()).toEqual(['ONE #5–#6 truncated at the end (day 2026-05-05)']);
  });

  it('tells that a whole case is gone, also without its row', async () => {
    await one('DELETE FROM events WHERE instance_id = $1');
    expect(await kept.told()).toEqual(['ONE #0–#7 whole case removed (day 2026-05-05)']);
    await one('DELETE FROM instances WHERE instance_id = $1');
    expect(await kept.told()).toEqual([`${first.id} #0–#6 whole case removed (day 2026-05-05)`]);
  });

  it('tells a chain that was written anew with all its hashes, by the day that was sealed before', async () => {
    await rechain(
      (entries) => entries.map((entry) => (entry.seq === 5 ? { ...entry, note: 'other' } : entry)),
      5,
    );
    expect(await kept.told()).toEqual([
      'ONE #4–#6 rewritten with all its hashes; not what was sealed (day 2026-05-05)',
    ]);
    await rechain((entries) => entries.filter(({ seq }) => seq !== 2), 2);
    expect(await kept.told()).toEqual([
      'ONE #0–#3 rewritten with all its hashes; not what was sealed (day 2026-05-04)',
    ]);
  });

  it('tells an event that follows the rules of the chain but is dated into a day sealed without it', async () => {
    const late = (entries: HistoryEntry[]): HistoryEntry[] => [
      ...entries,
      { ...entries[6]!, id: randomUUID(), idempotencyKey: 'late', change: {} },
    ];
    await rechain(late, 7);
    expect(await kept.told()).toEqual(['ONE #8 inserted (day 2026-05-05)']);
  });

  it('tells a row that does not follow from its events', async () => {
    const changed = ["the case's row does not follow from its events"];
    await one(
      `UPDATE instances SET snapshot = jsonb_set(snapshot, '{data,rounds}', '99') WHERE instance_id = $1`,
    );
    expect(await kept.told()).toEqual(changed.map((words) => `ONE ${words}`));
    await one(`UPDATE instances SET subject_id = $2 WHERE instance_id = $1`, randomUUID());
    expect((await kept.told())[0]).toContain("ONE the case's row does not follow");
  });

  it('tells a day root that was changed, whether its hash was made anew or not', async () => {
    await kept.tamper("UPDATE day_roots SET sealed_at = sealed_at + interval '1 s' WHERE day = '2026-05-04'");
    expect(await kept.told()).toEqual(['day root changed (day 2026-05-04)']);
    const { rows } = await kept.owner.query<Record<string, never>>(
      "SELECT *, day::text AS day FROM day_roots WHERE day = '2026-05-04'",
    );
    const row = rows[0]! as unknown as {
      leaf_count: number;
      tree_hash: string;
      previous_root: string;
      sealed_at: Date;
    };
    const root: Omit<DayRoot, 'root'> = {
      day: '2026-05-04',
      leafCount: row.leaf_count,
      treeHash: row.tree_hash,
      previousRoot: row.previous_root,
      sealedAt: row.sealed_at,
    };
    await kept.tamper("UPDATE day_roots SET root = $1 WHERE day = '2026-05-04'", [dayRootHash(root)]);
    expect(await kept.told()).toEqual(['day root changed (day 2026-05-04)']);
  });

  it('tells a day root that is gone, and heads that are gone from below one', async () => {
    await kept.tamper("DELETE FROM day_leaves WHERE day = '2026-05-04' AND instance_id = $1", [second.id]);
    expect(await kept.told()).toEqual(['day root changed (day 2026-05-04)']);
    await kept.tamper("DELETE FROM day_leaves WHERE day = '2026-05-04'");
    await kept.tamper("DELETE FROM day_roots WHERE day = '2026-05-04'");
    expect(await kept.told()).toEqual(['day root removed (day 2026-05-04)']);
  });

  it('tells by a published root that everything was made anew', async () => {
    const { rows } = await kept.owner.query<{ root: string }>(
      "SELECT root FROM day_roots WHERE day = '2026-05-05'",
    );
    const published = new Map([['2026-05-05', rows[0]!.root]]);
    expect(await kept.told({ published })).toEqual([]);
    await kept.tamper('DELETE FROM day_leaves');
    await kept.tamper('DELETE FROM day_roots');
    await rechain(
      (entries) => entries.map((entry) => (entry.seq === 5 ? { ...entry, note: 'other' } : entry)),
      5,
    );
    await kept.seal();
    expect(await kept.told()).toEqual([]);
    expect(await kept.told({ published })).toEqual(['day root changed (day 2026-05-05)']);
  });

  it('leads from a head by its path to the root of its day', async () => {
    const leaves: string[] = [];
    for await (const head of kept.archive.leavesOf('2026-05-04')) leaves.push(head.leafHash);
    const history = await kept.store.history(first.id);
    const identity = { instanceId: first.id, chartId: 'tiny', subjectId: kept.subjectId, businessKey: 'ONE' };
    const leaf = leafHash({ ...identity, seq: 3, eventHash: history[3]!.hash });
    const index = leaves.indexOf(leaf);
    const { rows } = await kept.owner.query<{ tree_hash: string }>(
      "SELECT tree_hash FROM day_roots WHERE day = '2026-05-04'",
    );
    expect(rootByPath(leaf, index, leaves.length, merklePath(leaves, index))).toBe(rows[0]!.tree_hash);
  });
});
