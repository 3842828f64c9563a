import type { Finding } from './finding';
import {
  codeDiffers,
  codeMatches,
  codeMisprinted,
  codeMissing,
  codeOther,
  codeRepaired,
} from './findings/code-findings';
import { creditCodesOn, type CodeSighting } from './looking/credit-code-in-text';
import type { ReadPage } from './page-reader';
import type { DocumentSlot } from './slot';

/** The registered code somewhere in the document; others beside it are reported, instead of it they block. */
export function checkCode(pages: readonly ReadPage[], expected: string, slot: DocumentSlot): Finding[] {
  const codes = pages.flatMap(creditCodesOn);
  const own = codes.find((each) => each.found === expected) ?? codes.find((each) => each.code === expected);
  if (own) {
    const matched = own.found === expected ? codeMatches(own) : codeRepaired(own, expected);
    return [matched, ...othersBeside(codes, expected).map(codeOther)];
  }
  if (!slot.mustName) return othersBeside(codes, expected).map(codeOther);
  const different = codes.find((each) => each.code !== null);
  const misprinted = codes.find((each) => each.code === null);
  const nearest = misprinted && differences(misprinted.found, expected) <= 4 ? misprinted : null;
  if (nearest) return [codeMisprinted(nearest, expected, slot)];
  if (different) return [codeDiffers(different, expected, slot)];
  return [misprinted ? codeMisprinted(misprinted, expected, slot) : codeMissing(expected, slot)];
}

function othersBeside(codes: readonly CodeSighting[], expected: string): CodeSighting[] {
  const others = codes.filter((each) => each.code !== null && each.code !== expected);
  return others.filter((each, at) => others.findIndex((other) => other.code === each.code) === at);
}

const differences = (one: string, other: string): number =>
  [...one].filter((each, at) => each !== other[at]).length;
