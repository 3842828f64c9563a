import { readFileSync } from 'node:fs';
import type { Action, ChartDef, InvokeDef, StateDef, TransitionDef } from '@terrace/engine';
import { OutOfScope } from '../convert-content';
import { processor } from '../ecmascript-expressions';
import { readXml, type Element } from '../read-xml';
import { handedOver, scxmlToChart } from '../scxml-to-chart';

/** A chart of our format, as it would stand in a catalogue, and the name its document gives itself. */
export interface DurableChart {
  readonly def: ChartDef;
  readonly machineName: string;
}

/**
 * An SCXML document and those it invokes as charts for the durable layer, where a send says what it says in the chart's own
 * words: addressee, delay and id are written, not computed. Throws `OutOfScope` where the document computes them.
 */
export function durableCharts(name: string, text: string, folder: string): DurableChart[] {
  return new Catalogue(folder).add(name, readXml(text), {});
}

class Catalogue {
  private readonly charts: DurableChart[] = [];

  constructor(private readonly folder: string) {}

  add(id: string, document: Element, given: Parameters<typeof scxmlToChart>[2]): DurableChart[] {
    const def = scxmlToChart(document, this.folder, given);
    const data = { ...def.data, [handedOver]: { type: 'map', initial: {} } };
    const body = this.state(def, id) as ChartDef;
    this.charts.push({ def: { ...body, id, data }, machineName: document.attributes['name'] ?? '' });
    return this.charts;
  }

  private state(def: StateDef, chart: string): StateDef {
    const states = Object.entries(def.states ?? {}).map(([id, one]) => [id, this.state(one, chart)] as const);
    const invokes = Object.entries(def.invoke ?? {}).map(
      ([id, one]) => [id, this.invoke(one, chart)] as const,
    );
    const on = Object.entries(def.on ?? {}).map(([event, one]) => [event, transitions(one)] as const);
    return {
      ...def,
      ...(def.states ? { states: Object.fromEntries(states) } : {}),
      ...(def.invoke ? { invoke: Object.fromEntries(invokes) } : {}),
      ...(def.on ? { on: Object.fromEntries(on) } : {}),
      ...(def.always ? { always: transitions(def.always) } : {}),
      ...(def.entry ? { entry: actions(def.entry) } : {}),
      ...(def.exit ? { exit: actions(def.exit) } : {}),
      ...(def.initialDo ? { initialDo: actions(def.initialDo) } : {}),
    };
  }

  /** The invoked document becomes a chart of its own, known before anything runs. */
  private invoke(def: InvokeDef, parent: string): InvokeDef {
    const { $kind, $src, $document, $ = 'undefined' } = def.data ?? {};
    if ($kind !== undefined && !/^\$invocable\("[^"]*scxml\/?"\)$/i.test($kind))
      throw new OutOfScope('computed kind of invocation');
    const document = $document === undefined ? this.fromFile($src) : inline($document);
    const id = `${parent}_${String(this.charts.length + this.reserved++)}`;
    this.add(id, document, 'handed over');
    return {
      ...def,
      chart: id,
      data: { [handedOver]: `(${$}) ?? {}` },
      ...(def.finalize ? { finalize: actions(def.finalize) } : {}),
    };
  }

  private reserved = 1;

  private fromFile(source: string | undefined): Element {
    const src: unknown = constant(source);
    if (typeof src !== 'string') throw new OutOfScope('computed source of an invocation');
    return readXml(readFileSync(new URL(src.replace(/^file:/, ''), this.folder), 'utf8'));
  }
}

function inline(source: string): Element {
  const document = constant(source);
  if (typeof document !== 'object' || document === null) throw new OutOfScope('computed document');
  return document as Element;
}

/** What the expression says when it computes nothing. */
function constant(expression: string | undefined): unknown {
  try {
    return JSON.parse(expression ?? 'null');
  } catch {
    return null;
  }
}

function transitions(
  def: TransitionDef | readonly TransitionDef[],
): TransitionDef | readonly TransitionDef[] {
  const one = (transition: TransitionDef): TransitionDef =>
    transition.do ? { ...transition, do: actions(transition.do) } : transition;
  return Array.isArray(def) ? def.map(one) : one(def as TransitionDef);
}

const actions = (list: readonly Action[]): Action[] => list.map(action);

function action(given: Action): Action {
  if ('send' in given) return send(given);
  if ('block' in given) return { block: actions(given.block) };
  if ('foreach' in given) return { ...given, do: actions(given.do) };
  if ('if' in given)
    return { ...given, then: actions(given.then), ...(given.else ? { else: actions(given.else) } : {}) };
  return given;
}

function send(given: Extract<Action, { send: string }>): Action {
  const { $target, $name, $delay, ...data } = given.data ?? {};
  if (given.send.startsWith('$') || $name !== undefined || $delay !== undefined)
    throw new OutOfScope('computed name, delay or id');
  const to = $target === undefined ? undefined : constant($target);
  if (to !== undefined && (typeof to !== 'string' || !to.startsWith('#_')))
    throw new OutOfScope('computed target');
  return {
    ...given,
    ...(to === undefined ? {} : { to }),
    data: {
      ...data,
      $type: "'external'",
      $origin: "'#_scxml_' + _sessionid",
      $origintype: JSON.stringify(processor),
      ...(given.id === undefined ? {} : { $sendid: JSON.stringify(given.id) }),
      ...(to === '#_parent' ? { $invokeid: '$invokedAs' } : {}),
    },
  };
}
