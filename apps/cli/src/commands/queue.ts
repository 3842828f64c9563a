import { randomUUID } from 'node:crypto';
import { UserStore } from '@terrace/identity';
import { Clock, type Actor } from '@terrace/kernel';
import { OperationsStore, RetryFailures, SeeOperations, type Failure } from '@terrace/operations';
import { allowed } from './allowed';
import { filesOf, valueOf } from './options';
import { personOf } from './person-of';
import { withDistrict } from './with-district';

const usage = `terrace queue failed [--topic=NAME] [--as=LOGIN]
terrace queue retry <id>… | --all [--topic=NAME] [--as=LOGIN]
`;

/** What one look takes at the most; retrying goes on until none is left that had failed when it began. */
const page = 200;

/** Shows what failed for good, or has it tried again, in the name of a person who may (`admin` unless said). */
export async function queue([act = '', ...words]: readonly string[]): Promise<number> {
  const ids = filesOf(words);
  const all = words.includes('--all');
  if (act !== 'failed' && (act !== 'retry' || all === ids.length > 0)) {
    process.stderr.write(usage);
    return 2;
  }
  return withDistrict(async (district) => {
    const store = district.get(OperationsStore);
    const actor = await personOf(district.get(UserStore), valueOf(words, 'as') ?? 'admin');
    const failures = await failuresOf(new SeeOperations(store), valueOf(words, 'topic'), actor);
    if (act === 'failed') return show(failures);
    const messageIds = all ? failures.map(({ id }) => id) : ids;
    return retry(new RetryFailures(store, district.get(Clock)), messageIds, actor);
  });
}

async function failuresOf(see: SeeOperations, topic: string | undefined, actor: Actor): Promise<Failure[]> {
  const found: Failure[] = [];
  for (;;) {
    const query = { ...(topic ? { topic } : {}), offset: found.length, limit: page };
    const { items, total } = allowed(await see.failures(query, actor));
    found.push(...items);
    if (items.length === 0 || found.length >= total) return found;
  }
}

function show(failures: readonly Failure[]): number {
  for (const { id, topic, failedAt, attempts, causeCode, causeMessage } of failures) {
    process.stdout.write(
      `${id} ${topic} ${failedAt.toISOString()} ×${String(attempts)} ${causeCode}: ${causeMessage}\n`,
    );
  }
  process.stdout.write(`${String(failures.length)} failed 失败 ${String(failures.length)} 项\n`);
  return 0;
}

async function retry(act: RetryFailures, messageIds: readonly string[], actor: Actor): Promise<number> {
  if (messageIds.length === 0) return show([]);
  const retried = allowed(await act.retry({ messageIds, idempotencyKey: randomUUID() }, actor));
  for (const [id, outcome] of retried) process.stdout.write(`${id} ${outcome}\n`);
  return 0;
}
