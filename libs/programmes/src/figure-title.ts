import type { Chart, StateDef, TransitionDef } from '@terrace/engine';
import type { Text } from '@terrace/kernel';
import { actionMetaOf } from './action-meta';

/** What a figure kept in a case's data is called: as in the form that asks for it, unit included; null: no form does. */
export function figureTitle(chart: Pick<Chart, 'def'>, name: string): Text | null {
  const asked = formsIn(chart.def).find((field) => field.name === name);
  return asked?.title ?? null;
}

function formsIn(state: StateDef): { readonly name: string; readonly title: Text }[] {
  const own = Object.values(state.on ?? {}).flatMap((on) => {
    const transitions: readonly TransitionDef[] = Array.isArray(on) ? on : [on as TransitionDef];
    return transitions.flatMap((transition) => actionMetaOf(transition).form);
  });
  return [...own, ...Object.values(state.states ?? {}).flatMap(formsIn)];
}
