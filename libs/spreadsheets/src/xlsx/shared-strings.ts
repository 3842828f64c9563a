import type { Package } from './package';
import { readWholeXml } from './read-xml';

/** Texts that cells name by their number. */
export async function readSharedStrings(opened: Package): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let reads = false;
  let isPhonetic = false;
  await readWholeXml(opened.text('xl/sharedStrings.xml'), {
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
