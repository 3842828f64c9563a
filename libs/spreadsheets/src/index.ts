export { isDamaged } from './damaged';
export { formatOf, openSpreadsheet } from './open-spreadsheet';
export { readTables } from './read-tables';
export type { OutcomeColumn, RowOutcome, Spreadsheet, TableRow } from './spreadsheet';
export { unreadable } from './unreadable';
export { writeOutcomes } from './write-outcomes';
