import { callers, serviceRound } from './a-single-events';
import { DbosCases, installDbos } from './dbos';
import { caseId, fillCases } from './fill';
import type { Bench, Figure, Part } from './figure';
import { NaiveService } from './naive-service';
import { inParallel, pairedRounds, timed, type Paired, type Round } from './rounds';
import { withService, type Service } from './service';
import { turnOf } from './turn';

/** The busiest hour of a district: whoever takes more callers at once may show it. Each has as many connections as (a). */
const manyCallers = 512;
/** With how many DBOS is tried; it is measured with the number it does best with. */
const dbosCallers = [callers, 128, manyCallers];

/** Sets of cases: ours has four, for else its rounds would be over too soon to measure; whoever it is held against has one. */
const sets = { ours: [0, 1, 2, 3], theirs: [4] } as const;

interface Held {
  readonly service: Service;
  readonly url: string;
  readonly ours: Round;
  /** Ids of the cases of the other. */
  readonly theirs: readonly string[];
  readonly bounds: Parameters<typeof pairedRounds>[2];
}

export const others: Part = {
  id: 'd',
  title: 'the same events as DBOS workflows driven by messages, and by TypeORM with SELECT … FOR UPDATE',
  measure: async (bench: Bench) => {
    if (!installDbos()) {
      bench.say('not against DBOS: it cannot be installed here');
      return [await onItsOwn(bench, againstTypeOrm)];
    }
    const byDbos = await onItsOwn(bench, (held) => againstDbos(held, bench.say));
    return [byDbos, await onItsOwn(bench, againstTypeOrm)];
  },
};

/** Each on a database of its own: what the one before left behind slows nobody. */
const onItsOwn = ({ server, quick }: Bench, measure: (held: Held) => Promise<Figure>): Promise<Figure> =>
  server.withDatabase('bench_d', (url) =>
    withService(url, async (service) => {
      const perSet = quick ? 256 : 960;
      const of = (chosen: readonly number[]): string[] =>
        chosen.flatMap((set) => Array.from({ length: perSet }, (_, i) => caseId(set * perSet + i)));
      await fillCases(service.owner, service.hnte, { from: 0, to: 5 * perSet, spread: false });
      const ours = serviceRound(service.send, of(sets.ours), manyCallers);
      const bounds = { rounds: quick ? 3 : 7, boundMs: 60_000 };
      return measure({ service, url, ours, theirs: of(sets.theirs), bounds });
    }),
  );

async function againstDbos({ url, ours, theirs, bounds }: Held, say: Bench['say']): Promise<Figure> {
  const dbos = await DbosCases.begin(url, theirs);
  const best = await dbos.best(dbosCallers);
  say(`DBOS does best with ${String(best)} callers, of ${dbosCallers.join(', ')}`);
  const paired = await pairedRounds(ours, () => dbos.round(best), bounds);
  await dbos.end();
  const bound = { is: 'at least', value: 20 } as const;
  return { ...figureOf('d.dbos', 'single events, against DBOS', paired, 'by DBOS'), bound };
}

async function againstTypeOrm({ service, url, ours, theirs, bounds }: Held): Promise<Figure> {
  const naive = await NaiveService.open(service, url, callers);
  const paired = await pairedRounds(ours, naiveRound(naive, theirs), bounds);
  await naive.close();
  return figureOf('d.typeorm', 'single events, against TypeORM', paired, 'by TypeORM');
}

function naiveRound(naive: NaiveService, ids: readonly string[]): Round {
  let turn = 0;
  return async () => {
    const n = turn++;
    const ms = await timed(() => inParallel(ids, manyCallers, (id) => naive.send(turnOf(id, n))));
    return { count: ids.length, ms };
  };
}

const figureOf = (
  id: string,
  title: string,
  { ours, reference, ratio }: Paired,
  against: string,
): Figure => ({ id, title, unit: 'events/s', ours, reference, against, ratio });
