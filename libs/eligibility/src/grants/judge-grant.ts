import { Decimal } from 'decimal.js';
import { verdictOf } from '../assess/judge-condition';
import { judgeToTell } from '../assess/judge-to-tell';
import { decimalFrom } from '../assess/measured';
import { lackOf } from '../discover/rate-candidate';
import type { CompiledGrant, Pack } from '../pack/compiled-pack';
import type { Subject } from '../records/subject';
import type { Grant } from './grant';
import { windowOf } from './window-of';

/** One policy by itself: other policies of its group and the year's cap are not looked at. */
export function judgeGrant(pack: Pack, { def, amount, priority }: CompiledGrant, subject: Subject): Grant {
  const { scope, judgements, telling, failed, undecided } = judgeToTell(pack, subject);
  const { id: policy, title, basis } = pack.def;
  const lacks = failed.map((each) => lackOf(each, telling));
  const yuan = decimalFrom(amount, scope);
  return {
    ...{ policy, title, basis, level: def.level, lacks },
    window: windowOf(def.window, subject.on),
    verdict: verdictOf(judgements),
    amountYuan: yuan === null ? null : Decimal.max(yuan, 0).toDecimalPlaces(2).toFixed(),
    reduced: null,
    undecided: undecided.map(({ condition }) => condition.def.title),
    priority: priority.find(({ when }) => when(scope) === true)?.title ?? null,
    unconfirmed: def.unconfirmed === true || judgements.some(({ condition }) => condition.def.unconfirmed),
  };
}
