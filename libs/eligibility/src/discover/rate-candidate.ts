import { Decimal } from 'decimal.js';
import { verdictOf, withStatus, type Judgement } from '../assess/judge-condition';
import { judgeUnless } from '../assess/judge-by';
import { judgeToTell } from '../assess/judge-to-tell';
import { tellCondition, type Telling } from '../assess/tell-condition';
import type { Pack } from '../pack/compiled-pack';
import type { Subject } from '../records/subject';
import type { Candidate, Lack, Nearness } from './candidate';

/** Null: it lacks more conditions than `mostLacks`. */
export function nearnessOf(pack: Pack, subject: Subject, mostLacks: number): Nearness | null {
  const judged = judgeUnless(pack, subject, mostLacks);
  if (!judged) return null;
  const { id: enterpriseId, creditCode } = subject.enterprise;
  const failed = withStatus('fail', judged.judgements);
  const undecided = withStatus('unknown', judged.judgements).length;
  return { enterpriseId, creditCode, lacks: failed.length, undecided, shortfall: shortfallIn(failed) };
}

/** What is told of a candidate that is shown. */
export function tellCandidate(pack: Pack, subject: Subject): Candidate {
  const { scope, judgements, telling, failed, undecided } = judgeToTell(pack, subject);
  const { id, creditCode, name, street } = subject.enterprise;
  return {
    enterpriseId: id,
    creditCode,
    name,
    street,
    everRecognised: scope.facts['everRecognised'] === true,
    verdict: verdictOf(judgements),
    lacks: failed.map((judgement) => lackOf(judgement, telling)),
    undecided: undecided.map(({ condition }) => condition.def.title),
    shortfall: shortfallIn(failed),
  };
}

const shortfallIn = (failed: readonly Judgement[]): number =>
  failed.reduce((total, judgement) => total + shortfallOf(judgement), 0);

/** Of a choice the figures of its nearest way, under the choice's own name. */
export function lackOf(judgement: Judgement, telling: Telling): Lack {
  const { id, title, clause, remedy, unconfirmed } = tellCondition(judgement, telling);
  const nearest = tellCondition(nearestOf(judgement), telling);
  const { value, threshold, gap } = nearest;
  return { id, title, clause, value, threshold, gap, remedy: nearest.remedy ?? remedy, unconfirmed };
}

function nearestOf(judgement: Judgement): Judgement {
  const [first, ...others] = withStatus('fail', judgement.parts);
  if (!first) return judgement;
  return nearestOf(
    others.reduce((nearest, part) => (shortfallOf(part) < shortfallOf(nearest) ? part : nearest), first),
  );
}

/** The missing part of what is asked; what is no amount is missing as a whole. Of a choice, the nearest. */
function shortfallOf({ condition, comparison, points, parts }: Judgement): number {
  if (points) return (points.least - points.item.max) / points.least;
  if (comparison?.missing && comparison.ratio && comparison.threshold !== null) {
    const asked = new Decimal(comparison.ratio.whole).times(comparison.threshold);
    return asked.isZero() ? 1 : comparison.missing.dividedBy(asked.abs()).toNumber();
  }
  const short = withStatus('fail', parts).map(shortfallOf);
  if (short.length === 0) return 1;
  return condition.def.anyOf ? Math.min(...short) : short.reduce((total, each) => total + each, 0);
}
