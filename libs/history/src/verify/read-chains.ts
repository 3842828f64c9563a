import type { HistoryEntry } from '@terrace/workflow';
import type { ArchiveFilter, HistoryArchive } from '../ports';
import { afterEntry, linkOf, type Chain, type Link } from './chain';

/** Looks one item ahead, so that several streams in the same order can be read side by side. */
class Ahead<T> {
  private readonly iterator: AsyncIterator<T>;
  current: T | null = null;

  constructor(source: AsyncIterable<T>) {
    this.iterator = source[Symbol.asyncIterator]();
  }

  async advance(): Promise<void> {
    const { done, value } = await this.iterator.next();
    this.current = done ? null : value;
  }
}

/** Every case that any of rows, events and sealed heads speak of, one at a time: no more than one is held. */
export async function* readChains(archive: HistoryArchive, filter: ArchiveFilter): AsyncIterable<Chain> {
  const instances = new Ahead(archive.instances(filter));
  const entries = new Ahead(archive.entries(filter));
  const heads = new Ahead(archive.sealedHeads(filter));
  for (const each of [instances, entries, heads]) await each.advance();
  for (;;) {
    const ids = [instances.current?.id, entries.current?.instanceId, heads.current?.instanceId];
    const [instanceId] = ids.filter((id) => id !== undefined).sort();
    if (instanceId === undefined) return;
    const instance = instances.current?.id === instanceId ? instances.current : null;
    if (instance) await instances.advance();
    const { links, rebuilt } = await linksOf(instanceId, entries);
    const sealed = [];
    for (; heads.current?.instanceId === instanceId; await heads.advance()) sealed.push(heads.current);
    yield { instanceId, instance, links, sealed, rebuilt };
  }
}

async function linksOf(
  instanceId: string,
  entries: Ahead<HistoryEntry>,
): Promise<Pick<Chain, 'links' | 'rebuilt'>> {
  const links: Link[] = [];
  let standing: { readonly snapshot: Chain['rebuilt'] } | null = { snapshot: null };
  for (; entries.current?.instanceId === instanceId; await entries.advance()) {
    links.push(linkOf(entries.current));
    standing = afterEntry(standing, entries.current);
  }
  return { links, rebuilt: standing?.snapshot ?? null };
}
