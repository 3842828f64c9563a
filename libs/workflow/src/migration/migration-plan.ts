import type { Chart, CompiledExpression, Json } from '@terrace/engine';
import type { Text } from '@terrace/kernel';

/** How running cases of one version of a chart come under another: plain data, as written in YAML or JSON. */
export interface MigrationPlan {
  readonly chart: string;
  readonly from: number;
  readonly to: number;
  readonly title: Text;
  /** Why, for the history of every case that moves. */
  readonly reason: Text;
  /**
   * By state of the old version. A state not named goes to the state of the same name, else where the nearest state around
   * it goes; null: its cases keep the old version.
   */
  readonly states?: Readonly<Record<string, RouteDef>>;
  /** New data as expressions over the old `data`. What is not named keeps its value, or begins as the chart has it. */
  readonly data?: Readonly<Record<string, string>>;
  /** Old data that ends here: nothing is lost without being named. */
  readonly drop?: readonly string[];
  /** By timer of the new version, `state/name`. */
  readonly timers?: Readonly<Record<string, TimerRule | { readonly from?: string; readonly as?: TimerRule }>>;
  /** What history states remember is carried over by the same routes (`keep`), or forgotten. */
  readonly history?: 'keep' | 'forget';
  /** Invoked cases that the new version does not invoke: their case keeps the old version (`keep`), or they are ended. */
  readonly invocations?: 'keep' | 'stop';
}

/** `kept`: its dates stand; `recounted`: the new term from the day the old one began; `restarted`: from the migration on. */
export type TimerRule = 'kept' | 'recounted' | 'restarted';

export type RouteDef =
  | null
  | string
  | readonly string[]
  /** The first whose condition over the old `data` holds; one without a condition always does. */
  | { readonly choose: readonly { readonly when?: string; readonly to: string | readonly string[] }[] };

export interface Route {
  readonly options: readonly {
    readonly when: CompiledExpression | null;
    readonly targets: readonly string[];
  }[];
  /** True: by the plan, its cases keep the old version. */
  readonly stays: boolean;
}

/** A plan checked against both versions. */
export interface CompiledPlan {
  readonly plan: MigrationPlan;
  readonly from: Chart;
  readonly to: Chart;
  /** By old state, as the plan states them. */
  readonly routes: ReadonlyMap<string, Route>;
  /** By new name. */
  readonly data: ReadonlyMap<string, CompiledExpression>;
  /** What new data begins with where the plan gives no expression and the old version has none of that name. */
  readonly initial: Readonly<Record<string, Json>>;
  /** By new timer. */
  readonly timers: ReadonlyMap<string, { readonly from: string | null; readonly as: TimerRule }>;
}
