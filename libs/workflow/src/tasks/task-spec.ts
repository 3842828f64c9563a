import type { Chart, Json, StateDef, Text } from '@terrace/engine';

/** What a state says of its task, in `meta.task`. */
export interface TaskSpec {
  readonly title: Text;
  /** Whoever has one of these roles may take it; whoever acts in their place acts in these roles. */
  readonly roles: readonly string[];
  /** Sign-in names of people it is for besides. */
  readonly people: readonly string[];
  /** `required`: nobody acts before it is taken on. */
  readonly claim: 'required' | 'optional';
  /** Done in person: it cannot be handed over. */
  readonly personal: boolean;
  /** The events that decide it: co-signers and the quorum stand before these. */
  readonly decides: readonly string[];
  /** So many distinct people of at most `of` must send the same deciding event. */
  readonly quorum: { readonly of: number; readonly needs: number } | null;
  readonly fourEyes: { readonly steps: readonly string[]; readonly clause: string | null } | null;
  /** Steps it may be sent back to, by the event named. */
  readonly returns: { readonly event: string; readonly steps: readonly string[] } | null;
}

type Meta = Readonly<Record<string, Json>>;

/** The task a state asks for; null: none. The chart's validation has seen to its form. */
export function taskSpecOf(state: StateDef | undefined): TaskSpec | null {
  if (!state) return null;
  const known = specs.get(state);
  if (known !== undefined) return known;
  const spec = readTaskSpec(state);
  specs.set(state, spec);
  return spec;
}

/** A chart never changes, and each event asks several times. */
const specs = new WeakMap<StateDef, TaskSpec | null>();

function readTaskSpec(state: StateDef): TaskSpec | null {
  const task = state.meta?.['task'];
  if (!isMeta(task)) return null;
  const { title, candidates, quorum, fourEyes, returns } = task;
  const people = isMeta(candidates) ? candidates : {};
  return {
    title: isMeta(title) ? { zh: wordsOf(title['zh']), en: wordsOf(title['en']) } : { zh: '', en: '' },
    roles: listOf(people['roles']),
    people: listOf(people['people']),
    claim: task['claim'] === 'required' ? 'required' : 'optional',
    personal: task['personal'] === true,
    decides: listOf(task['decides']),
    quorum: isMeta(quorum) ? { of: Number(quorum['of']), needs: Number(quorum['needs']) } : null,
    fourEyes: isMeta(fourEyes)
      ? { steps: listOf(fourEyes['steps']), clause: wordsOf(fourEyes['clause']) || null }
      : null,
    returns: isMeta(returns) ? { event: wordsOf(returns['event']), steps: listOf(returns['steps']) } : null,
  };
}

/** The task of a state of a chart, by the state's id. */
export const taskSpecIn = (chart: Chart, state: string): TaskSpec | null =>
  taskSpecOf(chart.states.get(state)?.def);

/** Whether anything in this configuration is somebody's task: where not, nothing about tasks need be loaded. */
export const hasTask = (chart: Chart, configuration: readonly string[]): boolean =>
  configuration.some((state) => taskSpecIn(chart, state) !== null);

const isMeta = (value: Json | undefined): value is Meta =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wordsOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

const listOf = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
