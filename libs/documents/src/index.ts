export type { AcceptedType, DocumentSlot } from './slot';
export type { DocumentRecord } from './document';
export type { Box, Finding, FindingCode, Severity, Verdict } from './finding';
export { DocumentStore, FileStorage } from './ports';
export { PageReader } from './page-reader';
export type { PlacedLine, ReadPage, ReadResult } from './page-reader';
export { checkFile } from './check-file';
export type { CheckContext, Company } from './check-file';
export { assertPlainKey } from './plain-key';
