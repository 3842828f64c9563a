import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkRecord } from '@terrace/history';

/** Checks a record somebody took home, and files beside it, without a database. 1 when something does not hold. */
export function verifyRecord(
  file: string,
  published: ReadonlyMap<string, string>,
  attachments: readonly string[] = [],
): number {
  const held = attachments.map((path) => ({
    name: basename(path),
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
  }));
  const checked = checkRecord(parsed(readFileSync(file, 'utf8')), published, held);
  const { problems, events, provenSeq, lastDay, carried } = checked;
  for (const { zh, en } of problems) process.stdout.write(`✗ ${en}\n  ${zh}\n`);
  if (problems.length > 0) return 1;
  const proven = provenSeq === null ? 0 : provenSeq + 1;
  process.stdout.write(
    `The record holds: ${String(events)} events, ${String(proven)} of them below sealed days.\n` +
      `记录完整：事件 ${String(events)} 条，其中 ${String(proven)} 条已纳入日根。\n`,
  );
  for (const { name, seq } of carried)
    process.stdout.write(`${name}: carried by event #${String(seq)} 与事件 #${String(seq)} 所附文件一致\n`);
  if (lastDay && published.size === 0)
    process.stdout.write(
      `Compare with what was published, or give it with --root: 请与公布的日根核对，或用 --root 给出：\n${lastDay.day}:${lastDay.root}\n`,
    );
  return 0;
}

/** Null for what is no JSON at all; the checker says what it thinks of that. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
