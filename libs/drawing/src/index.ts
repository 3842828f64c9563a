export { drawChart } from './draw-chart';
export type { DrawOptions } from './draw-chart';
