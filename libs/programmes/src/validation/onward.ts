import type { Action, TransitionDef } from '@terrace/engine';
import { transitionPlaces, type StatePlace, type TransitionPlace } from './places';

/** Where one step may lead by itself: by defaults, eventless transitions, events the chart raises, and done events. */
export class Onward {
  private readonly states: ReadonlyMap<string, StatePlace>;

  constructor(places: readonly StatePlace[]) {
    this.states = new Map(places.map((place) => [place.id, place]));
  }

  /** A final state of the chart the transition may lead to before another event comes, or null. */
  endAfter({ source, transition }: TransitionPlace): string | null {
    const journey = new Journey(this.states, source);
    journey.take(transition);
    if (transition.target !== undefined) journey.act(source.state.exit);
    return journey.end();
  }
}

class Journey {
  private readonly entered = new Set<string>();
  private readonly raised = new Set<string>();
  private readonly taken = new Set<TransitionDef>();
  /** Active before, and after if it is not left. */
  private readonly around: ReadonlySet<string>;

  constructor(
    private readonly states: ReadonlyMap<string, StatePlace>,
    source: StatePlace,
  ) {
    this.around = new Set(this.outwards(source).map(({ id }) => id));
  }

  take(transition: TransitionDef): void {
    if (this.taken.has(transition)) return;
    this.taken.add(transition);
    this.act(transition.do);
    for (const id of namesOf(transition.target)) {
      const place = this.states.get(id);
      for (const outer of place ? this.outwards(place) : [])
        if (!this.around.has(outer.id)) this.enter(outer);
      if (place) this.enter(place);
    }
  }

  act(actions: readonly Action[] | undefined): void {
    for (const action of actions ?? []) {
      if ('raise' in action) this.raised.add(action.raise);
      if ('if' in action) [action.then, action.else].forEach((inner) => this.act(inner));
      if ('foreach' in action) this.act(action.do);
      if ('block' in action) this.act(action.block);
    }
  }

  /** Goes on until nothing new is entered, raised or taken. */
  end(): string | null {
    for (let before = -1; before !== this.size;) {
      before = this.size;
      for (const place of this.active())
        for (const { event, transition } of transitionPlaces(place))
          if (event === null ? this.entered.has(place.id) : this.hears(event)) this.take(transition);
    }
    return [...this.entered].find((id) => isEnd(this.states.get(id))) ?? null;
  }

  private get size(): number {
    return this.entered.size + this.raised.size + this.taken.size;
  }

  private enter(place: StatePlace): void {
    if (this.entered.has(place.id)) return;
    this.entered.add(place.id);
    const { state } = place;
    this.act(state.entry);
    this.act(state.initialDo);
    if (state.type === 'final') this.finish(place);
    const inside = state.type === 'parallel' ? Object.keys(state.states ?? {}) : namesOf(state.initial);
    for (const id of inside) this.take({ target: id });
  }

  /** The parent is done, and with its last region the parallel state around it. */
  private finish(place: StatePlace): void {
    const [parent, whole] = this.outwards(place).slice(1);
    if (parent) this.raised.add(`done.state.${parent.id}`);
    if (whole?.state.type === 'parallel') this.raised.add(`done.state.${whole.id}`);
  }

  private active(): StatePlace[] {
    const ids = new Set([...this.around, ...this.entered]);
    return [...ids].flatMap((id) => this.states.get(id) ?? []);
  }

  private hears(descriptors: string): boolean {
    const names = descriptors.split(/\s+/).map((name) => name.replace(/\.\*$/, ''));
    return [...this.raised].some((event) =>
      names.some((name) => name === '*' || name === event || event.startsWith(`${name}.`)),
    );
  }

  /** The state and those around it, innermost first. */
  private outwards({ path }: StatePlace): StatePlace[] {
    return path
      .filter((_, i) => i % 2 === 1)
      .flatMap((id) => this.states.get(String(id)) ?? [])
      .reverse();
  }
}

const isEnd = (place: StatePlace | undefined): boolean =>
  place?.state.type === 'final' && place.path.length === 2;

function namesOf(target: string | readonly string[] | undefined): readonly string[] {
  if (target === undefined) return [];
  return typeof target === 'string' ? [target] : target;
}
