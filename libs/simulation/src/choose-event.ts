import type { EnabledEvent } from '@terrace/engine';
import { actionMetaOf } from '@terrace/programmes';
import type { Behaviour } from './behaviour';
import type { Random } from './random';

/**
 * One event by weight; a refused one too, for people try. Null: nothing is done this time. Where the ball is nobody's, or
 * every button refuses or ends, doing nothing weighs as much as a good button would: nobody objects to a notice, or gives
 * up a title, because there is nothing else to press.
 */
export function chooseEvent(
  possible: readonly EnabledEvent[],
  isNobodys: boolean,
  { tones, events }: Pick<Behaviour, 'tones' | 'events'>,
  random: Random,
): EnabledEvent | null {
  const weighed = possible.map((item) => {
    const { tone } = actionMetaOf(item);
    const own = Object.hasOwn(events, item.event) ? events[item.event] : undefined;
    return { item, weight: own ?? tones[tone], tone: own === undefined ? tone : 'primary' };
  });
  const mayRest = isNobodys
    ? weighed.every(({ tone }) => tone !== 'primary')
    : weighed.every(({ tone }) => tone === 'danger');
  const nothing = mayRest ? [{ item: null, weight: tones.primary }] : [];
  return random.weighted<EnabledEvent | null>([...weighed, ...nothing]);
}
