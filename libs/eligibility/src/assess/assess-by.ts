import type { Assessment } from '../assessment';
import type { Pack } from '../pack/compiled-pack';
import type { Subject } from '../records/subject';
import { askedNow } from './asked-now';
import { judgeBy } from './judge-by';
import { verdictOf } from './judge-condition';
import { tellCondition } from './tell-condition';

/** Every condition of one pack, judged by the records on one day and told. */
export function assessBy(pack: Pack, subject: Subject): Assessment {
  const { def } = pack;
  const { scope, score, judgements, missingYears } = judgeBy(pack, subject);
  const telling = { scope, basis: def.basis, on: subject.on };
  const conditions = judgements.map((judgement) => tellCondition(judgement, telling));
  return {
    programme: def.id,
    title: def.title,
    basis: def.basis,
    inForceFrom: def.inForceFrom,
    on: subject.on,
    verdict: verdictOf(judgements),
    unconfirmed: conditions.some(({ unconfirmed }) => unconfirmed),
    note: def.note ?? null,
    conditions,
    score,
    missingYears,
    asked: askedNow(pack, subject),
  };
}
