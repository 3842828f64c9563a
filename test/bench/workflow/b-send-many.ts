import { BeginBulk, RunBulk, uuidOf, type Commit } from '@terrace/workflow';
import type { Client } from 'pg';
import { Decider } from './decided';
import { caseId, fillCases } from './fill';
import type { Bench, Part } from './figure';
import { pairedRounds, timed, type Round } from './rounds';
import { withService, type Service } from './service';
import { setRowsOf, writeSet } from './set-rows';
import { turnOf } from './turn';

export const sendMany: Part = {
  id: 'b',
  title: 'one event for many cases, against the same rows written set by set in plain SQL',
  measure: ({ server, quick }: Bench) =>
    server.withDatabase('bench_b', (url) =>
      withService(url, async (service) => {
        const perSet = quick ? 500 : 2_000;
        await fillCases(service.owner, service.hnte, { from: 0, to: 2 * perSet, spread: false });
        const idsOf = (set: number): string[] =>
          Array.from({ length: perSet }, (_, i) => caseId(set * perSet + i));
        const reference = await setBased(service, idsOf(0));
        const bounds = { rounds: quick ? 5 : 9, boundMs: 60_000 };
        const paired = await pairedRounds(bulkRound(service, idsOf(1)), reference, bounds);
        const bound = { is: 'at least', value: 0.5, goal: 0.8 } as const;
        const title = `${String(perSet)} cases at once`;
        return [{ id: 'b', title, unit: 'events/s', against: 'by plain SQL', ...paired, bound }];
      }),
    ),
};

/** As an officer orders it and the worker carries it out: read, decided and written, with each case's own outcome. */
function bulkRound(service: Service, ids: readonly string[]): Round {
  const ports = service.portsTo(service.store);
  const begins = new BeginBulk(ports, service.bulks, service.outbox);
  const runs = new RunBulk(ports, service.bulks);
  let turn = 0;
  return async () => {
    const n = turn++;
    const { command, actor } = turnOf('', n);
    const targets = ids.map((instanceId) => ({ instanceId, expectedVersion: null }));
    const order = { ...command, targets, idempotencyKey: `bench order ${String(n)}` };
    let bulkId = '';
    const ms = await timed(async () => {
      const begun = await begins.begin(order, actor);
      if (begun.kind === 'refused') throw new Error(begun.refusal.reason.en);
      bulkId = begun.value.id;
      await runs.run(bulkId);
    });
    const { moved } = await service.bulks.progressOf(bulkId);
    if (moved !== ids.length) throw new Error(`of ${String(ids.length)} cases ${String(moved)} moved`);
    return { count: ids.length, ms };
  };
}

/** The rows alone, decided before the time is taken: one transaction, a statement a table. */
async function setBased(service: Service, ids: readonly string[]): Promise<Round> {
  const decider = new Decider(service);
  await decider.learn(ids);
  let turn = 0;
  return async () => {
    const n = turn++;
    const commits = await decider.decide(ids.map((id) => turnOf(id, n)));
    const rows = setRowsOf(uuidOf('bench', String(n)), commits);
    const ms = await timed(() => writeSet(service.owner, rows));
    await requireWritten(service.owner, commits);
    return { count: ids.length, ms };
  };
}

async function requireWritten(owner: Client, commits: readonly Commit[]): Promise<void> {
  const sql = 'SELECT count(*)::integer AS n FROM events WHERE event_id = ANY($1::uuid[])';
  const { rows } = await owner.query<{ n: number }>(sql, [commits.map(({ entry }) => entry.id)]);
  if (rows[0]?.n !== commits.length) throw new Error('the reference did not write every event');
}
