import { compileChart, type Chart, type Scope } from '@terrace/engine';
import { OutOfScope } from '../convert-content';
import { ecmascript, type SessionView } from '../ecmascript-expressions';
import type { DurableChart } from './durable-charts';

/** What the host tells a session about itself, as facts. */
export interface SessionFacts {
  readonly sessionId: string;
  readonly invokedAs: string | null;
  readonly invocations: readonly string[];
}

/** Compiles a chart that many sessions share. */
export function compileDurable({ def, machineName }: DurableChart): Chart {
  const compiled = compileChart(
    def,
    ecmascript((scope) => sessionOf(scope, machineName)),
  );
  if (compiled.kind === 'chart') return compiled.chart;
  throw new OutOfScope(compiled.problems.map(({ message }) => message).join(' '));
}

function sessionOf({ facts }: Scope, machineName: string): SessionView {
  const { sessionId, invokedAs, invocations } = facts as unknown as SessionFacts;
  const reachable = ['#_internal', ...invocations.map((id) => `#_${id}`)];
  return {
    machineName,
    sessionId,
    invokeId: invokedAs ?? undefined,
    reaches: (target) => reachable.includes(target) || (target === '#_parent' && invokedAs !== null),
  };
}
