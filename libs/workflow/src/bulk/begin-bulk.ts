import type { Json } from '@terrace/engine';
import { done, refused, type Actor, type Outbox, type Outcome } from '@terrace/kernel';
import type { DecisionPorts } from '../decision-ports';
import { uuidOf } from '../uuid-of';
import type { BulkSend, BulkTarget } from './bulk-send';
import type { BulkStore } from './bulk-store';

export interface BulkCommand {
  readonly event: string;
  readonly data?: Readonly<Record<string, Json>>;
  readonly note?: string | null;
  readonly targets: readonly BulkTarget[];
  readonly idempotencyKey: string;
  /** How long letters wait and everything can be taken back. */
  readonly undoWindowMs?: number;
}

/** The queue on which orders for many cases are carried out. */
export const bulkTopic = 'bulk';

export const maxTargets = 10_000;

const defaultUndoWindowMs = 10 * 60_000;
const longestUndoWindowMs = 24 * 3_600_000;

/** Takes an order for many cases: from here on it is carried out, whatever breaks down. */
export class BeginBulk {
  constructor(
    private readonly ports: DecisionPorts,
    private readonly bulks: BulkStore,
    private readonly outbox: Outbox,
  ) {}

  async begin(command: BulkCommand, actor: Actor): Promise<Outcome<BulkSend>> {
    const forbidden = this.ports.authority.refuse(actor, 'case.send-many', null);
    if (forbidden) return { kind: 'refused', refusal: forbidden };
    const targets = withoutRepeats(command.targets);
    const { undoWindowMs = defaultUndoWindowMs } = command;
    if (targets.length === 0) return refused('invalid', nobody);
    if (targets.length > maxTargets) return refused('invalid', tooMany(targets.length));
    if (undoWindowMs < 0 || undoWindowMs > longestUndoWindowMs) return refused('invalid', badWindow);
    const createdAt = this.ports.clock.now();
    const bulk: BulkSend = {
      id: uuidOf('bulk', actor.id, command.idempotencyKey),
      event: command.event,
      data: command.data ?? {},
      note: command.note ?? null,
      actor,
      createdAt,
      effectsLeaveAt: new Date(createdAt.getTime() + undoWindowMs),
      total: targets.length,
    };
    return this.ports.unitOfWork.run(async () => {
      if (await this.bulks.begin(bulk, targets)) {
        await this.outbox.put([
          { id: this.ports.ids.next(), topic: bulkTopic, payload: { bulkId: bulk.id } },
        ]);
        return done(bulk);
      }
      const earlier = await this.bulks.load(bulk.id);
      return earlier?.event === bulk.event ? done(earlier) : refused('conflict', keyReused);
    });
  }
}

/** A case named twice gets the event once. */
const withoutRepeats = (targets: readonly BulkTarget[]): BulkTarget[] => [
  ...new Map(targets.map((target) => [target.instanceId, target])).values(),
];

const nobody = { zh: '没有选择任何案件。', en: 'No case is named.' };
const tooMany = (count: number) => ({
  zh: `一次最多办理 ${String(maxTargets)} 件，现为 ${String(count)} 件，请分批办理。`,
  en: `At most ${String(maxTargets)} cases at a time; these are ${String(count)}. Send them in parts.`,
});
const badWindow = {
  zh: '撤回期限应在 0 至 24 小时之间。',
  en: 'The time for taking back lies between 0 and 24 hours.',
};
const keyReused = {
  zh: '同一幂等键已用于另一批量事项，请使用新的键。',
  en: 'This idempotency key was used for another order. Use a new one.',
};
