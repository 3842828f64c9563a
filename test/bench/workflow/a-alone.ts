import { SendTogether } from '../../../libs/workflow/src/send-together';
import { median } from '../measure';
import type { Figure } from './figure';
import { quantile, spreadOf, timed } from './rounds';
import type { Service } from './service';
import { turnOf } from './turn';

/** How much later an event may be durable for having asked whether others go with it. */
const mostLaterMs = 2;

const rounds = 5;

/** One caller, with nobody to go with: through what gathers, and past it, by turns on cases of their own. */
export async function alone(service: Service, ids: readonly string[]): Promise<Figure[]> {
  const past = new SendTogether(service.portsTo(service.store));
  const ways = [
    async (id: string) => {
      const { command, actor } = turnOf(id, 0);
      await service.send.send(command, actor);
    },
    async (id: string) => void (await past.send([turnOf(id, 0)])),
  ];
  const later: number[] = [];
  const times: number[][] = [[], []];
  const perRound = Math.floor(ids.length / ways.length / (rounds + 1));
  for (let next = 0, round = 0; round <= rounds; round += 1) {
    const took: number[][] = [[], []];
    for (let call = 0; call < perRound; call += 1)
      for (const [i, way] of ways.entries()) took[i]?.push(await timed(() => way(ids[next++] ?? '')));
    // The first round warms up.
    if (round === 0) continue;
    later.push(median(took[0] ?? []) - median(took[1] ?? []));
    took.forEach((each, i) => times[i]?.push(...each));
  }
  const p99 = times.map((each) => quantile(each, 0.99));
  const ratio = spreadOf(later.map((ms) => ms / mostLaterMs));
  const against = 'ms later at most';
  const figure = { unit: 'ms later', reference: mostLaterMs, against };
  const p99LaterMs = (p99[0] ?? NaN) - (p99[1] ?? NaN);
  return [
    {
      id: 'a.alone',
      title: 'one caller alone, than past the gathering, p50',
      ...figure,
      ours: median(later),
      ratio,
      bound: { is: 'at most', value: 1 },
    },
    {
      id: 'a.alone.p99',
      title: 'the same, p99',
      ...figure,
      ours: p99LaterMs,
      ratio: spreadOf([p99LaterMs / mostLaterMs]),
    },
  ];
}
