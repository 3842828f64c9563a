import { readFileSync } from 'node:fs';
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
import { OutOfScope } from './convert-content';
import { ecmascript, processor, type SessionView } from './ecmascript-expressions';
import { readXml, type Element } from './read-xml';
import { scxmlToChart, type Given } from './scxml-to-chart';

const ctx: Context = { actor: { id: 'session', roles: ['system'] }, facts: {}, at: '2026-01-01T00:00:00Z' };

/** Runs a document in virtual time until it is done or nothing is left to happen; gives the last configuration. */
export function runScxml(text: string, folder: string): readonly string[] {
  const document = readXml(text);
  if (!JSON.stringify(document).includes('"pass"'))
    throw new OutOfScope('manual: a person compares what was logged');
  return new World(folder).run(document);
}

interface Waiting {
  readonly dueMs: number;
  readonly from: Session;
  readonly to: Session;
  readonly id: string | null;
  readonly event: EngineEvent;
}

/** Every session there is, and the events on their way between them. */
class World {
  readonly sessions: Session[] = [];
  private waiting: Waiting[] = [];
  private nowMs = 0;

  constructor(private readonly folder: string) {}

  run(document: Element): readonly string[] {
    const main = this.open(document, {}, null);
    for (let steps = 0; steps < 1000 && !main.snapshot.done; steps++) {
      const next = this.waiting.reduce<Waiting | null>(
        (first, one) => (first === null || one.dueMs < first.dueMs ? one : first),
        null,
      );
      if (!next) break;
      this.waiting = this.waiting.filter((one) => one !== next);
      this.nowMs = next.dueMs;
      next.to.receive(next.event);
    }
    return main.snapshot.configuration;
  }

  invoke(data: Readonly<Record<string, Json>>, parent: Session, id: string): void {
    const { $document, $src } = data as { $document?: Json; $src?: string };
    const document =
      $document === undefined
        ? readXml(readFileSync(new URL(String($src).replace(/^file:/, ''), this.folder), 'utf8'))
        : (asDocument($document) as Element);
    this.open(document, (data['$'] ?? {}) as Given, { parent, id });
  }

  private open(document: Element, given: Given, invoked: Session['invoked']): Session {
    const session = new Session(this, `session-${String(this.sessions.length + 1)}`, invoked);
    this.sessions.push(session);
    session.begin(document, this.folder, given);
    return session;
  }

  post(from: Session, to: Session, event: EngineEvent, id: string | null, delayMs: number): void {
    this.waiting.push({ dueMs: this.nowMs + delayMs, from, to, id, event });
  }

  cancel(from: Session, id: string): void {
    this.waiting = this.waiting.filter((one) => one.from !== from || one.id !== id);
  }

  /** A session that ended by itself has said what it said; what was delayed is not said any more. */
  end(session: Session): void {
    this.waiting = this.waiting.filter((one) => one.from !== session || one.dueMs <= this.nowMs);
  }

  /** What a session ended by its parent still had to say is not said. */
  close(session: Session): void {
    session.closed = true;
    if (!session.snapshot.done) this.waiting = this.waiting.filter((one) => one.from !== session);
    for (const child of this.sessions) if (child.invoked?.parent === session) this.close(child);
  }
}

const asDocument = (value: Json): unknown => (typeof value === 'string' ? readXml(value) : value);

class Session {
  snapshot: Snapshot = { configuration: [], history: {}, data: {}, done: false };
  closed = false;
  private chart!: Chart;

  constructor(
    private readonly world: World,
    private readonly id: string,
    readonly invoked: { readonly parent: Session; readonly id: string } | null,
  ) {}

  begin(document: Element, folder: string, given: Given): void {
    const view: SessionView = {
      machineName: document.attributes['name'] ?? '',
      sessionId: this.id,
      reaches: (target) => target === '#_internal' || this.addressed(target) !== null,
    };
    const expressions = ecmascript(() => view);
    const compiled = compileChart(scxmlToChart(document, folder, given), expressions);
    if (compiled.kind === 'wrong')
      throw new Error(
        compiled.problems.map((problem) => `${problem.path.join('.')}: ${problem.message}`).join('\n'),
      );
    this.chart = compiled.chart;
    this.take(start(this.chart, ctx));
  }

  receive(event: EngineEvent): void {
    if (!this.closed && !this.snapshot.done) this.take(transition(this.chart, this.snapshot, event, ctx));
  }

  /** A refusal changes nothing: SCXML drops events nobody handles. */
  private take(decision: Decision): void {
    if (decision.kind === 'refused') return;
    this.snapshot = decision.next;
    for (const effect of decision.effects) this.carryOut(effect);
    if (!this.snapshot.done) return;
    this.world.end(this);
    if (this.invoked)
      this.tell(this.invoked.parent, `done.invoke.${this.invoked.id}`, decision.output?.['$'], null, 0);
  }

  private carryOut(effect: Effect): void {
    if (effect.kind === 'cancel') return this.world.cancel(this, effect.id);
    if (effect.kind === 'invoke.start') return this.world.invoke(effect.data, this, effect.id);
    if (effect.kind === 'invoke.cancel')
      return this.children(effect.id).forEach((child) => this.world.close(child));
    if (effect.kind === 'invoke.forward')
      return this.children(effect.id).forEach((child) => this.world.post(this, child, effect.event, null, 0));
    if (effect.kind === 'send') this.send(effect);
  }

  private send(effect: Effect & { kind: 'send' }): void {
    const { $, $target, $name, $delay, $sendid, ...rest } = effect.event.data ?? {};
    if (effect.event.name === '$cancel') return this.world.cancel(this, String(rest['id']));
    const id = effect.id ?? (typeof $sendid === 'string' ? $sendid : null);
    const to = typeof $target === 'string' ? this.addressed($target) : this;
    const name = typeof $name === 'string' ? $name : effect.event.name;
    this.tell(to ?? this, to ? name : 'error.communication', $, id, milliseconds(effect.delay ?? $delay));
  }

  private tell(
    to: Session,
    name: string,
    payload: Json | undefined,
    id: string | null,
    delayMs: number,
  ): void {
    const invokeId = to !== this && this.invoked?.parent === to ? this.invoked.id : null;
    const data = {
      $: payload,
      $type: 'external',
      $origin: `#_scxml_${this.id}`,
      $origintype: processor,
      ...(id === null ? {} : { $sendid: id }),
      ...(invokeId === null ? {} : { $invokeid: invokeId }),
    } as Record<string, Json>;
    this.world.post(this, to, { name, data, ...(invokeId === null ? {} : { invokeId }) }, id, delayMs);
  }

  private children(invokeId: string): Session[] {
    return this.world.sessions.filter(
      (one) => one.invoked?.parent === this && one.invoked.id === invokeId && !one.closed,
    );
  }

  private addressed(target: string): Session | null {
    if (target === '#_parent') return this.invoked?.parent ?? null;
    const session = target.startsWith('#_scxml_')
      ? this.world.sessions.find((one) => `#_scxml_${one.id}` === target)
      : this.children(target.slice(2))[0];
    return session ?? null;
  }
}

function milliseconds(delay: unknown): number {
  const [, amount = '0', unit] = /^([\d.]+)(ms|s)$/.exec(String(delay)) ?? [];
  return Number(amount) * (unit === 's' ? 1000 : 1);
}
