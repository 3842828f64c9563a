import { digestOfAttachment } from '@terrace/cases';
import { FileStorage } from '@terrace/documents';
import { HistoryArchive, VerifyHistory, describeFinding, type VerifyRequest } from '@terrace/history';
import { WorkflowStore } from '@terrace/workflow';
import { valueOf, valuesOf } from './options';
import { verifyRecord } from './verify-record';
import { withDistrict } from './with-district';

const usage = `terrace verify [--from=YYYY-MM-DD] [--to=YYYY-MM-DD] [--instance=KEY] [--root=YYYY-MM-DD:HASH]…
terrace verify --record=FILE [--attachment=FILE]… [--root=YYYY-MM-DD:HASH]…
`;

/** Goes through the history and tells everything that is not as it was written. 1 when there is anything. */
export async function verify(words: readonly string[]): Promise<number> {
  const published = publishedOf(valuesOf(words, 'root'));
  const known = /^--(from|to)=\d{4}-\d\d-\d\d$|^--(instance|record|attachment)=.|^--root=/;
  if (!published || !words.every((word) => known.test(word))) {
    process.stderr.write(usage);
    return 2;
  }
  const file = valueOf(words, 'record');
  if (file !== undefined) return verifyRecord(file, published, valuesOf(words, 'attachment'));
  const days = { from: valueOf(words, 'from'), to: valueOf(words, 'to'), published };
  const key = valueOf(words, 'instance');
  return withDistrict(async (district) => {
    const instanceId = key && (await idOf(district.get(WorkflowStore), key));
    if (key && !instanceId) {
      process.stderr.write(`There is no case ${key}. 没有案件 ${key}。\n`);
      return 1;
    }
    const files = district.get(FileStorage);
    const verify = new VerifyHistory(district.get(HistoryArchive), (each) => digestOfAttachment(files, each));
    return tell(verify, { ...days, ...(instanceId ? { instanceId } : {}) });
  });
}

async function tell(history: VerifyHistory, request: VerifyRequest): Promise<number> {
  const startedAt = performance.now();
  const verified = await history.verify(request, (finding) => {
    const { zh, en } = describeFinding(finding);
    process.stdout.write(`✗ ${en}\n  ${zh}\n`);
  });
  const { instances, events, days, findings, last } = verified;
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  const counts = [instances, events, days, findings].map(String);
  process.stdout.write(
    `${counts[0]!} cases, ${counts[1]!} events, ${counts[2]!} day roots: ${counts[3]!} findings, ${seconds} s\n` +
      `案件 ${counts[0]!} 件、事件 ${counts[1]!} 条、日根 ${counts[2]!} 个，发现问题 ${counts[3]!} 处，用时 ${seconds} 秒\n`,
  );
  if (last) process.stdout.write(`Newest root 最新日根: ${last.day}:${last.root}\n`);
  return findings > 0 ? 1 : 0;
}

/** By the number people use, or by the id, which is all that is left of a case that was removed. */
async function idOf(instances: WorkflowStore, key: string): Promise<string | null> {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key)) return key.toLowerCase();
  const { items } = await instances.list({ text: key, offset: 0, limit: 50 });
  return items.find(({ businessKey }) => businessKey === key)?.id ?? null;
}

/** Null when one is not written as it should be. */
function publishedOf(given: readonly string[]): ReadonlyMap<string, string> | null {
  const pairs = given.map((text) => /^(\d{4}-\d\d-\d\d):([0-9a-f]{64})$/i.exec(text));
  if (pairs.includes(null)) return null;
  return new Map(pairs.map((pair) => [pair![1]!, pair![2]!.toLowerCase()]));
}
