import type { SendEvent } from '@terrace/workflow';
import { alone } from './a-alone';
import { Decider } from './decided';
import { caseId, fillCases, fillFacts } from './fill';
import type { Bench, Figure, Part } from './figure';
import { rowsOf } from './rows-of';
import { PlainClient } from './plain-client';
import { inParallel, pairedRounds, timed, type Round } from './rounds';
import { countRows, requireSameRows } from './same-rows';
import { withService, type Service } from './service';
import { turnOf } from './turn';

export const callers = 32;

/** Sets of cases in one table: of the reference, of the service, of the service with the registry's facts, of one caller. */
const sets = 4;

export const singleEvents: Part = {
  id: 'a',
  title: 'durable single events, 32 callers, against one transaction each from a plain client',
  measure: ({ server, quick }: Bench) =>
    server.withDatabase('bench_a', (url) =>
      withService(url, async (service) => {
        const perSet = quick ? 320 : 1_600;
        await fillCases(service.owner, service.hnte, { from: 0, to: sets * perSet, spread: false });
        await fillFacts(service.owner, service.hnte, { from: 2 * perSet, to: 3 * perSet });
        const idsOf = (set: number): string[] =>
          Array.from({ length: perSet }, (_, i) => caseId(set * perSet + i));
        const clients = await Promise.all(Array.from({ length: callers }, () => PlainClient.connect(url)));
        try {
          const reference = await ceiling(service, clients, idsOf(0));
          const ours = serviceRound(service.send, idsOf(1));
          await checkRows(service, ours, reference);
          const bounds = { rounds: quick ? 5 : 9, boundMs: 40_000 };
          const plain = await pairedRounds(ours, reference, bounds);
          const byRegistry = serviceRound(service.sendByRegistry, idsOf(2));
          const registry = await pairedRounds(byRegistry, reference, bounds);
          const figures = await alone(service, idsOf(3));
          return [
            figureOf('a', 'single events', plain, { is: 'at least', value: 2, goal: 5 }),
            figureOf('a.registry', 'the same, facts read from the registry', registry),
            ...figures,
          ];
        } finally {
          await Promise.all(clients.map((client) => client.end()));
        }
      }),
    ),
};

/** One event to each case, so many callers at a time; each round the next event. */
export function serviceRound(send: SendEvent, ids: readonly string[], atATime = callers): Round {
  let turn = 0;
  return async () => {
    const n = turn++;
    const ms = await timed(() =>
      inParallel(ids, atATime, async (id) => {
        const { command, actor } = turnOf(id, n);
        const outcome = await send.send(command, actor);
        if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason.en);
      }),
    );
    return { count: ids.length, ms };
  };
}

/** The same rows from plain clients, one for each caller; decided before the time is taken. */
async function ceiling(
  service: Service,
  clients: readonly PlainClient[],
  ids: readonly string[],
): Promise<Round> {
  const decider = new Decider(service);
  await decider.learn(ids);
  let turn = 0;
  return async () => {
    const n = turn++;
    const rows = (await decider.decide(ids.map((id) => turnOf(id, n)))).map(rowsOf);
    const ms = await timed(() =>
      inParallel(rows, clients.length, async (rows, caller) => clients[caller]?.write(rows)),
    );
    return { count: rows.length, ms };
  };
}

/** The first turn of each, counted: both write the same rows. */
async function checkRows({ owner }: Service, ours: Round, reference: Round): Promise<void> {
  const before = await countRows(owner);
  await ours();
  const between = await countRows(owner);
  await reference();
  requireSameRows(before, between, await countRows(owner));
}

function figureOf(
  id: string,
  title: string,
  { ours, reference, ratio }: Awaited<ReturnType<typeof pairedRounds>>,
  bound?: Figure['bound'],
): Figure {
  const base = { id, title, unit: 'events/s', ours, reference, against: 'by a plain client', ratio };
  return bound ? { ...base, bound } : base;
}
