import type { ChartDef } from '@terrace/engine';
import { isText } from '../json-value';
import { isRole, roles } from '../roles';
import type { Mistake } from './mistake';
import { statePlaces, type StatePlace } from './places';

/** Every state is named in both languages; every innermost state says whose move it is. */
export function checkStates(def: ChartDef): Mistake[] {
  const places = statePlaces(def).filter(({ state }) => state.type !== 'history');
  return [
    ...(isText(def.title) ? [] : [untitled([], 'the programme')]),
    ...places.flatMap((place) =>
      isText(place.state.title) ? [] : [untitled(place.path, `state ${place.id}`)],
    ),
    ...places.flatMap((place) => holderMistakes(place)),
  ];
}

function untitled(path: Mistake['path'], what: string): Mistake {
  return {
    path,
    message: `${what} has no title in both languages`,
    cure: 'Write `title: { zh: …, en: … }`.',
  };
}

function holderMistakes({ id, state, path }: StatePlace): Mistake[] {
  const holder = state.meta?.['holder'];
  if (holder === undefined) {
    if (state.states) return [];
    const cure =
      'Write `meta: { holder: officer }` with the role whose move it is, or `holder: null` when it is nobody’s.';
    return [{ path, message: `state ${id} does not say whose move it is`, cure }];
  }
  if (holder === null || isRole(holder)) return [];
  const cure = `Choose from ${roles.join(', ')}, or null.`;
  return [{ path: [...path, 'meta', 'holder'], message: `${JSON.stringify(holder)} is no role`, cure }];
}
