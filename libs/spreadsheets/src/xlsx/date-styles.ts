import type { Package } from './package';
import { readWholeXml } from './read-xml';

/** Numbers of the formats that ECMA-376, 18.8.30 keeps for dates, those of East Asia among them. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** A day or a year in the format, outside of what is quoted or in brackets. */
const isDateFormat = (code: string): boolean => /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

const part = 'xl/styles.xml';

/** The styles of cells, by their number, under which a number is a day. */
export async function readDateStyles(opened: Package): Promise<ReadonlySet<number>> {
  const formats = new Set<number>();
  const styles = new Set<number>();
  if (!opened.has(part)) return styles;
  let isCellFormats = false;
  let style = 0;
  await readWholeXml(opened.text(part), {
    open: (name, attributes) => {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt' && isDateFormat(attributes['formatCode'] ?? '')) formats.add(id);
      if (name === 'cellXfs') isCellFormats = true;
      if (name !== 'xf' || !isCellFormats) return;
      if (isBuiltInDate(id) || formats.has(id)) styles.add(style);
      style += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') isCellFormats = false;
    },
  });
  return styles;
}
