import type { Json } from '@terrace/engine';
import type { ScoreCard } from '../assessment';
import type { Pack } from '../pack/compiled-pack';
import type { Subject } from '../records/subject';
import { guardFacts } from './guard-facts';
import { judgeConditions, withStatus, type Judgement } from './judge-condition';
import { scopeOf, type SubjectScope } from './scope-of';
import { tallyScore } from './tally-score';

/** All of a pack judged, and nothing told: a third of the work, for whoever judges thousands. */
export interface Judged extends SubjectScope {
  readonly score: ScoreCard | null;
  readonly judgements: readonly Judgement[];
}

export const judgeBy = (pack: Pack, subject: Subject): Judged => judgeAll(pack, scopeOf(pack, subject));

/**
 * The same, or null as soon as more conditions fail than `mostFails`: most of a registry fails without its score, which is
 * most of the work.
 */
export function judgeUnless(pack: Pack, subject: Subject, mostFails: number): Judged | null {
  const seen = scopeOf(pack, subject);
  if (pack.score && failsIn(judgeConditions(pack.conditions, { scope: seen.scope, score: null })) > mostFails)
    return null;
  const judged = judgeAll(pack, seen);
  return failsIn(judged.judgements) > mostFails ? null : judged;
}

const failsIn = (judgements: readonly Judgement[]): number => withStatus('fail', judgements).length;

function judgeAll(pack: Pack, seen: SubjectScope): Judged {
  const score = pack.score ? tallyScore(pack.score, seen.scope) : null;
  if (score) seen.data['points'] = { min: score.min, max: score.max };
  return { ...seen, score, judgements: judgeConditions(pack.conditions, { scope: seen.scope, score }) };
}

/** What the guards of charts read: flat, ratios as decimal text rounded down. What is unknown counts as nothing reached. */
export function factsFrom(
  pack: Pack,
  { scope, score, judgements, fiscalYears }: Judged,
): Record<string, Json> {
  return {
    ...guardFacts(pack.conditions, scope),
    ...(score ? { scoreMin: score.min, scoreMax: score.max } : {}),
    failCount: failsIn(judgements),
    unknownCount: withStatus('unknown', judgements).length,
    fiscalYears,
    everRecognised: scope.facts['everRecognised'] ?? false,
  };
}
