export { isDamaged } from './damaged';
export { formatOf, openSpreadsheet } from './open-spreadsheet';
export { readSpreadsheet } from './read-spreadsheet';
export { readTables } from './read-tables';
export type { OutcomeColumn, RowOutcome, Spreadsheet, TableRow } from './spreadsheet';
export { writeOutcomes } from './write-outcomes';
