import type { Chart, Transition } from '../chart';
import type { Expressions, Witness } from '../expressions-port';
import { matchesEvent } from '../interpret/matches-event';
import type { Json } from '../types';
import type { Finding } from './finding';
import { ownerOf, transitionPlaces, type TransitionPlace } from './places';

/** Asks the language of conditions for values; without an answer nothing is claimed. */
export class Guards {
  constructor(
    private readonly chart: Chart,
    private readonly expressions: Pick<Expressions, 'witness'>,
  ) {}

  findNever(): { findings: Finding[]; transitions: Set<Transition> } {
    const never = this.chart.all
      .flatMap(transitionPlaces)
      .filter(({ transition }) => transition.guard.length > 0 && this.ask(transition).kind === 'none');
    return {
      findings: never.map(neverHolds),
      transitions: new Set(never.map(({ transition }) => transition)),
    };
  }

  /** Pairs of one state whose guards can both hold: the order of the text decides between them without a word. */
  findOverlaps(never: ReadonlySet<Transition>): Finding[] {
    return this.chart.all.flatMap((state) => {
      const guarded = transitionPlaces(state).filter(
        ({ transition }) => transition.guard.length > 0 && !never.has(transition),
      );
      return guarded.flatMap((later, i) => {
        const rivals = guarded
          .slice(0, i)
          .filter((earlier) => areRivals(earlier.transition, later.transition));
        for (const rival of rivals) {
          const witness = this.ask(rival.transition, later.transition);
          if (witness.kind === 'found') return [overlap(rival, later, witness.values)];
        }
        return [];
      });
    });
  }

  private ask(...transitions: readonly Transition[]): Witness {
    const conditions = transitions.flatMap(({ guard }) => guard.map(({ condition }) => condition.when));
    return this.expressions.witness?.(conditions, this.chart.declarations) ?? { kind: 'unknown' };
  }
}

function areRivals(a: Transition, b: Transition): boolean {
  if (!haveCommonEvent(a, b) || sameOutcome(a, b)) return false;
  return a.descriptors.length === 0 || a.by.some((role) => b.by.includes(role));
}

function haveCommonEvent(a: Transition, b: Transition): boolean {
  if (a.descriptors.length === 0 || b.descriptors.length === 0)
    return a.descriptors.length === b.descriptors.length;
  return (
    a.descriptors.some((name) => matchesEvent(b, name)) || b.descriptors.some((name) => matchesEvent(a, name))
  );
}

const sameOutcome = (a: Transition, b: Transition): boolean =>
  JSON.stringify([a.def.target, a.def.do, a.internal]) ===
  JSON.stringify([b.def.target, b.def.do, b.internal]);

function neverHolds(place: TransitionPlace): Finding {
  return {
    kind: 'never-holds',
    path: [...place.path, 'guard'],
    owner: ownerOf(place),
    message: `No values satisfy this guard of '${place.source.id}': its transition is never taken.`,
    cure: 'Correct the conditions, or remove the transition.',
  };
}

function overlap(
  earlier: TransitionPlace,
  later: TransitionPlace,
  values: Readonly<Record<string, Json>>,
): Finding {
  const told = Object.entries(values).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  const where = later.event === null ? `'always'` : `'${later.event}'`;
  const aims = [earlier, later].map(({ transition }) => aimOf(transition));
  return {
    kind: 'overlap',
    path: later.path,
    owner: ownerOf(later),
    message: `Two guards of '${later.source.id}' for ${where} can both hold (${told.join(', ')}): only the order of the text chooses ${aims[0] ?? ''} over ${aims[1] ?? ''}.`,
    cure: "Let one exclude the other, or leave the last without a guard as the default; where the order is meant, say why in 'meta: { intended: { overlap: { zh, en } } }'.",
  };
}

const aimOf = ({ targets, source }: Transition): string =>
  `'${(targets ?? [source]).map(({ id }) => id).join(', ')}'`;
