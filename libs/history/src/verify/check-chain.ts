import { canonicalJson, genesisHash } from '@terrace/workflow';
import { leafHash } from '../days/day-root';
import type { Chain, Link } from './chain';
import type { Finding, FindingKind } from './finding';

type Part = Pick<Finding, 'kind' | 'seq'> & { readonly day?: string | null };

const part = (kind: FindingKind, from: number, to = from): Part => ({ kind, seq: [from, to] });

/** Everything that is wrong with one case, each thing once: what follows from another finding is not told again. */
export function checkChain(chain: Chain): Finding[] {
  const { instance, links, instanceId } = chain;
  const found = links.length === 0 || !instance ? [gone(chain)] : checkEvents(chain);
  const sealed = found.length > 0 ? found : checkSealed(chain);
  const all = sealed.length > 0 ? sealed : checkRow(chain);
  const businessKey = instance?.businessKey ?? null;
  return all.map(({ kind, seq, day = null }) => ({ kind, instanceId, businessKey, seq, day }));
}

/** Of a case without events or without a row: what is left of it says that it was there. */
function gone({ instance, links, sealed }: Chain): Part {
  const last = Math.max(instance?.version ?? 0, sealed.at(-1)?.seq ?? 0, links.at(-1)?.seq ?? 0);
  return { ...part('instance-removed', 0, last), day: sealed.at(-1)?.day ?? null };
}

function checkEvents(chain: Chain): Part[] {
  const { links } = chain;
  const [moved, inserted] = [movedParts(links), new Set<number>()];
  for (const { kind, seq } of moved)
    if (kind === 'inserted' && seq) for (let at = seq[0]; at <= seq[1]; at += 1) inserted.add(at);
  const beyond = links.filter(({ seq }) => seq > (chain.instance?.version ?? -1) && !isShifted(links, seq));

  for (const { seq } of beyond) inserted.add(seq);
  const changed = links.filter(
    (link, i) => !inserted.has(link.seq) && isChanged(chain, link, links[i + 1], inserted),
  );
  return [
    ...gaps(links),
    ...moved,
    ...beyond.map(({ seq }) => part('inserted', seq)),
    ...changed.map(({ seq }) => part('changed', seq)),
    ...missingEnd(chain, inserted),
  ];
}

const isShifted = (links: readonly Link[], seq: number): boolean =>
  links.some((link) => link.seq === seq && link.fits !== null);

/** Numbers that are not there any more. */
function gaps(links: readonly Link[]): Part[] {
  return links.flatMap(({ seq }, i) => {
    const expected = i === 0 ? 0 : links[i - 1]!.seq + 1;
    return seq > expected ? [part('removed', expected, seq - 1)] : [];
  });
}

/** Events whose hash holds for another place: exchanged among themselves, or shifted by what was put in or taken out before. */
function movedParts(links: readonly Link[]): Part[] {
  const moved = links.filter(({ fits }) => fits !== null);
  const places = new Set(moved.map(({ seq }) => seq));
  if (
    moved.every(({ fits }) => places.has(fits!)) &&
    new Set(moved.map(({ fits }) => fits)).size === places.size
  )
    return moved.map(({ seq }) => part('reordered', seq));
  const parts: Part[] = [];
  let shift = 0;
  for (const { seq, fits } of moved) {
    const more = seq - fits! - shift;
    if (more > 0) parts.push(part('inserted', seq - more, seq - 1));
    if (more < 0) parts.push(part('removed', seq, seq - more - 1));
    shift += more;
  }
  return parts;
}

/** Whether nothing vouches for an event's hash: neither its own content, nor the next event, the row, a sealed day. */
function isChanged(
  { instance, sealed }: Chain,
  link: Link,
  next: Link | undefined,
  inserted: ReadonlySet<number>,
): boolean {
  if (link.fits !== null) return false;
  if (!link.holds || (link.seq === 0 && link.previousHash !== genesisHash)) return true;
  const { seq, hash } = link;
  const isHead = instance?.version === seq && instance.hash === hash;
  if (isHead || sealed.some((head) => head.seq === seq && head.eventHash === hash)) return false;
  // Without a next event the row alone vouches; that the end is missing, or the row is wrong, is another finding.
  if (!next) return instance?.version === seq;
  const isCut = next.seq > seq + 1 || next.fits !== null || inserted.has(next.seq) || !next.holds;
  return next.previousHash !== hash && !isCut;
}

function missingEnd({ instance, links }: Chain, inserted: ReadonlySet<number>): Part[] {
  const last = links.filter(({ seq }) => !inserted.has(seq)).at(-1)?.seq ?? -1;
  const version = instance?.version ?? -1;
  // Events that were renumbered have not gone from the end.
  if (links.some(({ fits }) => fits !== null) || last >= version) return [];
  return [part('truncated', last + 1, version)];
}

/** A chain that holds by itself, against what was sealed. */
function checkSealed({ links, sealed, instance }: Chain): Part[] {
  const hashes = new Map(links.map(({ seq, hash }) => [seq, hash]));
  const last = links.at(-1)?.seq ?? -1;
  let good = -1;
  for (const head of sealed) {
    const hash = hashes.get(head.seq);
    if (hash === undefined) return [{ ...part('truncated', last + 1, head.seq), day: head.day }];
    if (hash !== head.eventHash) return [{ ...part('rewritten', good + 1, head.seq), day: head.day }];
    const identity = instance && { ...instance, instanceId: instance.id, seq: head.seq, eventHash: hash };
    if (identity && leafHash(identity) !== head.leafHash)
      return [{ kind: 'instance-changed', seq: null, day: head.day }];
    good = head.seq;
  }
  return [];
}

/** The row of a case whose events hold. */
function checkRow({ instance, links, rebuilt }: Chain): Part[] {
  const last = links.at(-1);
  if (!instance || !last) return [];
  const isHead = instance.version === last.seq && instance.hash === last.hash;
  const stands = rebuilt === null || canonicalJson(rebuilt) === canonicalJson(instance.snapshot);
  return isHead && stands ? [] : [{ kind: 'instance-changed', seq: null }];
}
