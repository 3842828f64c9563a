import type { Chart } from '@terrace/engine';
import type { Person, Text } from '@terrace/kernel';
import type { Delegation, Cosigner, Task } from './task';
import { taskSpecIn, type TaskSpec } from './task-spec';

/** What authority must know of a task to say who may act on it. */
export interface TaskConcern {
  readonly title: Text;
  readonly roles: readonly string[];
  readonly people: readonly string[];
  readonly claimRequired: boolean;
  readonly personal: boolean;
  readonly claimant: Person | null;
  readonly delegations: readonly Delegation[];
  readonly cosigners: readonly Cosigner[];
  /** Everybody who has given their word already, and for how many there is room. */
  readonly voters: readonly Person[];
  readonly seats: number | null;
  /** Earlier steps whose people may not act here. */
  readonly apart: readonly {
    readonly step: Text;
    readonly clause: string | null;
    readonly people: readonly Person[];
  }[];
}

/** A task and the earlier ones of its instance, as authority sees them. */
export function taskConcernOf(chart: Chart, task: Task, all: readonly Task[]): TaskConcern {
  const spec = taskSpecIn(chart, task.state);
  const { title, roles, people, claimant, delegations, cosigners } = task;
  return {
    title,
    roles,
    people,
    claimRequired: spec?.claim === 'required',
    personal: spec?.personal ?? false,
    claimant,
    delegations,
    cosigners,
    voters: task.votes.flatMap(({ by, onBehalfOf }) => (onBehalfOf ? [by, onBehalfOf] : [by])),
    seats: spec?.quorum?.of ?? null,
    apart: apartOf(spec, task, all),
  };
}

/** Every round counts: who has acted in such a step of this case once may not act here in a later round either. */
function apartOf(spec: TaskSpec | null, task: Task, all: readonly Task[]): TaskConcern['apart'] {
  return task.apartFrom.flatMap((step) => {
    const rounds = all.filter(({ state, id }) => state === step && id !== task.id);
    const [first] = rounds;
    if (!first) return [];
    const people = new Map(rounds.flatMap(({ actors }) => actors).map((person) => [person.id, person]));
    return [{ step: first.title, clause: spec?.fourEyes?.clause ?? null, people: [...people.values()] }];
  });
}
