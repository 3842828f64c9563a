import type { Package } from './package';
import { readWholeXml } from './read-xml';

export interface WorkbookParts {
  /** Names of sheets to the parts they are in, in the workbook's order. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Days count from 1904, as old Macs did. */
  readonly from1904: boolean;
}

const workbookPart = 'xl/workbook.xml';

export async function readSheetParts(opened: Package): Promise<WorkbookParts> {
  const targets = new Map<string, string>();
  await readWholeXml(opened.text('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, partOf(Target));
    },
  });
  const sheets = new Map<string, string>();
  let from1904 = false;
  await readWholeXml(opened.text(workbookPart), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      const part = targets.get(relationOf(attributes));
      if (name === 'sheet' && part) sheets.set(attributes['name'] ?? '', part);
    },
  });
  return { sheets, from1904 };
}

/** `r:id`, whatever prefix the writer chose. */
function relationOf(attributes: Readonly<Record<string, string>>): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'));
  return (key && attributes[key]) ?? '';
}

/** Targets are from the root or from the workbook's folder. */
const partOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);
