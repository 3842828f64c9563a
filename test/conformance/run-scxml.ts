import {
  compileChart,
  start,
  transition,
  type Chart,
  type Context,
  type Decision,
  type Effect,
  type EngineEvent,
  type Json,
  type Snapshot,
} from '@terrace/engine';
import { ecmascript, sessionId } from './ecmascript-expressions';
import { readXml } from './read-xml';
import { scxmlToChart } from './scxml-to-chart';

const ctx: Context = { actor: { id: 'session', roles: ['system'] }, facts: {}, at: '2026-01-01T00:00:00Z' };

interface Waiting {
  readonly dueMs: number;
  readonly id: string | null;
  readonly event: EngineEvent;
}

/** Runs a document in virtual time until it is done or nothing is left to happen; gives the last configuration. */
export function runScxml(text: string, folder: string): readonly string[] {
  const document = readXml(text);
  const compiled = compileChart(
    scxmlToChart(document, folder),
    ecmascript(document.attributes['name'] ?? ''),
  );
  if (compiled.kind === 'wrong')
    throw new Error(
      compiled.problems.map((problem) => `${problem.path.join('.')}: ${problem.message}`).join('\n'),
    );
  return new Session(compiled.chart).run();
}

class Session {
  private waiting: Waiting[] = [];
  private nowMs = 0;
  private snapshot: Snapshot = { configuration: [], history: {}, data: {}, done: false };

  constructor(private readonly chart: Chart) {}

  run(): readonly string[] {
    this.take(start(this.chart, ctx));
    for (let steps = 0; steps < 1000 && !this.snapshot.done; steps++) {
      const next = this.waiting.reduce<Waiting | null>(
        (first, one) => (first === null || one.dueMs < first.dueMs ? one : first),
        null,
      );
      if (!next) break;
      this.waiting = this.waiting.filter((one) => one !== next);
      this.nowMs = next.dueMs;
      this.take(transition(this.chart, this.snapshot, next.event, ctx));
    }
    return this.snapshot.configuration;
  }

  /** A refusal changes nothing: SCXML drops events nobody handles. */
  private take(decision: Decision): void {
    if (decision.kind === 'refused') return;
    this.snapshot = decision.next;
    for (const effect of decision.effects) this.carryOut(effect);
  }

  private carryOut(effect: Effect): void {
    if (effect.kind === 'cancel') return this.cancel(effect.id);
    if (effect.kind !== 'send') return;
    const { $, $target, $name, $delay, $sendid, ...rest } = effect.event.data ?? {};
    if (effect.event.name === '$cancel') return this.cancel(String(rest['id']));
    const id = effect.id ?? (typeof $sendid === 'string' ? $sendid : null);
    const reachable = $target === undefined || $target === null || $target === `#_scxml_${sessionId}`;
    const name = reachable ? (typeof $name === 'string' ? $name : effect.event.name) : 'error.communication';
    const origin = `#_scxml_${sessionId}`;
    const data = {
      $,
      $type: 'external',
      $origin: origin,
      $origintype: 'http://www.w3.org/TR/scxml/#SCXMLEventProcessor',
      ...(id === null ? {} : { $sendid: id }),
    } as Record<string, Json>;
    this.waiting.push({
      dueMs: this.nowMs + milliseconds(effect.delay ?? $delay),
      id,
      event: { name, data },
    });
  }

  private cancel(id: string): void {
    this.waiting = this.waiting.filter((one) => one.id !== id);
  }
}

function milliseconds(delay: unknown): number {
  const [, amount = '0', unit] = /^([\d.]+)(ms|s)$/.exec(String(delay)) ?? [];
  return Number(amount) * (unit === 's' ? 1000 : 1);
}
