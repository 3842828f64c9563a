import { callers, serviceRound } from './a-single-events';
import { DbosCases, installDbos } from './dbos';
import { caseId, fillCases } from './fill';
import type { Bench, Figure, Part } from './figure';
import { NaiveService } from './naive-service';
import { inParallel, pairedRounds, timed, type Paired, type Round } from './rounds';
import { withService } from './service';
import { turnOf } from './turn';

/** The busiest hour of a district: whoever takes more callers at once may show it. Each has as many connections as (a). */
const manyCallers = 128;

export const others: Part = {
  id: 'd',
  title: 'the same events as DBOS workflows driven by messages, and by TypeORM with SELECT … FOR UPDATE',
  measure: ({ server, quick, say }: Bench) =>
    server.withDatabase('bench_d', (url) =>
      withService(url, async (service) => {
        const perSet = quick ? 256 : 960;
        const bounds = { rounds: quick ? 3 : 7, boundMs: 60_000 };
        await fillCases(service.owner, service.hnte, { from: 0, to: 3 * perSet, spread: false });
        const idsOf = (set: number): string[] =>
          Array.from({ length: perSet }, (_, i) => caseId(set * perSet + i));
        const ours = serviceRound(service.send, idsOf(0), manyCallers);
        const naive = await NaiveService.open(service, url, callers);
        const byTypeOrm = await pairedRounds(ours, naiveRound(naive, idsOf(1)), bounds);
        await naive.close();
        const figures = [figureOf('d.typeorm', 'single events, against TypeORM', byTypeOrm, 'by TypeORM')];
        if (!installDbos()) {
          say('not against DBOS: it cannot be installed here');
          return figures;
        }
        const dbos = await DbosCases.begin(url, idsOf(2));
        const dbosCallers = await dbos.best([callers, manyCallers]);
        say(
          `DBOS does best with ${String(dbosCallers)} callers, of ${String(callers)} and ${String(manyCallers)}`,
        );
        const byDbos = await pairedRounds(ours, () => dbos.round(dbosCallers), bounds);
        await dbos.end();
        const bound = { is: 'at least', value: 20 } as const;
        return [
          { ...figureOf('d.dbos', 'single events, against DBOS', byDbos, 'by DBOS'), bound },
          ...figures,
        ];
      }),
    ),
};

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
