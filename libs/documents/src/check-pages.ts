import { checkCode } from './check-code';
import { checkName } from './check-name';
import type { Company } from './company';
import type { Finding } from './finding';
import { pagesNotRead, pageUnreadable, scanUnreadable } from './findings/page-findings';
import { lettersIn } from './looking/letters-in';
import type { ReadPage, ReadResult } from './page-reader';
import type { DocumentSlot } from './slot';

/** A recognised page below this is noise: sharp scans come out at 0.95 and more, a blurred one below 0.8. */
const leastConfidence = 0.8;
const fewestLetters = 12;

/** Compares what was read with the registry. A file of which nothing can be read is told so once, not as a missing name and code. */
export function checkPages(
  result: Extract<ReadResult, { kind: 'read' }>,
  { slot, company }: { slot: DocumentSlot; company: Company },
): Finding[] {
  const unread = result.unreadPages.length > 0 ? [pagesNotRead(result.unreadPages)] : [];
  const legible = result.pages.filter(isLegible);
  const [first] = result.pages;
  if (legible.length === 0 && first) return [scanUnreadable(slot, first), ...unread];
  const illegible = result.pages.filter((page) => !isLegible(page)).map(pageUnreadable);
  return [
    ...checkName(legible, company, slot),
    ...checkCode(legible, company.creditCode, slot),
    ...illegible,
    ...unread,
  ];
}

const isLegible = (page: ReadPage): boolean =>
  page.confidence >= leastConfidence && lettersIn(page) >= fewestLetters;
