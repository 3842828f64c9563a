import type { StateNode } from '../chart';

/**
 * States in document order. Few are active at a time, so a sorted list beats a set: nothing is hashed or sorted at each
 * step, and the descendants of a state stand side by side.
 */
export class OrderedStates {
  private readonly list: StateNode[] = [];

  get all(): readonly StateNode[] {
    return this.list;
  }

  has(state: StateNode): boolean {
    return this.list[this.placeOf(state.order)] === state;
  }

  add(state: StateNode): void {
    const last = this.list.at(-1);
    if (!last || last.order < state.order) return void this.list.push(state);
    const place = this.placeOf(state.order);
    if (this.list[place] !== state) this.list.splice(place, 0, state);
  }

  delete(state: StateNode): void {
    const place = this.placeOf(state.order);
    if (this.list[place] !== state) return;
    if (place === this.list.length - 1) this.list.pop();
    else this.list.splice(place, 1);
  }

  below(ancestor: StateNode): StateNode[] {
    return this.list.slice(this.placeOf(ancestor.order + 1), this.placeOf(ancestor.lastOrder + 1));
  }

  /** Index of the first state whose order is not less. */
  private placeOf(order: number): number {
    let low = 0;
    let high = this.list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.list[middle]?.order ?? 0) < order) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
