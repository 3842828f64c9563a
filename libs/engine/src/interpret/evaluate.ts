import type { CompiledData } from '../chart';
import type { CompiledExpression } from '../expressions-port';
import type { Json } from '../types';
import type { Run } from './run';

/** An expression of the chart failed: the chart is told by `error.execution`. */
export class ExecutionError extends Error {}

export function evaluate(expression: CompiledExpression, run: Run): Json {
  try {
    return expression.evaluate(run.scope);
  } catch (cause) {
    throw new ExecutionError(messageOf(cause), { cause });
  }
}

export function evaluateData(data: CompiledData, run: Run): Readonly<Record<string, Json>> | undefined {
  if (data.length === 0) return undefined;
  // What is sent may hold the data itself, which must stay as it was then.
  run.ownsData = false;
  return Object.fromEntries(data.map(([name, expression]) => [name, evaluate(expression, run)]));
}

/** Runs `work`; a failed expression inside it becomes the internal event `error.execution` and null is returned. */
export function guarded<T>(work: () => T, run: Run): T | null {
  try {
    return work();
  } catch (error) {
    tellFailure(error, run);
    return null;
  }
}

/** Whether a condition holds. One that fails does not. */
export function holds(condition: CompiledExpression, run: Run): boolean {
  try {
    return condition.evaluate(run.scope) === true;
  } catch (cause) {
    noteFailure(cause, run);
    return false;
  }
}

/** Tells the chart of an expression that failed; anything else is a fault and goes on up. */
export function tellFailure(error: unknown, run: Run): void {
  if (!(error instanceof ExecutionError)) throw error;
  noteFailure(error, run);
}

function noteFailure(cause: unknown, run: Run): void {
  const message = messageOf(cause);
  run.errors.push(message);
  run.internal.push({ name: 'error.execution', data: { message } });
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
