import { refused, type Actor, type Outcome, type Refusal } from '@terrace/kernel';
import { DecideOrders } from '../decide-orders';
import type { DecisionPorts } from '../decision-ports';
import { maxTargets, type BulkCommand } from './begin-bulk';
import { chunksOf } from './chunks-of';
import { orderOf } from './order-of';
import { outcomeOfRefusal } from './outcome-of-refusal';

/** What would become of one case. */
export interface Foreseen {
  readonly instanceId: string;
  readonly outcome: 'moved' | 'refused' | 'impossible';
  /** Where it would stand; null: it would not be moved. */
  readonly state: string | null;
  readonly refusal: Refusal | null;
}

const chunk = 500;

/** Decides an order for many cases as it would be carried out now, and writes nothing. */
export class PreviewMany {
  private readonly decideOrders: DecideOrders;

  constructor(private readonly ports: DecisionPorts) {
    this.decideOrders = new DecideOrders(ports);
  }

  async preview(
    command: Omit<BulkCommand, 'idempotencyKey'>,
    actor: Actor,
  ): Promise<Outcome<readonly Foreseen[]>> {
    const forbidden = this.ports.authority.refuse(actor, 'case.send-many', null);
    if (forbidden) return { kind: 'refused', refusal: forbidden };
    if (command.targets.length > maxTargets) return refused('invalid', tooMany);
    const foreseen: Foreseen[] = [];
    const order = { id: 'preview', data: {}, note: null, ...command, actor };
    for (const targets of chunksOf(command.targets, chunk)) {
      const decided = await this.decideOrders.decide(targets.map((target) => orderOf(order, target)));
      decided.forEach((each, i) =>
        foreseen.push({
          instanceId: targets[i]!.instanceId,
          outcome: each.kind === 'moved' ? 'moved' : outcomeOfRefusal(each.refusal),
          state: each.kind === 'moved' ? each.commit.instance.state : null,
          refusal: each.kind === 'refused' ? each.refusal : null,
        }),
      );
    }
    return { kind: 'done', value: foreseen };
  }
}

const tooMany = {
  zh: `一次最多预览 ${String(maxTargets)} 件。`,
  en: `At most ${String(maxTargets)} cases are previewed at a time.`,
};
