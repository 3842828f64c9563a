export { cohortActs } from './cohort-acts';
export { HostModule, SETTINGS } from './host.module';
export { readSettings } from './settings';
export type { Settings } from './settings';
