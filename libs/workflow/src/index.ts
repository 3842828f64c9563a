export type * from './instance';
export * from './ports';
