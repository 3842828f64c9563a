import { may } from '@terrace/identity';
import { Clock, done, refused, type Actor, type Outcome } from '@terrace/kernel';
import {
  ChartCatalogue,
  WorkflowStore,
  calendarDateOf,
  uuidOf,
  type Attachment,
  type Instance,
} from '@terrace/workflow';
import { kindsOf } from '../chart-decisions';
import type { Announcement } from '../decision';
import { FindCase } from '../find-case';
import { ForeseeDecision } from '../foresee-decision';
import { fingerprintOf } from '../received-decision';
import { RecordDecision, type Recorded } from '../record-decision';
import type { DecisionList, ListDefaults, ListedRow, ListRow } from './decision-list';
import { badRow, listedRow, refusedRow } from './listed-row';
import { readDecisionList } from './read-decision-list';

export interface DecisionListCommand {
  readonly chartId: string;
  readonly defaults: ListDefaults;
  readonly bytes: Uint8Array;
  /** The list as it is kept for evidence. */
  readonly file: Attachment;
  /** Keeps it; done once the list can be read, before its first row is recorded. */
  readonly keep: () => Promise<void>;
  /** Says what would become of each row, and writes nothing. */
  readonly dryRun: boolean;
}

export interface ImportedList extends Pick<DecisionList, 'sheet' | 'headerRow' | 'columns'> {
  readonly rows: readonly ListedRow[];
}

type ReadRow = Extract<ListRow, { kind: 'read' }>;

/** The source of what comes by a list; no system may call itself so. */
export const listSource = 'list';

/** Takes the rows of a recognising body's list one by one: one that fails keeps no other from being recorded. */
export class ImportDecisionList {
  constructor(
    private readonly charts: ChartCatalogue,
    private readonly recordDecision: RecordDecision,
    private readonly foreseeDecision: ForeseeDecision,
    private readonly findCase: FindCase,
    private readonly instances: WorkflowStore,
    private readonly clock: Clock,
  ) {}

  /** Sent again, every row is `repeated`: a decision is known by what it says. */
  async import(command: DecisionListCommand, actor: Actor): Promise<Outcome<ImportedList>> {
    const refusal = may(actor, 'decision.record', null);
    if (refusal) return { kind: 'refused', refusal };
    const today = calendarDateOf(this.clock.now());
    const chart = this.charts.inForce(command.chartId, today);
    const kinds = chart ? kindsOf(chart) : [];
    if (!chart || kinds.length === 0) return refused('invalid', recordsNone(command.chartId));
    const { kind } = command.defaults;
    if (kind !== null && !kinds.includes(kind)) return refused('invalid', noKind(kind, kinds));
    const read = await readDecisionList(command.bytes, chart, command.defaults, today);
    if (read.kind === 'refused') return read;
    const { rows, ...list } = read.value;
    if (!command.dryRun) await command.keep();
    return done({ ...list, rows: await this.withCases(await this.eachRow(rows, command, actor)) });
  }

  private async eachRow(
    rows: readonly ListRow[],
    command: DecisionListCommand,
    actor: Actor,
  ): Promise<ListedRow[]> {
    const listed: ListedRow[] = [];
    const firstOf = new Map<string, ReadRow>();
    for (const row of rows) {
      if (row.kind === 'bad') {
        listed.push(badRow(row));
        continue;
      }
      const fingerprint = fingerprintOf(row.announced);
      const first = firstOf.get(fingerprint) ?? null;
      if (first === null) firstOf.set(fingerprint, row);
      listed.push(await this.oneRow(row, first, command, actor));
    }
    return listed;
  }

  private async oneRow(
    row: ReadRow,
    first: ReadRow | null,
    { file, dryRun }: DecisionListCommand,
    actor: Actor,
  ): Promise<ListedRow> {
    const { announced } = row;
    const idempotencyKey = uuidOf('list', file.sha256, String(row.row), fingerprintOf(announced));
    const full = { ...announced, evidence: { ...announced.evidence, file }, idempotencyKey };
    const outcome: Outcome<Recorded> = dryRun
      ? done(await this.foreseen(full, first, actor))
      : await this.recordDecision.record(full, listSource, actor);
    if (outcome.kind === 'refused') return refusedRow(row, outcome.refusal);
    const { decision, repeated } = outcome.value;
    const isUnmatched = !repeated && decision.status === 'unmatched';
    const candidates = isUnmatched ? await this.findCase.candidates(full) : [];
    return listedRow(row, { ...outcome.value, firstRow: first?.row ?? null, candidates });
  }

  /** A preview keeps nothing: that a row above says the same is known from the list alone. */
  private async foreseen(full: Announcement, first: ReadRow | null, actor: Actor): Promise<Recorded> {
    const foreseen = await this.foreseeDecision.foresee(full, listSource, actor);
    if (!first || foreseen.repeated) return foreseen;
    return { decision: { ...foreseen.decision, ...first.announced }, repeated: true };
  }

  /** What people call each case that was found. */
  private async withCases(rows: readonly ListedRow[]): Promise<ListedRow[]> {
    const ids = [...new Set(rows.flatMap(({ instanceId }) => instanceId ?? []))];
    const found: Instance[] = ids.length > 0 ? await this.instances.load(ids) : [];
    const keys = new Map(found.map(({ id, businessKey }) => [id, businessKey]));
    return rows.map((row) => ({
      ...row,
      businessKey: row.instanceId === null ? null : (keys.get(row.instanceId) ?? null),
    }));
  }
}

const recordsNone = (chartId: string) => ({
  zh: `没有登记上级决定的项目“${chartId}”。`,
  en: `There is no programme "${chartId}" that records decisions from above.`,
});
const noKind = (kind: string, kinds: readonly string[]) => ({
  zh: `该项目不登记“${kind}”类决定；可登记：${kinds.join('、')}。`,
  en: `This programme records no decision of the kind "${kind}"; it records: ${kinds.join(', ')}.`,
});
