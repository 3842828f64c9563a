import type { Chart, StateDef } from '@terrace/engine';
import type { Role, Text } from '@terrace/kernel';
import { isRole } from './roles';
import { textOr } from './json-value';

/** A state as people see it. */
export interface StateMeta {
  readonly id: string;
  readonly title: Text;
  /** Whose move it is; null when nobody's in this house. */
  readonly holder: Role | null;
  /** The enterprise may upload documents. */
  readonly uploads: boolean;
  /** Top-level state it lies in (itself, for a top-level state). */
  readonly stage: string;
  readonly final: boolean;
}

/** A top-level state with its innermost states, in document order. */
export interface Stage {
  readonly id: string;
  readonly title: Text;
  readonly final: boolean;
  readonly states: readonly StateMeta[];
}

interface Place {
  readonly id: string;
  readonly state: StateDef;
  /** Top-level ancestor first, the parent last. */
  readonly ancestors: readonly Place[];
}

/** What is said about one state; a state the chart does not know is shown by its id. */
export function stateMetaOf(chart: Pick<Chart, 'def'>, stateId: string): StateMeta {
  const place = placesOf(chart.def).find(({ id }) => id === stateId);
  return metaOf(place ?? { id: stateId, state: {}, ancestors: [] });
}

export function stagesOf(chart: Pick<Chart, 'def'>): readonly Stage[] {
  const innermost = placesOf(chart.def).filter(({ state }) => !state.states && state.type !== 'history');
  return Object.entries(chart.def.states).map(([id, state]) => ({
    id,
    title: textOr(state.title, id),
    final: state.type === 'final',
    states: innermost.map(metaOf).filter(({ stage }) => stage === id),
  }));
}

function placesOf(def: StateDef, ancestors: readonly Place[] = []): Place[] {
  return Object.entries(def.states ?? {}).flatMap(([id, state]) => {
    const place = { id, state, ancestors };
    return [place, ...placesOf(state, [...ancestors, place])];
  });
}

function metaOf(place: Place): StateMeta {
  const outwards = [place, ...[...place.ancestors].reverse()];
  const said = (key: string) =>
    outwards.find(({ state }) => state.meta?.[key] !== undefined)?.state.meta?.[key];
  const holder = said('holder');
  return {
    id: place.id,
    title: textOr(place.state.title, place.id),
    holder: isRole(holder) ? holder : null,
    uploads: said('uploads') === true,
    stage: place.ancestors[0]?.id ?? place.id,
    final: place.state.type === 'final',
  };
}
