export type { FiscalYear, Paper, PaperCompany, PaperSlot } from './paper';
export { makePapers } from './make-papers';
export { spoil } from './spoil';
export type { Spoiling } from './spoil';
