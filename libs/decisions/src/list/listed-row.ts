import type { Refusal, Text } from '@terrace/kernel';
import { calendarDateOf, canonicalJson } from '@terrace/workflow';
import type { Announcement, DecisionStatus, ExternalDecision } from '../decision';
import type { Candidate } from '../find-case';
import type { ListedRow, ListOutcome, ListRow, RowAnnouncement } from './decision-list';

interface Came {
  readonly decision: ExternalDecision;
  readonly repeated: boolean;
  /** The row above that says the same; null: none does. */
  readonly firstRow: number | null;
  readonly candidates: readonly Candidate[];
}

/** More near cases than this do not fit into a cell; all of them are shown where a person matches. */
const mostNear = 3;

type BadRow = Extract<ListRow, { kind: 'bad' }>;
type ReadRow = Extract<ListRow, { kind: 'read' }>;

export function badRow(row: BadRow): ListedRow {
  const { creditCode, enterpriseName, problems } = row;
  const reasons = problems.map(({ column, reason, remedy }) => ({
    zh: `${column}：${reason.zh}。${remedy.zh}`,
    en: `${column}: ${reason.en}. ${remedy.en}`,
  }));
  return { ...about(row.row, creditCode, enterpriseName), outcome: 'bad', reasons };
}

export const refusedRow = ({ row, announced }: ReadRow, refusal: Refusal): ListedRow => ({
  ...about(row, announced.creditCode, announced.enterpriseName),
  decided: announced.kind,
  outcome: 'refused',
  reasons: reasonsOf(refusal),
  refusal,
});

/** What came of a row that could be read. */
export function listedRow({ row, announced }: ReadRow, came: Came): ListedRow {
  const { decision } = came;
  const contradictions = came.repeated ? differences(decision, announced) : [];
  const outcome = outcomeOf(came, contradictions);
  return {
    ...about(row, announced.creditCode, announced.enterpriseName),
    decided: announced.kind,
    outcome,
    instanceId: decision.instanceId,
    reasons: outcome === 'differs' ? contradictions : reasonsFor(came, outcome),
    refusal: outcome === 'refused' ? decision.refusal : null,
  };
}

const about = (row: number, creditCode: string, enterpriseName: string) => ({
  row,
  creditCode,
  enterpriseName,
  decided: null,
  instanceId: null,
  businessKey: null,
  refusal: null,
});

function outcomeOf({ decision, repeated }: Came, contradictions: readonly Text[]): ListOutcome {
  if (contradictions.length > 0) return 'differs';
  if (repeated || decision.status === 'dismissed') return 'repeated';
  return decision.status;
}

function reasonsFor({ decision, firstRow, candidates }: Came, outcome: ListOutcome): Text[] {
  if (outcome === 'repeated') return [firstRow === null ? receivedBefore(decision) : sameAs(firstRow)];
  if (outcome === 'unmatched') return [toBeMatched(candidates)];
  return decision.refusal ? reasonsOf(decision.refusal) : [];
}

const reasonsOf = ({ reason, conditions = [] }: Refusal): Text[] => [
  reason,
  ...conditions.map((condition) => condition.reason),
];

/** What an earlier decision of the same content says otherwise: it is for a person to find out which holds. */
function differences(kept: Announcement, { data, evidence: { date } }: RowAnnouncement): Text[] {
  const [before, now] = [
    { ...kept.data, date: kept.evidence.date },
    { ...data, date },
  ] as Record<string, unknown>[];
  return Object.keys({ ...before, ...now })
    .filter((name) => canonicalJson(before![name]) !== canonicalJson(now![name]))
    .map((name) => ({
      zh: `与此前收到的同一决定不一致：${name} 原为“${String(before![name] ?? '')}”，本行为“${String(now![name] ?? '')}”，请核对`,
      en: `The same decision was received with ${name} "${String(before![name] ?? '')}", not "${String(now![name] ?? '')}". Find out which holds`,
    }));
}

const standing: Readonly<Record<DecisionStatus, Text>> = {
  unmatched: { zh: '待匹配', en: 'it waits for a person' },
  waiting: { zh: '等待案件办至相应环节', en: 'it waits for its case' },
  refused: { zh: '不符合办理条件', en: 'its case refused it' },
  applied: { zh: '已登记', en: 'it is recorded' },
  dismissed: { zh: '已作不予匹配处理', en: 'it was dismissed' },
};

const receivedBefore = ({ receivedAt, status }: ExternalDecision): Text => {
  const day = calendarDateOf(receivedAt);
  return {
    zh: `该决定已于${day}收到，${standing[status].zh}`,
    en: `Received on ${day} before: ${standing[status].en}`,
  };
};

const sameAs = (row: number): Text => ({
  zh: `与第${String(row)}行相同`,
  en: `The same as row ${String(row)}`,
});

function toBeMatched(candidates: readonly Candidate[]): Text {
  const near = candidates.slice(0, mostNear);
  if (near.length === 0)
    return {
      zh: '企业库中没有相符的企业，转入待匹配决定，由经办人核对',
      en: 'No enterprise in the registry fits; it waits for an officer',
    };
  const named = near.map(({ businessKey, enterpriseName, why }) => ({
    zh: `${businessKey ?? enterpriseName}（${why.map(({ zh }) => zh).join('，') || '代码、项目和批次均一致'}）`,
    en: `${businessKey ?? enterpriseName} (${why.map(({ en }) => en).join(', ') || 'all keys agree'})`,
  }));
  return {
    zh: `未找到唯一匹配的案件，转入待匹配决定，由经办人核对：${named.map(({ zh }) => zh).join('；')}`,
    en: `Not exactly one case matches; it waits for an officer: ${named.map(({ en }) => en).join('; ')}`,
  };
}
