export { batchOf, batchesOf } from './batches';
export type { Batch } from './batches';
export { addWorkingDays, calendar, subtractWorkingDays } from './calendar';
export type { Calendar } from './calendar';
export { addDays, addMonths, atHour, dateOf, daysBetween, endOfDay, isDate } from './date';
export { remindersOf } from './reminders';
export type { Reminder } from './reminders';
export { dueOf, parseTerm } from './term';
export type { Due, Term } from './term';
