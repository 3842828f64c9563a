import type { Json } from './chart-def';

export interface EngineEvent {
  readonly name: string;
  readonly data?: Readonly<Record<string, Json>>;
  /** Id of the invocation that sent it. */
  readonly invokeId?: string;
}
