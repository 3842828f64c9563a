import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ImportEnterprises, type Imported } from '@terrace/cases';
import { WorkbookStore } from '@terrace/enterprises';
import { UserStore } from '@terrace/identity';
import { allowed } from './allowed';
import { filesOf, valueOf } from './options';
import { PeopleModule } from './people-module';
import { personOf } from './person-of';
import { withDistrict } from './with-district';

const usage = `terrace import <file.xlsx | file.xls | file.csv> [--dry-run] [--as=LOGIN] [--out=FILE.xlsx]
`;

/**
 * Takes a list of enterprises into the registry, or says with `--dry-run` what would come of it, in the name of a person who
 * may (`officer` unless said). The list with what came of each row is written to `--out`. 1 when a row is not taken.
 */
export async function importList(words: readonly string[]): Promise<number> {
  const [file, ...more] = filesOf(words);
  const dryRun = words.includes('--dry-run');
  const out = valueOf(words, 'out');
  const known = /^--(as|out)=.|^--dry-run$|^[^-]/;
  if (!file || more.length > 0 || (dryRun && out) || !words.every((word) => known.test(word))) {
    process.stderr.write(usage);
    return 2;
  }
  const bytes = new Uint8Array(readFileSync(file));
  const command = { fileName: basename(file), bytes, dryRun, idempotencyKey: randomUUID() };
  const imported = await withDistrict(async (district) => {
    const actor = await personOf(district.get(UserStore), valueOf(words, 'as') ?? 'officer');
    const told = allowed(await district.get(ImportEnterprises).import(command, actor));
    const workbook = told.workbookId && (await district.get(WorkbookStore).load(told.workbookId));
    if (out && workbook) writeFileSync(out, workbook.bytes);
    return told;
  }, PeopleModule.forRoot);
  return tell(imported, dryRun);
}

function tell(imported: Imported, dryRun: boolean): number {
  const { rejected, warnings, created, updated, unchanged } = imported;
  const write = (text: string): boolean => process.stdout.write(`${text}\n`);
  for (const { row, creditCode, name, problems } of rejected) {
    write(`#${String(row)} ${creditCode} ${name}`.trimEnd());
    for (const { column, value, reason, remedy } of problems)
      write(`  ${column} ${value}\n  ${reason.en}. ${remedy.en}\n  ${reason.zh}。${remedy.zh}`);
  }
  for (const { row, text } of warnings) write(`! #${String(row)} ${text.en}\n  ${text.zh}`);
  const counts = { created, updated, unchanged, rejected: rejected.length };
  const counted = Object.entries(counts).map(([what, count]) => `${what} ${String(count)}`);
  write(`${dryRun ? 'would be 预览' : 'done 已导入'}: ${counted.join(', ')}`);
  return rejected.length > 0 ? 1 : 0;
}
