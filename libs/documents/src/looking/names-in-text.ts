import type { Box } from '../finding';
import type { PlacedLine, ReadPage } from '../page-reader';
import { closestPassage } from './closest-passage';
import { compactText, narrow, placeOf, textOf, type CompactCharacter } from './compact-text';

export interface NameSighting {
  /** As it stands on the page, in narrow form without blanks. */
  readonly found: string;
  /** Letters changed, added or dropped against the name looked for; 0 = the name itself. */
  readonly changes: number;
  readonly page: number;
  readonly box: Box;
  readonly source: ReadPage['source'];
}

/** A name with more differences than one letter in four is another name, not this one misprinted. */
const tolerated = (length: number): number => Math.max(1, Math.floor(length / 4));

/** The best sighting of a company name; null = nowhere, not even nearly. */
export function findName(pages: readonly ReadPage[], name: string): NameSighting | null {
  const wanted = [...narrow(name)].filter((each) => !/\s/.test(each));
  return exactSighting(pages, wanted) ?? nearSighting(pages, wanted);
}

function exactSighting(pages: readonly ReadPage[], wanted: readonly string[]): NameSighting | null {
  for (const page of pages) {
    for (const passage of passagesOf(page)) {
      const at = passage.findIndex((_, start) =>
        wanted.every((each, offset) => passage[start + offset]?.character === each),
      );
      if (at >= 0) return sighting(page, passage.slice(at, at + wanted.length), 0);
    }
  }
  return null;
}

function nearSighting(pages: readonly ReadPage[], wanted: readonly string[]): NameSighting | null {
  let best: NameSighting | null = null;
  for (const page of pages) {
    for (const passage of passagesOf(page)) {
      const closest = closestPassage(
        wanted,
        passage.map((each) => each.character),
      );
      if (!closest || closest.changes > tolerated(wanted.length) || (best && closest.changes >= best.changes))
        continue;
      best = sighting(page, passage.slice(closest.start, closest.end), closest.changes);
    }
  }
  return best;
}

/** Each line, and each line with the next below it: a long name is broken in a narrow cell. */
function passagesOf(page: ReadPage): CompactCharacter[][] {
  return page.lines.flatMap((line, at) => {
    const next = page.lines[at + 1];
    return next && below(line, next)
      ? [compactText(page, [line]), compactText(page, [line, next])]
      : [compactText(page, [line])];
  });
}

const below = (line: PlacedLine, next: PlacedLine): boolean =>
  next.box.y > line.box.y && next.box.y - line.box.y < line.box.height * 3;

const sighting = (page: ReadPage, found: readonly CompactCharacter[], changes: number): NameSighting => ({
  found: textOf(found),
  changes,
  page: page.page,
  box: placeOf(found),
  source: page.source,
});

const companyName = /[\p{Script=Han}()A-Z0-9]{4,30}?(有限责任公司|股份有限公司|有限公司|合伙企业)/u;

/** The first company named at all, to say whose document this seems to be. */
export function firstCompanyNamed(pages: readonly ReadPage[]): string | null {
  for (const page of pages) {
    for (const line of page.lines) {
      const named = companyName.exec(textOf(compactText(page, [line])));
      if (named) return named[0].replace(/^.*(名称|单位|企业|公司|申请人):?(?=.{6})/u, '');
    }
  }
  return null;
}
