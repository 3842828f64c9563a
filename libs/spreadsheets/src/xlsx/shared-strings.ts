import type { Package } from './package';
import { readWholeXml } from './read-xml';

const part = 'xl/sharedStrings.xml';

/** Texts that cells name by their number; a writer may put them all into the cells. */
export async function readSharedStrings(opened: Package): Promise<string[]> {
  const strings: string[] = [];
  if (!opened.has(part)) return strings;
  let text = '';
  let reads = false;
  let isPhonetic = false;
  await readWholeXml(opened.text(part), {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      reads = name === 't' && !isPhonetic;
    },
    text: (found) => {
      if (reads) text += found;
    },
    close: (name) => {
      if (name === 'si') strings.push(text.trim());
      if (name === 'rPh') isPhonetic = false;
      reads = false;
    },
  });
  return strings;
}
