import type { Pack } from '../pack/compiled-pack';
import type { Subject } from '../records/subject';
import { judgeBy, type Judged } from './judge-by';
import { withStatus, type Judgement } from './judge-condition';
import type { Telling } from './tell-condition';

/** A pack's judgements with what telling them takes, those that fail and those the registry cannot decide. */
export interface ToTell extends Judged {
  readonly telling: Telling;
  readonly failed: readonly Judgement[];
  readonly undecided: readonly Judgement[];
}

export function judgeToTell(pack: Pack, subject: Subject): ToTell {
  const judged = judgeBy(pack, subject);
  return {
    ...judged,
    telling: { scope: judged.scope, basis: pack.def.basis, on: subject.on },
    failed: withStatus('fail', judged.judgements),
    undecided: withStatus('unknown', judged.judgements),
  };
}
