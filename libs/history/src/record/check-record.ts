import type { Text } from '@terrace/kernel';
import { eventHash, genesisHash, type HistoryEntry } from '@terrace/workflow';
import { dayAfter, dayRootHash, leafHash, type DayRoot } from '../days/day-root';
import { rootByPath } from '../days/merkle';
import { recordFormat, type CaseRecord, type InclusionProof } from './case-record';

/** A file somebody holds beside the record: what they call it, and its hash. */
export interface HeldFile {
  readonly name: string;
  readonly sha256: string;
}

export interface CheckedRecord {
  readonly problems: readonly Text[];
  readonly events: number;
  /** Of each file held beside the record that an event carries: which event. */
  readonly carried: readonly { readonly name: string; readonly seq: number }[];
  /** The newest event that a sealed day proves; null: none yet. */
  readonly provenSeq: number | null;
  /** What to compare with the bureau's published roots. */
  readonly lastDay: { readonly day: string; readonly root: string } | null;
}

/** A record as it comes out of a file: as made, but with its instants as text. */
type Written = CaseRecord;

/**
 * Checks a record by itself, without network or database. With `published` (day to root) it is also held against what the
 * bureau made public; without, it proves only that the file is whole, not that the bureau keeps no other.
 */
export function checkRecord(
  file: unknown,
  published: ReadonlyMap<string, string> = new Map(),
  held: readonly HeldFile[] = [],
): CheckedRecord {
  if (!isRecord(file))
    return { problems: [unknownFormat], events: 0, carried: [], provenSeq: null, lastDay: null };
  const { events, days, proofs } = file;
  const problems = [
    ...events.flatMap((entry, i) => eventProblem(file, entry, events[i - 1], i)),
    ...days.flatMap((day, i) => dayProblem(day, days[i - 1])),
    ...proofs.flatMap((proof) => proofProblem(file, proof)),
    ...[...published].flatMap(([day, root]) => publishedProblem(days, day, root)),
    ...held.filter((each) => !carrierOf(events, each)).map(notCarried),
  ];
  const carried = held.flatMap((each) => {
    const carrier = carrierOf(events, each);
    return carrier ? [{ name: each.name, seq: carrier.seq }] : [];
  });
  const last = days.at(-1);
  return {
    problems,
    events: events.length,
    carried,
    provenSeq: proofs.at(-1)?.seq ?? null,
    lastDay: last ? { day: last.day, root: last.root } : null,
  };
}

function isRecord(file: unknown): file is Written {
  const record = file as Partial<Written> | null;
  const isList = (part: unknown): boolean => Array.isArray(part);
  return (
    record?.format === recordFormat &&
    [record.events, record.days, record.proofs].every((part) => isList(part))
  );
}

function eventProblem(
  record: Written,
  entry: HistoryEntry,
  before: HistoryEntry | undefined,
  place: number,
): Text[] {
  const { hash, ...content } = entry;
  const name = `#${String(entry.seq)}`;
  if (entry.seq !== place || entry.instanceId !== record.case.instanceId)
    return [{ zh: `事件 ${name} 不在应有的位置`, en: `event ${name} is not in its place` }];
  if (eventHash(content) !== hash)
    return [
      { zh: `事件 ${name} 的内容与其校验码不符`, en: `event ${name} does not have the hash of its content` },
    ];
  if (entry.previousHash !== (before?.hash ?? genesisHash))
    return [{ zh: `事件 ${name} 未接续上一事件`, en: `event ${name} does not follow from the one before` }];
  return [];
}

function dayProblem(day: DayRoot, before: DayRoot | undefined): Text[] {
  if (dayRootHash(day) !== day.root)
    return [
      { zh: `${day.day} 的日根与其内容不符`, en: `the root of ${day.day} is not that of what it says` },
    ];
  const follows = !before || (day.previousRoot === before.root && day.day === dayAfter(before.day));
  if (follows) return [];
  return [
    { zh: `${day.day} 的日根未接续前一日`, en: `the root of ${day.day} does not follow from the day before` },
  ];
}

function proofProblem(record: Written, { day, seq, index, path }: InclusionProof): Text[] {
  const root = record.days.find((each) => each.day === day);
  const entry = record.events[seq];
  const leaf = entry && leafHash({ ...record.case, seq, eventHash: entry.hash });
  if (root && leaf && rootByPath(leaf, index, root.leafCount, path) === root.treeHash) return [];
  return [
    {
      zh: `事件 #${String(seq)} 不在 ${day} 的日根之下`,
      en: `event #${String(seq)} is not below the root of ${day}`,
    },
  ];
}

function publishedProblem(days: readonly DayRoot[], day: string, root: string): Text[] {
  const own = days.find((each) => each.day === day);
  if (own?.root === root) return [];
  return own
    ? [{ zh: `${day} 的日根与公布的不一致`, en: `the root of ${day} is not the published one` }]
    : [{ zh: `文件中没有 ${day} 的日根`, en: `the file has no root of ${day}` }];
}

const carrierOf = (events: readonly HistoryEntry[], { sha256 }: HeldFile): HistoryEntry | undefined =>
  events.find(({ attachments = [] }) => attachments.some((each) => each.sha256 === sha256));

const notCarried = ({ name }: HeldFile): Text => ({
  zh: `附件“${name}”不是任何事件所附的文件，或内容已改动`,
  en: `"${name}" is not a file that any event carries, or it was changed`,
});

const unknownFormat = {
  zh: '这不是本系统的办理记录文件，或文件已不完整。',
  en: 'This is not a record of this system, or it is not whole.',
};
