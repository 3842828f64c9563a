import { randomUUID } from 'node:crypto';
import { createWriteStream, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { BeginImport, RunImport, SeeImports, type SeenImport } from '@terrace/cases';
import { ImportStore, type SettledRow } from '@terrace/enterprises';
import { UserStore } from '@terrace/identity';
import type { Actor } from '@terrace/kernel';
import { allowed } from './allowed';
import { filesOf, valueOf } from './options';
import { PeopleModule } from './people-module';
import { personOf } from './person-of';
import { withDistrict } from './with-district';

const usage = `terrace import <file.xlsx | file.xls | file.csv> [--dry-run] [--as=LOGIN] [--out=FILE]
`;

/**
 * Takes a list of enterprises into the registry, or says with `--dry-run` what would come of it, in the name of a person who
 * may (`officer` unless said). The list with what came of each row is written to `--out`. 1 when a row is not taken.
 */
export async function importList(words: readonly string[]): Promise<number> {
  const [file, ...more] = filesOf(words);
  const known = /^--(as|out)=.|^--dry-run$|^[^-]/;
  if (!file || more.length > 0 || !words.every((word) => known.test(word))) {
    process.stderr.write(usage);
    return 2;
  }
  return withDistrict(async (district) => {
    const actor = await personOf(district.get(UserStore), valueOf(words, 'as') ?? 'officer');
    const command = {
      fileName: basename(file),
      bytes: new Uint8Array(readFileSync(file)),
      takesAtOnce: !words.includes('--dry-run'),
      idempotencyKey: randomUUID(),
    };
    const { id } = allowed(await district.get(BeginImport).begin(command, actor));
    // A worker may be at it too: they share the rows.
    await district.get(RunImport).run(id);
    return tell(district, { id, actor, out: valueOf(words, 'out') });
  }, PeopleModule.forRoot);
}

interface Wanted {
  readonly id: string;
  readonly actor: Actor;
  readonly out: string | undefined;
}

async function tell(district: INestApplicationContext, { id, actor, out }: Wanted): Promise<number> {
  const imports = district.get(SeeImports);
  const seen = allowed(await imports.one(id, actor));
  const { run, progress } = seen;
  if (run.reason) {
    write(`${run.reason.en}\n${run.reason.zh}`);
    return 1;
  }
  for await (const row of district.get(ImportStore).allRows(id)) tellRow(row);
  for (const { zh, en } of run.layout?.doubts ?? []) write(`! ${en}\n  ${zh}`);
  if (out) await pipeline(allowed(await imports.returned(id, actor)).content, createWriteStream(out));
  write(summaryOf(seen));
  return progress.rejected > 0 ? 1 : 0;
}

function tellRow({ row, creditCode, name, problems, warnings }: SettledRow): void {
  if (problems.length > 0) write(`#${String(row)} ${creditCode} ${name}`.trimEnd());
  for (const { column, value, reason, remedy } of problems)
    write(`  ${column} ${value}\n  ${reason.en}. ${remedy.en}\n  ${reason.zh}。${remedy.zh}`);
  if (problems.length > 0) return;
  for (const { zh, en } of warnings) write(`! #${String(row)} ${en}\n  ${zh}`);
}

function summaryOf({ run, progress: { created, updated, unchanged, rejected } }: SeenImport): string {
  const counted = Object.entries({ created, updated, unchanged, rejected });
  const counts = counted.map(([what, count]) => `${what} ${String(count)}`).join(', ');
  return `${run.takesAtOnce ? 'done 已导入' : 'would be 预览'}: ${counts}`;
}

const write = (text: string): boolean => process.stdout.write(`${text}\n`);
