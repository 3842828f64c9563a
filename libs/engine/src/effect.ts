import type { Json, TimerDef } from './chart-def';
import type { EngineEvent } from './event';

/** What must be done outside once the decision is durable, as data. */
export type Effect =
  | { readonly kind: 'timer.start'; readonly id: string; readonly state: string; readonly timer: TimerDef }
  | { readonly kind: 'timer.cancel'; readonly id: string }
  | {
      readonly kind: 'send';
      readonly id: string | null;
      readonly event: EngineEvent;
      readonly delay: string | null;
      /** `#_parent` or `#_<invocation>`; absent: the instance itself. */
      readonly to?: string;
    }
  | { readonly kind: 'cancel'; readonly id: string }
  | { readonly kind: 'effect'; readonly type: string; readonly with: Readonly<Record<string, Json>> }
  | {
      readonly kind: 'invoke.start';
      readonly id: string;
      readonly chart: string;
      readonly data: Readonly<Record<string, Json>>;
    }
  | { readonly kind: 'invoke.cancel'; readonly id: string }
  | { readonly kind: 'invoke.forward'; readonly id: string; readonly event: EngineEvent };
