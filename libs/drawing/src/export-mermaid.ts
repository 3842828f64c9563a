import type { Chart, StateNode, Text, Transition } from '@terrace/engine';

type Language = keyof Text;

/** The chart as a Mermaid state diagram (`stateDiagram-v2`), with titles in one language. */
export function toMermaid(chart: Chart, language: Language): string {
  const transitions = [chart.root, ...chart.states.values()].flatMap((state) =>
    [...state.on, ...state.always].map((transition) => arrow(state, transition, language)),
  );
  return ['stateDiagram-v2', ...inside(chart.root, language), ...transitions.flat()].join('\n') + '\n';
}

/** Children of one state, with the arrow to where it begins. The regions of a parallel state are divided by `--`. */
function inside(state: StateNode, language: Language): string[] {
  const children = [...state.children, ...state.historyStates].map((child) => declared(child, language));
  const drawn =
    state.kind === 'parallel'
      ? children.flatMap((lines, i) => (i === 0 ? lines : ['--', ...lines]))
      : [...state.initial.map((target) => `[*] --> ${idOf(target)}`), ...children.flat()];
  return drawn.map((line) => `  ${line}`);
}

function declared(state: StateNode, language: Language): string[] {
  const named = `state "${textOf(titleOf(state, language))}" as ${idOf(state)}`;
  if (state.kind === 'final') return [named, `${idOf(state)} --> [*]`];
  return state.children.length > 0 ? [`${named} {`, ...inside(state, language), '}'] : [named];
}

function titleOf({ id, kind, def }: StateNode, language: Language): string {
  if (kind === 'history') return def.history === 'deep' ? 'H*' : 'H';
  return def.title?.[language] ?? id;
}

/** A transition that only acts is drawn as a loop. Mermaid has no box for the chart itself, so none can start there. */
function arrow(source: StateNode, transition: Transition, language: Language): string[] {
  if (source.parent === null) return [];
  const { targets, descriptors, guard, def } = transition;
  const event = def.title?.[language] ?? descriptors.join(' ');
  const conditions = guard.map(({ condition }) => condition.id).join(' & ');
  const label = [event, conditions ? `[${conditions}]` : ''].filter(Boolean).join(' ');
  return (targets ?? [source]).map(
    (target) => `  ${idOf(source)} --> ${idOf(target)}${label ? ` : ${textOf(label)}` : ''}`,
  );
}

/** Mermaid's own names are letters, digits and `_`. */
const idOf = ({ id }: StateNode): string => id.replace(/[^\p{L}\p{N}_]/gu, '_');

/** Quotes, semicolons and line ends would end the text. */
const textOf = (text: string): string =>
  text.replaceAll('"', '#quot;').replaceAll(';', '#59;').replace(/\s+/g, ' ');
