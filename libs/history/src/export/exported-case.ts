import { calendarDateOf, type HistoryEntry, type Instance } from '@terrace/workflow';
import type { ArchiveFilter, FiledDocument, HistoryArchive } from '../ports';

/** One case with what happened to it in the time asked for. */
export interface ExportedCase {
  readonly instance: Instance;
  readonly events: readonly HistoryEntry[];
  readonly documents: readonly FiledDocument[];
}

/** Cases with an event in the time asked for, one at a time. */
export async function* exportedCases(
  archive: HistoryArchive,
  filter: ArchiveFilter,
): AsyncIterable<ExportedCase> {
  const { from = '', to = '9999-12-31' } = filter;
  const isAsked = ({ at }: HistoryEntry): boolean => {
    const day = calendarDateOf(at);
    return day >= from && day <= to;
  };
  const entries = takerOf(archive.entries(filter), ({ instanceId }) => instanceId);
  const documents = takerOf(archive.documents(filter), ({ instanceId }) => instanceId);
  for await (const instance of archive.instances(filter)) {
    const events = (await entries(instance.id)).filter(isAsked);
    const filed = await documents(instance.id);
    if (events.length > 0) yield { instance, events, documents: filed };
  }
}

/** Takes from a stream in order of instance what belongs to one instance; what is before it is passed over. */
function takerOf<T>(
  source: AsyncIterable<T>,
  instanceOf: (item: T) => string,
): (instanceId: string) => Promise<T[]> {
  const iterator = source[Symbol.asyncIterator]();
  let ahead: T | null = null;
  let isOver = false;
  const next = async (): Promise<void> => {
    const { done = false, value } = await iterator.next();
    [ahead, isOver] = done ? [null, true] : [value, false];
  };
  return async (instanceId) => {
    const items: T[] = [];
    if (ahead === null && !isOver) await next();
    for (; ahead !== null && instanceOf(ahead) <= instanceId; await next())
      if (instanceOf(ahead) === instanceId) items.push(ahead);
    return items;
  };
}
