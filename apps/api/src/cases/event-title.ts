import type { Chart } from '@terrace/engine';
import type { Text } from '@terrace/kernel';

/** What an event of the record is called: as on its button, in the state it was sent in where that is known. */
export function eventTitle(chart: Chart, event: string, left: readonly string[]): Text {
  if (event === 'started') return { zh: '立案', en: 'Opened' };
  const inState = left.flatMap((state) => chart.states.get(state)?.on ?? []);
  const anywhere = [...chart.states.values()].flatMap((state) => state.on);
  const named = [...inState, ...anywhere].find(
    ({ descriptors, def }) => descriptors.includes(event) && def.title,
  );
  return named?.def.title ?? { zh: event, en: event };
}
