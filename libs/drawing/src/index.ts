export { drawChart } from './draw-chart';
export type { DrawOptions } from './draw-chart';
export { toMermaid } from './export-mermaid';
export { toScxml } from './export-scxml';
export { toXState } from './export-xstate';
