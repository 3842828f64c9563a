import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The one letter a small programme needs. */
export const helloLetter = `hello:
  subject: { zh: 你好, en: Hello }
  body: { zh: '{enterprise}', en: '{enterprise}' }
`;

/** A folder of one programme, `tea`, made anew for each test of the file that asks for it. */
export function programmeFolder() {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'programmes-'));
    for (const folder of ['charts', 'letters']) mkdirSync(join(root, folder));
  });
  afterEach(() => rmSync(root, { recursive: true }));
  return {
    /** Where it is, once written. */
    write(chart: string, letters = helloLetter): string {
      writeFileSync(join(root, 'charts', 'tea.yaml'), chart);
      writeFileSync(join(root, 'letters', 'tea.yaml'), letters);
      return root;
    },
    /** A second chart beside it. */
    add(file: string, chart: string): void {
      writeFileSync(join(root, 'charts', file), chart);
    },
  };
}
