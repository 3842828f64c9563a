import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { readSettings } from '@terrace/hosting';
import {
  DecisionPorts,
  MigrationPlans,
  dryRun,
  type MigrationReport,
  type PagedMove,
} from '@terrace/workflow';
import { PeopleModule } from './people-module';

/**
 * Says what a plan would make of every running case at DATABASE_URL; nothing is changed. With `--list` each case stands in
 * the file, a line of JSON each. To carry it out takes two people, in the portal.
 */
export async function migrateChart(file: string, words: readonly string[]): Promise<number> {
  if (!words.includes('--dry-run')) {
    process.stderr.write(`Only --dry-run here: a migration is approved by a second person, in the portal.
此处只能 --dry-run：版本迁移须由另一人在系统中批准后执行。\n`);
    return 2;
  }
  const context = await NestFactory.createApplicationContext(PeopleModule.forRoot(readSettings()), {
    logger: ['error', 'warn'],
  });
  try {
    const read = context.get(MigrationPlans).read(readFileSync(file, 'utf8'));
    if (read.kind === 'wrong') {
      for (const { line, column, message, cure } of read.problems)
        process.stdout.write(`${file}:${String(line)}:${String(column)} ${message}\n  → ${cure}\n`);
      return 1;
    }
    const list = words.find((word) => word.startsWith('--list='))?.slice('--list='.length);
    const report = await withList(list, (seen) => dryRun(read.plan, context.get(DecisionPorts), seen));
    process.stdout.write(words.includes('--json') ? `${JSON.stringify(report, null, 2)}\n` : told(report));
    return 0;
  } finally {
    await context.close();
  }
}

async function withList<T>(
  file: string | undefined,
  work: (seen: (page: readonly PagedMove[]) => Promise<void>) => Promise<T>,
): Promise<T> {
  if (file === undefined) return work(async () => undefined);
  const handle = openSync(file, 'w');
  try {
    return await work(async (page) => void writeSync(handle, page.map(lineOf).join('')));
  } finally {
    closeSync(handle);
  }
}

function lineOf({ resident: { instance }, move }: PagedMove): string {
  const { id, businessKey, snapshot } = instance;
  const becomes = move.kind === 'moves' ? { to: move.decision.next } : { why: move.reason };
  return `${JSON.stringify({ id, businessKey, outcome: move.kind, from: snapshot, ...becomes })}\n`;
}

function told({ total, moves, stays, reasons, places }: MigrationReport): string {
  const lines = [`${String(total)} cases: ${String(moves)} would move, ${String(stays)} would stay`];
  for (const { count, code, text, examples } of reasons)
    lines.push(`  stays ${String(count)} (${code}): ${text.en} [${text.zh}], e.g. ${examples.join(', ')}`);
  for (const { from, to, count, enabled, forbidden } of places) {
    lines.push(`  ${from} → ${to}: ${String(count)}`);
    for (const each of enabled) lines.push(`    + ${each.event} (${String(each.count)})`);
    for (const each of forbidden)
      lines.push(`    - ${each.event} (${String(each.count)})${each.why ? ` ${each.why.en}` : ''}`);
  }
  return `${lines.join('\n')}\n`;
}
