import { compactText, placeOf, textOf, type CompactCharacter } from './compact-text';
import type { Box } from '../finding';
import type { ReadPage } from '../page-reader';
import { isValidCreditCode } from '@terrace/enterprises';
import { repairCode } from './repair-code';

export interface CodeSighting {
  /** As it stands on the page, without blanks. */
  readonly found: string;
  /** The code it must be; null = no code has these characters. */
  readonly code: string | null;
  readonly page: number;
  readonly box: Box;
}

/** Resident identity numbers have 18 characters too: those whose middle is a date are left alone. */
const identityNumber = /^[1-6]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dX]$/;

/** Registered by market regulation, or by civil affairs, staffing and the other registrars. */
const opening = /^[1-9ANY][0-9A-GY]/;

/** Every unified social credit code on a page (GB 32100-2015), in reading order, whether right or spoiled. */
export function creditCodesOn(page: ReadPage): CodeSighting[] {
  return page.lines.flatMap((line) => {
    const characters = compactText(page, [line]);
    return runsOfEighteen(characters).flatMap((run) => sightingOf(run, page));
  });
}

function runsOfEighteen(characters: readonly CompactCharacter[]): CompactCharacter[][] {
  const runs: CompactCharacter[][] = [];
  for (let start = 0; start + 18 <= characters.length; start += 1) {
    const run = characters.slice(start, start + 18);
    if (!run.every((each) => /[0-9A-Z]/.test(each.character))) continue;
    if (begins(characters, start) && begins(characters, start + 18)) runs.push(run);
  }
  return runs;
}

/** A code begins, and what follows it begins, after a blank or beside a character that codes do not have. */
function begins(characters: readonly CompactCharacter[], at: number): boolean {
  const [before, here] = [characters[at - 1], characters[at]];
  if (!before || !here || here.opens) return true;
  return !/[0-9A-Z]/.test(before.character) || !/[0-9A-Z]/.test(here.character);
}

function sightingOf(run: readonly CompactCharacter[], page: ReadPage): CodeSighting[] {
  const found = textOf(run);
  if (identityNumber.test(found)) return [];
  const place = { page: page.page, box: placeOf(run) };
  if (isValidCreditCode(found)) return opening.test(found) ? [{ found, code: found, ...place }] : [];
  const repaired = page.source === 'ocr' ? repairCode(found) : null;
  if (repaired) return [{ found, code: repaired, ...place }];
  return found.startsWith('9') ? [{ found, code: null, ...place }] : [];
}
