import type { Text } from '@terrace/kernel';

/** What can be wrong with a record. */
export type FindingKind =
  /** An event is not what it was when it was written. */
  | 'changed'
  | 'removed'
  /** An event stands there that was not written there, or that is dated into a day sealed without it. */
  | 'inserted'
  | 'reordered'
  /** The newest events are gone. */
  | 'truncated'
  /** The chain holds by itself but is another one than was sealed: somebody made all hashes anew. */
  | 'rewritten'
  /** A whole case is gone. */
  | 'instance-removed'
  /** The case's own row (where it stands, whose it is) does not follow from its events. */
  | 'instance-changed'
  /** The file of an attachment is not the one that the event was sent with. */
  | 'attachment-changed'
  | 'attachment-removed'
  | 'root-changed'
  | 'root-removed';

export interface Finding {
  readonly kind: FindingKind;
  readonly instanceId: string | null;
  readonly businessKey: string | null;
  /** First and last event concerned; null when it is about none in particular. */
  readonly seq: readonly [number, number] | null;
  /** The sealed day that shows it, or that is wrong itself. */
  readonly day: string | null;
}

const titles: Readonly<Record<FindingKind, Text>> = {
  changed: { zh: '事件内容被改动', en: 'changed' },
  removed: { zh: '事件被删除', en: 'removed' },
  inserted: { zh: '事件系事后插入', en: 'inserted' },
  reordered: { zh: '事件次序被调换', en: 'reordered' },
  truncated: { zh: '末尾事件被删除', en: 'truncated at the end' },
  rewritten: {
    zh: '链条被整体重写，与当日封存不符',
    en: 'rewritten with all its hashes; not what was sealed',
  },
  'instance-removed': { zh: '整个案件被删除', en: 'whole case removed' },
  'instance-changed': {
    zh: '案件现状与其事件记录不符',
    en: "the case's row does not follow from its events",
  },
  'attachment-changed': { zh: '附件文件被改动', en: 'file of an attachment changed' },
  'attachment-removed': { zh: '附件文件被删除', en: 'file of an attachment removed' },
  'root-changed': { zh: '日根被改动', en: 'day root changed' },
  'root-removed': { zh: '日根被删除', en: 'day root removed' },
};

/** One line for a person: what, where, what it was shown by. */
export function describeFinding({ kind, businessKey, instanceId, seq, day }: Finding): Text {
  const { zh, en } = titles[kind];
  const name = businessKey ?? instanceId;
  const span = seq && (seq[0] === seq[1] ? `#${String(seq[0])}` : `#${String(seq[0])}–#${String(seq[1])}`);
  const place = [name, span].filter((part) => part !== null).join(' ');
  return {
    zh: [place, zh, day && `（${day}）`].filter(Boolean).join(' '),
    en: [place, en, day && `(day ${day})`].filter(Boolean).join(' '),
  };
}
