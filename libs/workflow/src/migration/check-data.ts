import { didYouMean, type CompiledExpression, type Json } from '@terrace/engine';
import type { Desk } from './plan-desk';
import type { CompiledPlan } from './migration-plan';
import { oldDeclarations } from './old-declarations';

/** New data comes from somewhere, with the type declared, and old data is carried on or dropped by name. */
export function checkData(desk: Desk): Pick<CompiledPlan, 'data' | 'initial'> {
  const { plan, from, to, wrong } = desk;
  const [old, declared] = [from.def.data ?? {}, to.def.data ?? {}];
  const given = plan.data ?? {};
  const data = new Map<string, CompiledExpression>();
  for (const [name, source] of Object.entries(given)) {
    const expression = Object.hasOwn(declared, name)
      ? expressionOf(name, source, desk)
      : wrong(
          ['data', name],
          `the new version has no data '${name}'`,
          didYouMean(name, Object.keys(declared)),
        );
    if (expression) data.set(name, expression);
  }
  const initial: Record<string, Json> = {};
  for (const [name, datum] of Object.entries(declared)) {
    if (Object.hasOwn(given, name)) continue;
    if (!Object.hasOwn(old, name)) {
      if (datum.initial === null) wrong(['data'], `'${name}' has nothing to begin with`, giveOne(name));
      initial[name] = datum.initial;
    } else if (!fits(old[name]?.type ?? '', datum.type)) {
      const message = `'${name}' was ${String(old[name]?.type)} and is ${datum.type} now`;
      wrong(['data'], message, giveOne(name));
    }
  }
  checkLoss(desk);
  return { data, initial };
}

const giveOne = (name: string): string => `Give an expression: \`data: { ${name}: … }\`.`;

function expressionOf(name: string, source: string, { from, to, expressions, wrong }: Desk) {
  const wanted = to.def.data?.[name]?.type ?? '';
  const compiled = expressions.compile(source, oldDeclarations(from), 'any');
  if (compiled.kind === 'wrong') {
    wrong(['data', name], compiled.message, 'Only the old `data` and `In(state)` can be read here.');
    return null;
  }
  if (!fits(compiled.type ?? 'dyn', wanted)) {
    wrong(
      ['data', name],
      `this gives ${String(compiled.type)}, '${name}' is ${wanted}`,
      `Make it ${wanted}.`,
    );
  }
  return compiled.expression;
}

/** A value that is not known before the case is there fits; a whole number is a decimal too. */
function fits(type: string, wanted: string): boolean {
  if (type === wanted || type === 'dyn' || type === 'null') return true;
  if (wanted === 'decimal') return type === 'int' || type === 'double';
  return (
    (wanted.startsWith('list') && type.startsWith('list')) || (wanted === 'map' && type.startsWith('map'))
  );
}

function checkLoss({ plan, from, to, wrong }: Desk): void {
  const old = Object.keys(from.def.data ?? {});
  const dropped = plan.drop ?? [];
  dropped.forEach((name, index) => {
    if (!old.includes(name))
      wrong(['drop', index], `the old version has no data '${name}'`, didYouMean(name, old));
  });
  const sources = Object.values(plan.data ?? {}).join(' ');
  for (const name of old) {
    const isRead = new RegExp(`\\bdata\\.${name}(?![\\p{L}\\p{N}_])`, 'u').test(sources);
    if (Object.hasOwn(to.def.data ?? {}, name) || isRead || dropped.includes(name)) continue;
    wrong(
      ['data'],
      `'${name}' would be lost`,
      `Carry it on by an expression, or name it: \`drop: [${name}]\`.`,
    );
  }
}
