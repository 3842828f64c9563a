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
    throw new ExecutionError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

export function evaluateData(data: CompiledData, run: Run): Readonly<Record<string, Json>> | undefined {
  if (data.length === 0) return undefined;
  return Object.fromEntries(data.map(([name, expression]) => [name, evaluate(expression, run)]));
}

/** Runs `work`; a failed expression inside it becomes the internal event `error.execution` and null is returned. */
export function guarded<T>(work: () => T, run: Run): T | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ExecutionError)) throw error;
    run.errors.push(error.message);
    run.internal.push({ name: 'error.execution', data: { message: error.message } });
    return null;
  }
}
