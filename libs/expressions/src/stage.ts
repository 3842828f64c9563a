import type { Json, Scope } from '@terrace/engine';
import type { Value } from './node';

type Open = { [key: string]: Value | Open };

/** A scope whose values are set one by one while a witness is searched. */
export class Stage {
  /** Whether one variable lies inside another: setting the one then spoils the other. */
  nested = false;
  readonly scope: Scope;
  private readonly values = new Map<string, Value>();
  private readonly root = {
    facts: {},
    data: {},
    event: { name: '', data: {} },
    actor: { id: '', roles: [] },
  };

  constructor() {
    this.scope = {
      ...(this.root as unknown as Omit<Scope, 'isIn'>),
      isIn: (state) => this.values.get(`In(${state})`) === true,
    };
  }

  set(name: string, value: Value): void {
    this.values.set(name, value);
    const keys = name.startsWith('In(') ? [] : name.split('.');
    const last = keys.pop();
    let holder: Open = this.root as unknown as Open;
    for (const key of keys) {
      const inner = holder[key];
      if (isOpen(inner)) holder = inner;
      else {
        if (inner !== undefined) this.nested = true;
        holder = holder[key] = {};
      }
    }
    if (last === undefined) return;
    if (isOpen(holder[last])) this.nested = true;
    holder[last] = value;
  }

  told(names: readonly string[]): Record<string, Json> {
    return Object.fromEntries(names.map((name) => [name, (this.values.get(name) ?? null) as Json]));
  }
}

const isOpen = (value: Value | Open | undefined): value is Open =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
