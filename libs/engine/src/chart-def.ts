/** The format of a chart: plain data, as written in YAML or JSON. */

export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** One condition of a guard: all of a guard's conditions must hold. */
export interface Condition {
  readonly id: string;
  /** An expression over `facts`, `data`, `event`, `actor`; see `Expressions`. */
  readonly when: string;
  readonly reason: Text;
  readonly clause?: string;
  readonly remedy?: Text;
}

/** Executable content, in the order written. */
export type Action =
  | { readonly assign: Readonly<Record<string, string>> }
  | { readonly raise: string; readonly data?: Readonly<Record<string, string>> }
  | {
      readonly send: string;
      readonly id?: string;
      /** Such as `90s`, `500ms`, `12h` or `3d`. */
      readonly delay?: string;
      /** `#_parent`: whoever invoked this instance; `#_<id>`: what it invoked under that id. Absent: itself. */
      readonly to?: string;
      readonly data?: Readonly<Record<string, string>>;
    }
  | { readonly cancel: string }
  | { readonly if: string; readonly then: readonly Action[]; readonly else?: readonly Action[] }
  /** `item` and `index` name declared data. */
  | {
      readonly foreach: string;
      readonly item: string;
      readonly index?: string;
      readonly do: readonly Action[];
    }
  /** A list of its own: an action failing inside ends only this list. */
  | { readonly block: readonly Action[] }
  /** Work for the world outside, carried out after the commit: `{ effect: 'letter', with: {...} }`. */
  | { readonly effect: string; readonly with?: Readonly<Record<string, Json>> };

export interface TransitionDef {
  readonly target?: string | readonly string[];
  readonly internal?: boolean;
  readonly guard?: readonly Condition[];
  readonly do?: readonly Action[];
  /** Roles that may send the event. Absent: nobody but the system and other charts. */
  readonly by?: readonly string[];
  readonly title?: Text;
  /** Free for the product: form, tone, whether a reason must be given. */
  readonly meta?: Readonly<Record<string, Json>>;
}

export interface TimerDef {
  /** When it is due, in the product's own terms; opaque to the engine. */
  readonly due: Json;
  /** Event sent to the instance when due. Absent: the timer only reminds. */
  readonly event?: string;
  readonly meta?: Readonly<Record<string, Json>>;
}

/** Another instance that lives while the state is active; its id is its key, unique in the chart. */
export interface InvokeDef {
  /** Which chart it runs; the host knows where to find it. */
  readonly chart: string;
  /** Expressions, worked out when it is started. */
  readonly data?: Readonly<Record<string, string>>;
  /** Carried out on every event it sends, before a transition is chosen. */
  readonly finalize?: readonly Action[];
  /** Passes on every external event this instance receives. */
  readonly autoforward?: boolean;
}

export interface StateDef {
  readonly type?: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  readonly history?: 'shallow' | 'deep';
  /** Default of a compound or history state. */
  readonly initial?: string | readonly string[];
  /** Carried out when that default is taken, after the state's own entry actions. */
  readonly initialDo?: readonly Action[];
  readonly states?: Readonly<Record<string, StateDef>>;
  readonly on?: Readonly<Record<string, TransitionDef | readonly TransitionDef[]>>;
  readonly always?: TransitionDef | readonly TransitionDef[];
  readonly entry?: readonly Action[];
  readonly exit?: readonly Action[];
  /** Started on entry, cancelled on exit; keyed by a name unique in the state. */
  readonly timers?: Readonly<Record<string, TimerDef>>;
  /** Started when the step that entered the state has settled, cancelled on exit; keyed by id. */
  readonly invoke?: Readonly<Record<string, InvokeDef>>;
  /** Data of the done event of a final state: expressions. */
  readonly output?: Readonly<Record<string, string>>;
  readonly title?: Text;
  readonly meta?: Readonly<Record<string, Json>>;
}

export interface ChartDef extends StateDef {
  readonly id: string;
  readonly version: number;
  /** First day (Asia/Shanghai, YYYY-MM-DD) on which new cases use this version. */
  readonly inForceFrom: string;
  readonly states: Readonly<Record<string, StateDef>>;
  /** Types of the facts guards may read, by dotted path: `int`, `decimal`, `string`, `bool`, `date`, `list`, `map`. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly data?: Readonly<Record<string, { readonly type: string; readonly initial: Json }>>;
}

/** A fault in a chart's text, with where it stands and what would cure it. */
export interface ChartProblem {
  readonly path: readonly (string | number)[];
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  readonly cure: string;
}
