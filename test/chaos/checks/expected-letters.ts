import { calendar, dueOf, parseTerm, remindersOf } from '@terrace/deadlines';
import type { Effect } from '@terrace/engine';
import type { User } from '@terrace/identity';
import type { Instance } from '@terrace/workflow';
import type { Evidence } from './evidence';
import { replay, type ReplayedStep } from './replay';
import { groupBy } from './group-by';

/** A letter an event ordered: to one person, once. */
export interface ExpectedLetter {
  readonly instanceId: string;
  readonly causeId: string;
  readonly kind: string;
  readonly recipientId: string;
}

/** Reminders of one kind to one person: between so many and so many. */
export interface ExpectedReminders {
  readonly instanceId: string;
  readonly kind: string;
  readonly recipientId: string;
  /** Those whose state is still active have all come; of a state that was left, those its leaving did not overtake. */
  readonly atLeast: number;
  readonly atMost: number;
}

export interface Expected {
  readonly letters: readonly ExpectedLetter[];
  readonly reminders: readonly ExpectedReminders[];
}

/** Every letter that has to be there, from the histories alone. */
export function expectedLetters(evidence: Evidence): Expected {
  const all = evidence.instances.map((instance) => expectedOf(instance, evidence));
  return {
    letters: all.flatMap(({ letters }) => letters),
    reminders: all.flatMap(({ reminders }) => reminders),
  };
}

function expectedOf(instance: Instance, evidence: Evidence): Expected {
  const again = replay(instance, evidence.histories.get(instance.id) ?? [], evidence.charts);
  if (again.kind === 'diverged') return { letters: [], reminders: [] };
  const holders = (role: string): User[] => holdersOf(role, instance, evidence.people);
  const letters = again.steps.flatMap(({ entry, effects }) =>
    effects.filter(isLetter).flatMap((effect) =>
      holders(String(effect.with['to'])).map((user) => ({
        instanceId: instance.id,
        causeId: entry.id,
        kind: String(effect.with['kind']),
        recipientId: user.id,
      })),
    ),
  );
  const reminders = summed(
    again.steps.flatMap((step, index) =>
      step.effects
        .filter((effect) => effect.kind === 'timer.start')
        .flatMap((effect) => {
          const isStanding = again.steps
            .slice(index + 1)
            .every((later) => !later.entry.left.includes(effect.state));
          return remindersOfTimer(effect, step, isStanding ? evidence.now : null).flatMap((count) =>
            holders(count.to).map((user) => ({ instanceId: instance.id, recipientId: user.id, ...count })),
          );
        }),
    ),
  );
  return { letters, reminders };
}

/** `until` null: the state was left, so that reminders may have been cancelled with it. */
function remindersOfTimer(
  { timer }: Extract<Effect, { kind: 'timer.start' }>,
  { entry }: ReplayedStep,
  until: Date | null,
): { to: string; kind: string; atLeast: number; atMost: number }[] {
  const { letter, holder, reminders } = timer.meta ?? {};
  const term = parseTerm(timer.due);
  if (typeof letter !== 'string' || !Array.isArray(reminders) || term.kind === 'refused') return [];
  const { dueOn } = dueOf(term.value, entry.at, calendar);
  const planned = remindersOf(dueOn, reminders.map(Number)).filter(({ at }) => at > entry.at);
  const due = until ? planned.filter(({ at }) => at <= until) : [];
  return [{ to: String(holder), kind: letter, atLeast: due.length, atMost: planned.length }];
}

/** The same state entered twice reminds twice. */
function summed(all: readonly ExpectedReminders[]): ExpectedReminders[] {
  const groups = groupBy(all, ({ instanceId, kind, recipientId }) => `${instanceId} ${kind} ${recipientId}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const sum = (count: 'atLeast' | 'atMost') => group.reduce((total, each) => total + each[count], 0);
    return first ? [{ ...first, atLeast: sum('atLeast'), atMost: sum('atMost') }] : [];
  });
}

function holdersOf(role: string, instance: Instance, people: readonly User[]): User[] {
  return people.filter(
    ({ roles, enterpriseId }) =>
      roles.some((each) => each === role) && (role !== 'enterprise' || enterpriseId === instance.subjectId),
  );
}

type LetterEffect = Extract<Effect, { kind: 'effect' }>;

const isLetter = (effect: Effect): effect is LetterEffect & { with: NonNullable<LetterEffect['with']> } =>
  effect.kind === 'effect' && effect.type === 'letter' && effect.with !== undefined;
