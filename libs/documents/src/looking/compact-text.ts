import type { Box } from '../finding';
import { union } from '../reading/union';
import type { PlacedLine, ReadPage } from '../page-reader';

export interface CompactCharacter {
  readonly character: string;
  readonly page: ReadPage;
  readonly line: PlacedLine;
  /** Position in the line's own text. */
  readonly at: number;
  /** True when nothing but a blank, or the line's start, stands before it. */
  readonly opens: boolean;
}

/** Wide marks become narrow and one form of bracket remains: `（）【】` are typed as people please. */
export const narrow = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[〔［【[{]/g, '(')
    .replace(/[〕］】\]}]/g, ')');

const ignorable = /[\s·•・\u200b\ufeff]/u;

/** Text without blanks in narrow form, each character remembering where it stood. */
export function compactText(page: ReadPage, lines: readonly PlacedLine[]): CompactCharacter[] {
  return lines.flatMap((line) => {
    const compact: CompactCharacter[] = [];
    let opens = true;
    let at = 0;
    for (const original of line.text) {
      for (const character of narrow(original)) {
        if (ignorable.test(character)) opens = true;
        else {
          compact.push({ character, page, line, at, opens });
          opens = false;
        }
      }
      at += original.length;
    }
    return compact;
  });
}

export const textOf = (characters: readonly CompactCharacter[]): string =>
  characters.map((each) => each.character).join('');

/** Where these characters stand, by their share of the line's width; an ideograph is as wide as two digits. */
export function placeOf(characters: readonly CompactCharacter[]): Box {
  const lines = new Set(characters.map((each) => each.line));
  return union(
    [...lines].map((line) => {
      const places = characters.filter((each) => each.line === line).map((each) => each.at);
      const [from, to] = [Math.min(...places), Math.max(...places) + 1];
      const all = widthOf(line.text);
      const [before, within] = [widthOf(line.text.slice(0, from)), widthOf(line.text.slice(from, to))];
      return {
        ...line.box,
        x: line.box.x + (line.box.width * before) / all,
        width: (line.box.width * within) / all,
      };
    }),
  );
}

const widthOf = (text: string): number =>
  [...text].reduce((sum, each) => sum + (each.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);
