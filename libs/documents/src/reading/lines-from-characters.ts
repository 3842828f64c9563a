import type { PlacedLine } from '../page-reader';
import type { PlacedCharacter } from './pdf-file';
import { union } from './union';

/**
 * Puts stored letters together into lines in the order the file holds them. A line ends where the next letter is not on the
 * same height, or stands further away than two letters are wide: the next cell of a table is another line.
 */
export function linesFromCharacters(characters: readonly PlacedCharacter[]): PlacedLine[] {
  const lines: PlacedCharacter[][] = [];
  let spaced = false;
  for (const next of characters) {
    if (next.character.trim() === '') {
      spaced = true;
      continue;
    }
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && continues(last, next)) line.push(...(spaced ? [blankAfter(last)] : []), next);
    else lines.push([next]);
    spaced = false;
  }
  return lines.map((line) => ({
    text: line.map((each) => each.character).join(''),
    box: union(line.map((each) => each.box)),
  }));
}

function continues(last: PlacedCharacter, next: PlacedCharacter): boolean {
  const height = Math.max(last.box.height, next.box.height);
  const sameHeight = Math.abs(middle(last) - middle(next)) < height * 0.7;
  const gap = next.box.x - (last.box.x + last.box.width);
  const width = Math.max(last.box.width, next.box.width, height * 0.5);
  return sameHeight && gap < width * 2 && gap > -width * 2;
}

const middle = (each: PlacedCharacter): number => each.box.y + each.box.height / 2;

const blankAfter = (last: PlacedCharacter): PlacedCharacter => ({
  character: ' ',
  box: { ...last.box, x: last.box.x + last.box.width, width: 0 },
});
