import type { CompiledExpression, Expressions, Scope } from '../expressions-port';
import type { Json } from '../types';
import type { Choices } from './choices';

class Unknown extends Error {}

/**
 * The expressions of a chart without data: what a condition says is open, unless it can be told from the active states
 * alone. The abstracted chart names each by the key it was given here.
 */
export class Unknowns implements Expressions {
  private readonly known = new Map<string, CompiledExpression>();

  constructor(
    private readonly choices: Choices,
    /** Whether the chart would notice an expression that fails. */
    private readonly mayFail: boolean,
  ) {}

  compile(key: string): ReturnType<Expressions['compile']> {
    const expression = this.known.get(key);
    return expression
      ? { kind: 'compiled', expression }
      : { kind: 'wrong', message: `no expression ${key}`, offset: 0 };
  }

  /** Conditions of the same question get the same answer when one event is judged. */
  condition(original: CompiledExpression, question: string): string {
    return this.open(original, (scope) => this.choices.chooseOnce(question, scope.event, this.width));
  }

  /** Asked anew each time: between two actions anything may have changed. */
  fork(original: CompiledExpression): string {
    return this.open(original, () => this.choices.choose(this.width));
  }

  never(): string {
    return this.add(() => false);
  }

  /** Stands where an expression was that may fail. */
  failing(): string {
    return this.add(() => answer(this.choices.choose(2) === 0 ? 0 : 2));
  }

  private get width(): number {
    return this.mayFail ? 3 : 2;
  }

  private open(original: CompiledExpression, ask: (scope: Scope) => number): string {
    let alwaysOpen = false;
    return this.add((scope) => {
      if (!alwaysOpen) {
        const told = toldByStates(original, scope);
        if (told.value !== undefined) return told.value;
        alwaysOpen = !told.askedStates;
      }
      return answer(ask(scope));
    });
  }

  private add(evaluate: (scope: Scope) => Json): string {
    const key = `#${String(this.known.size)}`;
    this.known.set(key, { evaluate, explain: () => ({}) });
    return key;
  }
}

function answer(chosen: number): boolean {
  if (chosen === 2) throw new Error('failed');
  return chosen === 0;
}

/** What the expression comes to without a look at facts, data, event or actor; no value when it does look. */
function toldByStates(original: CompiledExpression, scope: Scope): { value?: Json; askedStates: boolean } {
  let askedStates = false;
  const blind = {
    ...unseen,
    isIn: (state: string): boolean => {
      askedStates = true;
      return scope.isIn(state);
    },
  };
  Object.defineProperties(blind, unreadable);
  try {
    return { value: original.evaluate(blind), askedStates };
  } catch {
    return { askedStates };
  }
}

const unseen = { facts: {}, data: {}, event: { name: '', data: {} }, actor: { id: '', roles: [] } };
const unreadable = Object.fromEntries(
  Object.keys(unseen).map((name) => [
    name,
    {
      get: () => {
        throw new Unknown(name);
      },
    },
  ]),
);
