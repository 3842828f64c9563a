export type * from './instance';
export * from './ports';
export { canonicalJson, eventHash, firstBrokenLink, genesisHash } from './event-hash';
export { explainRefusal } from './explain-refusal';
export { standingOf } from './standing';
export { StartInstance } from './start-instance';
export type { StartCommand } from './start-instance';
export { SendEvent } from './send-event';
export type { SendCommand, Sent } from './send-event';
