import type { Action, ChartDef, StateDef, TransitionDef } from '@terrace/engine';
import {
  convertBlocks,
  convertContent,
  convertScript,
  declaredIn,
  payloadOf,
  scratch,
  valueOf,
  type Source,
} from './convert-content';
import { convertInvokes } from './convert-invokes';
import type { Element } from './read-xml';

const stateNames = ['state', 'parallel', 'final', 'history'];
const reason = { zh: '条件', en: 'condition' };

/** Values an invoking session gives for the data of these names. */
export type Given = Readonly<Record<string, unknown>>;

/** The variable in which a host hands them over that converts a document before it is invoked. */
export const handedOver = 'terraceGiven';

/** An SCXML document in our format. Throws `OutOfScope` for what our format does not say. */
export function scxmlToChart(document: Element, folder: string, given: Given | 'handed over' = {}): ChartDef {
  const source: Source = { folder, variables: new Set([scratch]), given };
  const late = document.attributes['binding'] === 'late';
  const datamodels = find(document, 'datamodel').flatMap((model) => model.children);
  for (const data of datamodels) source.variables.add(data.attributes['id'] ?? '');
  collectForeach(document, source);
  for (const script of find(document, 'script'))
    for (const name of declaredIn(script.text)) source.variables.add(name);
  const converter = new StateConverter(source, late);
  const body = converter.convertBody(document);
  const scripts = document.children
    .filter((child) => child.name === 'script')
    .flatMap((script) => convertScript(script, source));
  const initialise = late
    ? datamodels.map((data) => unset(data))
    : datamodels.map((data) => declare(data, source));
  const others = [...source.variables].filter(
    (name) => !datamodels.some((data) => data.attributes['id'] === name),
  );
  const loading: Action[] = [
    ...others.map((name) => ({ block: [{ assign: { [name]: 'undefined' } }] })),
    ...initialise,
    { block: scripts },
  ];
  return {
    ...body,
    id: 'scxml',
    version: 1,
    inForceFrom: '2026-01-01',
    states: body.states ?? {},
    entry: [...loading, ...(body.entry ?? [])],
    data: Object.fromEntries([...source.variables].map((name) => [name, { type: 'map', initial: null }])),
  };
}

/** A datum whose value fails stays unset; the others are not touched. */
function declare(data: Element, source: Source): Action {
  const name = data.attributes['id'] ?? '';
  return {
    block: [
      { assign: { [name]: 'undefined' } },
      { assign: { [name]: `(${givenOr(name, () => valueOf(data, source), source)}\n)` } },
    ],
  };
}

function givenOr(name: string, otherwise: () => string, { given }: Source): string {
  const key = JSON.stringify(name);
  if (given === 'handed over')
    return `Object.hasOwn(${handedOver}, ${key}) ? ${handedOver}[${key}] : (${otherwise()})`;
  return Object.hasOwn(given, name) ? JSON.stringify(given[name]) : otherwise();
}

const unset = (data: Element): Action => ({
  block: [{ assign: { [data.attributes['id'] ?? '']: 'undefined' } }],
});

function find(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    child.name === name ? [child] : child.name === 'content' ? [] : find(child, name),
  );
}

function collectForeach(document: Element, source: Source): void {
  for (const { attributes } of find(document, 'foreach'))
    for (const name of [attributes['item'], attributes['index']])
      if (name !== undefined && /^[A-Za-z_]\w*$/.test(name)) source.variables.add(name);
}

class StateConverter {
  private unnamed = 0;

  constructor(
    private readonly source: Source,
    private readonly late: boolean,
  ) {}

  convertBody(element: Element, id = 'scxml'): StateDef {
    const part = (name: string): Element[] => element.children.filter((child) => child.name === name);
    const states = element.children
      .filter((child) => stateNames.includes(child.name))
      .map((child) => [this.idOf(child), child] as const);
    const inner = states.map(([id, child]) => [id, this.convertState(child, id)] as const);
    const lateData =
      this.late && element.name !== 'scxml'
        ? part('datamodel')
            .flatMap((model) => model.children)
            .map((data) => declare(data, this.source))
        : [];
    const rootLate =
      this.late && element.name === 'scxml'
        ? part('datamodel')
            .flatMap((model) => model.children)
            .map((data) => declare(data, this.source))
        : [];
    const { invoke, announce } = convertInvokes(part('invoke'), id, this.source);
    return {
      ...(invoke ? { invoke } : {}),
      ...(inner.length > 0 ? { states: Object.fromEntries(inner) } : {}),
      ...(inner.length > 0 && element.name !== 'parallel'
        ? this.initialOf(
            element,
            states.filter(([, child]) => child.name !== 'history').map(([id]) => id),
          )
        : {}),
      entry: [...rootLate, ...lateData, ...convertBlocks(part('onentry'), this.source), ...announce],
      exit: convertBlocks(part('onexit'), this.source),
      ...this.transitionsOf(part('transition')),
    };
  }

  private idOf(element: Element): string {
    return element.attributes['id'] ?? `unnamed${String(++this.unnamed)}`;
  }

  private convertState(element: Element, id: string): StateDef {
    if (element.name === 'history') return this.convertHistory(element);
    if (element.name === 'final') return this.convertFinal(element);
    const body = this.convertBody(element, id);
    return element.name === 'parallel' ? { ...body, type: 'parallel' } : body;
  }

  private convertHistory(element: Element): StateDef {
    const [transition] = element.children;
    const target = (transition?.attributes['target'] ?? '').split(/\s+/);
    const type = element.attributes['type'] === 'deep' ? 'deep' : 'shallow';
    return {
      type: 'history',
      history: type,
      initial: target,
      initialDo: convertContent(transition?.children ?? [], this.source),
    };
  }

  private convertFinal(element: Element): StateDef {
    const { entry = [], exit = [] } = this.convertBody(element);
    const donedata = element.children.find((child) => child.name === 'donedata');
    return {
      type: 'final',
      entry,
      exit,
      ...(donedata ? { output: { $: payloadOf(donedata, this.source) } } : {}),
    };
  }

  private initialOf(element: Element, children: readonly string[]): Pick<StateDef, 'initial' | 'initialDo'> {
    const named = element.attributes['initial'];
    if (named !== undefined) return { initial: named.trim().split(/\s+/) };
    const transition = element.children.find((child) => child.name === 'initial')?.children[0];
    if (!transition) return { initial: children[0] ?? '' };
    return {
      initial: (transition.attributes['target'] ?? '').trim().split(/\s+/),
      initialDo: convertContent(transition.children, this.source),
    };
  }

  /** Keys are padded with spaces so that transitions for one event keep their place among the others. */
  private transitionsOf(elements: readonly Element[]): Pick<StateDef, 'on' | 'always'> {
    const on: Record<string, TransitionDef> = {};
    const always: TransitionDef[] = [];
    elements.forEach((element, i) => {
      const { event } = element.attributes;
      if (event === undefined) always.push(this.convertTransition(element));
      else on[descriptorsOf(event) + ' '.repeat(i)] = this.convertTransition(element);
    });
    return { ...(Object.keys(on).length > 0 ? { on } : {}), ...(always.length > 0 ? { always } : {}) };
  }

  private convertTransition(element: Element): TransitionDef {
    const { cond, target, type } = element.attributes;
    return {
      ...(target === undefined ? {} : { target: target.trim().split(/\s+/) }),
      ...(cond === undefined ? {} : { guard: [{ id: 'cond', when: `Boolean(${cond}\n)`, reason }] }),
      ...(type === 'internal' ? { internal: true } : {}),
      do: convertContent(element.children, this.source),
    };
  }
}

const descriptorsOf = (event: string): string =>
  event
    .trim()
    .split(/\s+/)
    .map((descriptor) => (descriptor === '.*' ? '*' : descriptor.replace(/\.$/, '')))
    .join(' ');
