import { batchOf } from './batches';

/** What guards read about the batch a case was enrolled for in its own data; before enrolment, the next one still open. */
export function batchFacts(
  { batchYear, batchNo }: Readonly<Record<string, unknown>>,
  today: string,
  batchFor: typeof batchOf = batchOf,
): Record<string, string | number> {
  const enrolled = typeof batchYear === 'number' && typeof batchNo === 'number' && batchYear > 0;
  const batch = enrolled ? batchFor({ year: batchYear, no: batchNo }) : batchFor({ openOn: today });
  const { year, no, districtCutoff, cityCutoff, provinceCutoff } = batch;
  return { year, no, districtCutoff, cityCutoff, provinceCutoff };
}
