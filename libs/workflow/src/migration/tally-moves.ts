import { enabled, type Chart, type EnabledEvent, type Snapshot } from '@terrace/engine';
import type { Text } from '@terrace/kernel';
import { explainRefusal } from '../explain-refusal';
import type { CompiledPlan } from './migration-plan';
import type { EventCount, MigrationReport, PlaceChange, ReasonCount } from './migration-report';
import type { PagedMove } from './move-page';

/** Enough to look one up, whatever the number of cases. */
const exampleCount = 5;

type Counted<T> = { -readonly [K in keyof T]: T[K] };
type Place = { from: string; to: string; count: number; enabled: Events; forbidden: Events };
type Events = Map<string, Counted<EventCount>>;

/** Counts what would become of cases, page by page; keeps the counts, not the cases. */
export class TallyMoves {
  private readonly reasons = new Map<string, Counted<ReasonCount>>();
  private readonly places = new Map<string, Place>();
  private moves = 0;
  private stays = 0;

  constructor(
    private readonly plan: CompiledPlan,
    private readonly at: Date,
  ) {}

  /** `oldFacts`: those of the cases as they are under the old version, in the order of the page. */
  add(page: readonly PagedMove[], oldFacts: readonly PagedMove['facts'][]): void {
    page.forEach(({ resident: { instance }, move, facts }, i) => {
      if (move.kind === 'stays') return this.countReason(move.reason, instance.businessKey);
      const before = this.possible(this.plan.from, instance.snapshot, oldFacts[i] ?? {});
      const after = this.possible(this.plan.to, move.decision.next, facts);
      this.countPlace(instance.snapshot, move.decision.next, before, after);
    });
  }

  report(): MigrationReport {
    return {
      at: this.at.toISOString(),
      total: this.moves + this.stays,
      moves: this.moves,
      stays: this.stays,
      reasons: [...this.reasons.values()].sort(byCount),
      places: [...this.places.values()].map(placeOf).sort(byCount),
    };
  }

  private countReason({ code, text }: Pick<ReasonCount, 'code' | 'text'>, businessKey: string): void {
    this.stays += 1;
    const key = `${code} ${text.en}`;
    const known = this.reasons.get(key) ?? { code, text, count: 0, examples: [] };
    const examples = known.examples.length < exampleCount ? [...known.examples, businessKey] : known.examples;
    this.reasons.set(key, { ...known, count: known.count + 1, examples });
  }

  private countPlace(old: Snapshot, next: Snapshot, before: Possible, after: Possible): void {
    this.moves += 1;
    const [from, to] = [innermost(this.plan.from, old), innermost(this.plan.to, next)];
    const key = `${from} → ${to}`;
    const place = this.places.get(key) ?? { from, to, count: 0, enabled: new Map(), forbidden: new Map() };
    this.places.set(key, place);
    place.count += 1;
    for (const each of after.open) if (!before.has(each)) count(place.enabled, each, after);
    for (const each of before.open) if (!after.has(each)) count(place.forbidden, each, before, after);
  }

  /** What anybody at all could send. */
  private possible(chart: Chart, snapshot: Snapshot, facts: PagedMove['facts']): Possible {
    const actor = { id: 'anybody', roles: rolesOf(chart) };
    return new Possible(enabled(chart, snapshot, { actor, facts, at: this.at.toISOString() }));
  }
}

class Possible {
  readonly open: readonly string[];
  private readonly events: ReadonlyMap<string, EnabledEvent>;

  constructor(events: readonly EnabledEvent[]) {
    this.events = new Map(events.map((each) => [each.event, each]));
    this.open = events.filter(({ refusal }) => refusal === null).map(({ event }) => event);
  }

  has(event: string): boolean {
    return this.open.includes(event);
  }

  titleOf(event: string): Text | null {
    return this.events.get(event)?.title ?? null;
  }

  whyNot(event: string): Text | null {
    const refusal = this.events.get(event)?.refusal;
    return refusal ? explainRefusal(refusal).reason : null;
  }
}

function count(events: Events, event: string, titled: Possible, barred?: Possible): void {
  const known = events.get(event);
  const why = barred?.whyNot(event) ?? null;
  events.set(event, { event, title: titled.titleOf(event), why, count: (known?.count ?? 0) + 1 });
}

function innermost(chart: Chart, { configuration }: Snapshot): string {
  return configuration.filter((id) => chart.states.get(id)?.children.length === 0).join(' + ');
}

const known = new WeakMap<Chart, readonly string[]>();

function rolesOf(chart: Chart): readonly string[] {
  const roles = known.get(chart) ?? [...new Set(chart.all.flatMap(({ on }) => on.flatMap(({ by }) => by)))];
  known.set(chart, roles);
  return roles;
}

const placeOf = (place: Place): PlaceChange => ({
  ...place,
  enabled: [...place.enabled.values()].sort(byCount),
  forbidden: [...place.forbidden.values()].sort(byCount),
});

const byCount = (a: { readonly count: number }, b: { readonly count: number }): number => b.count - a.count;
