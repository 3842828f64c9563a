import { configurationOf, didYouMean, type CompiledExpression } from '@terrace/engine';
import { isRecord, isWords, type Desk } from './plan-desk';
import type { Route } from './migration-plan';
import { oldDeclarations } from './old-declarations';

type Path = readonly (string | number)[];

/** Where the plan sends the cases of each old state: states that exist, in which a case can stand and has not ended. */
export function checkRoutes(desk: Desk): Map<string, Route> {
  const routes = new Map<string, Route>();
  for (const [state, route] of Object.entries(desk.plan.states ?? {})) {
    const path = ['states', state];
    if (!desk.from.states.has(state)) {
      const cure = didYouMean(state, [...desk.from.states.keys()]);
      desk.wrong(path, `${nameOf(desk.from)} has no state '${state}'`, cure);
    } else routes.set(state, routeOf(route, path, desk));
  }
  return routes;
}

function routeOf(route: unknown, path: Path, desk: Desk): Route {
  if (route === null) return { options: [], stays: true };
  const choices = isRecord(route) ? route['choose'] : null;
  if (choices === null)
    return { options: [{ when: null, targets: targetsOf(route, path, desk) }], stays: false };
  if (!Array.isArray(choices) || !choices.every(isRecord)) {
    desk.wrong(path, 'this is no route', 'Write a state, a list of states, `choose:` with a list, or null.');
    return { options: [], stays: false };
  }
  const options = choices.map((choice, index) => {
    const at = [...path, 'choose', index];
    const targets = targetsOf(choice['to'], [...at, 'to'], desk);
    return { when: conditionOf(choice['when'], [...at, 'when'], desk), targets };
  });
  return { options, stays: false };
}

function conditionOf(when: unknown, path: Path, desk: Desk): CompiledExpression | null {
  if (when === undefined) return null;
  const compiled = isWords(when) && desk.expressions.compile(when, oldDeclarations(desk.from), 'bool');
  if (compiled && compiled.kind === 'compiled') return compiled.expression;
  const why = compiled ? compiled.message : 'this is no condition';
  desk.wrong(path, why, 'Write a condition over the old `data`, or leave `when` away.');
  return null;
}

function targetsOf(to: unknown, path: Path, desk: Desk): string[] {
  const targets: unknown[] = Array.isArray(to) ? to : [to];
  const before = targets.length;
  const good = targets.filter((target): target is string => isTarget(target, path, desk));
  if (good.length < before) return [];
  const stands = configurationOf(desk.to, good);
  if (stands.kind === 'illegal')
    desk.wrong(
      path,
      `no case can stand in ${good.join(' and ')} together: ${stands.states.join(', ')} exclude one another`,
      'Name one of them, or states of different regions of a parallel state.',
    );
  return good;
}

function isTarget(target: unknown, path: Path, { to, wrong }: Desk): boolean {
  const state = isWords(target) ? to.states.get(target) : undefined;
  if (!state) {
    const known = [...to.states.values()].filter(({ kind }) => kind !== 'history' && kind !== 'final');
    const cure = didYouMean(
      String(target),
      known.map(({ id }) => id),
    );
    wrong(path, `${nameOf(to)} has no state '${String(target)}'`, cure);
  } else if (state.kind === 'final') {
    wrong(path, `'${state.id}' is final`, 'A migration ends no case: name a state from which it can go on.');
  } else if (state.kind === 'history') {
    wrong(path, `'${state.id}' is a history state`, 'Name the state itself.');
  } else return true;
  return false;
}

const nameOf = ({ id, version }: Desk['to']): string => `${id} v${String(version)}`;
