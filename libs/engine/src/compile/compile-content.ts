import type { CompiledAction, CompiledCondition, CompiledData } from '../chart';
import type { CompiledExpression, Declarations, Expressions } from '../expressions-port';
import type { Action, Condition } from '../types';
import { checkSend } from './check-send';
import { didYouMean } from './nearest';
import type { Path, Problems } from './problem';

/** What compiling a piece of content needs at hand. */
export interface Desk {
  readonly expressions: Expressions;
  readonly declarations: Declarations;
  /** Ids of everything the chart invokes. */
  readonly invocations: readonly string[];
  readonly problems: Problems;
}

const never: CompiledExpression = { evaluate: () => null, explain: () => ({}) };

export function compileExpression(
  source: string,
  expected: string,
  path: Path,
  desk: Desk,
): CompiledExpression {
  const compiled = desk.expressions.compile(source, desk.declarations, expected === 'bool' ? 'bool' : 'any');
  if (compiled.kind === 'wrong') {
    const near = source.slice(compiled.offset, compiled.offset + 24);
    desk.problems.add(
      path,
      `${compiled.message} (at character ${compiled.offset + 1}${near ? `, before '${near}'` : ''})`,
      'Correct the expression.',
    );
    return never;
  }
  if (compiled.type !== undefined && !fits(compiled.type, expected))
    desk.problems.add(
      path,
      `The expression gives ${compiled.type}, ${expected} is wanted.`,
      `Write an expression of type ${expected}.`,
    );
  return compiled.expression;
}

function fits(type: string, expected: string): boolean {
  if (expected === 'any' || type === 'dyn' || type === 'null' || type === expected) return true;
  const base = type.replace(/<.*/, '');
  if (base === expected.replace(/<.*/, '')) return true;
  return expected === 'decimal'
    ? type === 'int' || type === 'double'
    : expected === 'date' && type === 'string';
}

export function compileGuard(
  guard: readonly Condition[] | undefined,
  path: Path,
  desk: Desk,
): CompiledCondition[] {
  const seen = new Set<string>();
  return (guard ?? []).map((condition, i) => {
    if (seen.has(condition.id))
      desk.problems.add(
        [...path, i, 'id'],
        `The condition '${condition.id}' stands twice.`,
        'Give each condition of a guard its own id.',
      );
    seen.add(condition.id);
    return {
      condition,
      expression: compileExpression(condition.when, 'bool', [...path, i, 'when'], desk),
    };
  });
}

export function compileData(
  data: Readonly<Record<string, string>> | undefined,
  path: Path,
  desk: Desk,
): CompiledData {
  return Object.entries(data ?? {}).map(
    ([name, source]) => [name, compileExpression(source, 'any', [...path, name], desk)] as const,
  );
}

export function compileActions(
  actions: readonly Action[] | undefined,
  path: Path,
  desk: Desk,
): CompiledAction[] {
  return (actions ?? []).flatMap((action, i) => compileAction(action, [...path, i], desk));
}

function compileAction(action: Action, path: Path, desk: Desk): readonly CompiledAction[] {
  if ('assign' in action) return compileAssign(action.assign, [...path, 'assign'], desk);
  if ('raise' in action)
    return [{ kind: 'raise', event: action.raise, data: compileData(action.data, [...path, 'data'], desk) }];
  if ('cancel' in action) return [{ kind: 'cancel', id: action.cancel }];
  if ('effect' in action) return [{ kind: 'effect', type: action.effect, with: action.with ?? {} }];
  if ('if' in action) return [compileIf(action, path, desk)];
  if ('foreach' in action) return [compileForeach(action, path, desk)];
  if ('block' in action)
    return [{ kind: 'block', do: compileActions(action.block, [...path, 'block'], desk) }];
  return [compileSend(action, path, desk)];
}

function compileSend(action: Extract<Action, { send: string }>, path: Path, desk: Desk): CompiledAction {
  const { send: event, id = null, delay = null, to = null } = action;
  checkSend(action, path, desk.invocations, desk.problems);
  return { kind: 'send', event, id, delay, to, data: compileData(action.data, [...path, 'data'], desk) };
}

function compileAssign(assign: Readonly<Record<string, string>>, path: Path, desk: Desk): CompiledAction[] {
  return Object.entries(assign).map(([name, source]) => {
    const type = typeOfData(name, [...path, name], desk);
    return { kind: 'assign', name, value: compileExpression(source, type, [...path, name], desk) };
  });
}

function typeOfData(name: string, path: Path, desk: Desk): string {
  const declared = desk.declarations.data;
  const type = Object.hasOwn(declared, name) ? declared[name] : undefined;
  if (type === undefined)
    desk.problems.add(path, `There is no data '${name}'.`, didYouMean(name, Object.keys(declared)));
  return type ?? 'any';
}

function compileIf(action: Extract<Action, { if: string }>, path: Path, desk: Desk): CompiledAction {
  const condition = compileExpression(action.if, 'bool', [...path, 'if'], desk);
  return {
    kind: 'if',
    condition,
    then: compileActions(action.then, [...path, 'then'], desk),
    else: compileActions(action.else, [...path, 'else'], desk),
  };
}

function compileForeach(
  action: Extract<Action, { foreach: string }>,
  path: Path,
  desk: Desk,
): CompiledAction {
  const { item, index = null } = action;
  typeOfData(item, [...path, 'item'], desk);
  if (index !== null) typeOfData(index, [...path, 'index'], desk);
  const list = compileExpression(action.foreach, 'list', [...path, 'foreach'], desk);
  return { kind: 'foreach', list, item, index, do: compileActions(action.do, [...path, 'do'], desk) };
}
