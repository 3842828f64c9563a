import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ImportDecisions, type ImportedDecisions } from '@terrace/cases';
import type { ListDefaults } from '@terrace/decisions';
import { UserStore } from '@terrace/identity';
import { allowed } from './allowed';
import { filesOf, valueOf } from './options';
import { PeopleModule } from './people-module';
import { personOf } from './person-of';
import { withDistrict } from './with-district';

const usage = `terrace decisions import <file.xlsx | file.xls | file.csv> [--dry-run] [--chart=hnte] [--as=LOGIN] [--out=FILE]
                         [--kind=KIND] [--batch=YEAR-NO] [--document=NUMBER] [--date=YYYY-MM-DD] [--link=URL]
`;

/**
 * Records a recognising body's list, or says with `--dry-run` what would become of each row, in the name of a person who may
 * (`officer` unless said). What the rows do not say themselves is given once. The list with an outcome beside each row is
 * written to `--out`. 1 when a row cannot be read or contradicts what was received.
 */
export async function decisions([act = '', ...words]: readonly string[]): Promise<number> {
  const [file, ...more] = filesOf(words);
  const defaults = defaultsOf(words);
  const known = /^--(chart|as|out|kind|batch|document|date|link)=.|^--dry-run$|^[^-]/;
  if (act !== 'import' || !file || more.length > 0 || !defaults || !words.every((word) => known.test(word))) {
    process.stderr.write(usage);
    return 2;
  }
  const bytes = new Uint8Array(readFileSync(file));
  const command = {
    chartId: valueOf(words, 'chart') ?? 'hnte',
    defaults,
    fileName: basename(file),
    bytes,
    dryRun: words.includes('--dry-run'),
    idempotencyKey: randomUUID(),
  };
  const imported = await withDistrict(async (district) => {
    const actor = await personOf(district.get(UserStore), valueOf(words, 'as') ?? 'officer');
    return allowed(await district.get(ImportDecisions).import(command, actor));
  }, PeopleModule.forRoot);
  const out = valueOf(words, 'out');
  if (out !== undefined) writeFileSync(out, imported.workbook);
  return tell(imported);
}

/** Null when one is not written as it should be. */
function defaultsOf(words: readonly string[]): ListDefaults | null {
  const given = (name: string): string | null => valueOf(words, name) ?? null;
  const [batch, date] = [given('batch'), given('date')];
  const [, year, no] = /^(20\d\d)-(\d{1,2})$/.exec(batch ?? '') ?? [];
  if ((batch !== null && !no) || (date !== null && !/^\d{4}-\d\d-\d\d$/.test(date))) return null;
  return {
    kind: given('kind'),
    batch: no ? { year: Number(year), no: Number(no) } : null,
    documentNumber: given('document'),
    date,
    link: given('link'),
  };
}

function tell({ rows }: ImportedDecisions): number {
  const counts = new Map<string, number>();
  for (const { row, creditCode, enterpriseName, outcome, businessKey, reasons } of rows) {
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    const about = [`#${String(row)}`, outcome, creditCode, enterpriseName, businessKey ?? '']
      .join(' ')
      .trimEnd();
    process.stdout.write([about, ...reasons.map(({ zh, en }) => `  ${en}\n  ${zh}`)].join('\n') + '\n');
  }
  const counted = [...counts].map(([outcome, count]) => `${outcome} ${String(count)}`).join(', ');
  process.stdout.write(`${String(rows.length)} rows 共 ${String(rows.length)} 行: ${counted}\n`);
  return counts.has('bad') || counts.has('differs') ? 1 : 0;
}
