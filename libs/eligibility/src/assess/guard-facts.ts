import type { Json, Scope } from '@terrace/engine';
import type { CompiledCondition } from '../pack/compiled-pack';
import { decimalFrom, measured } from './measured';
import { asDecimal } from './ratio';

/**
 * The figures of conditions as guards read them, under the names the pack gives: a share as `<name>Ratio`, with its amounts
 * and threshold, rounded down so that a guard never passes what the rule fails; an amount as a number. Unknown is nothing.
 */
export function guardFacts(conditions: readonly CompiledCondition[], scope: Scope): Record<string, Json> {
  const facts: Record<string, Json> = {};
  for (const { def, measure, compared } of conditions) {
    if (def.fact === undefined || !measure) continue;
    const ratio = measured(measure, scope);
    if (measure.kind === 'amount') {
      facts[def.fact] = ratio ? Number(ratio.part) : 0;
      continue;
    }
    const name = `${def.fact}Ratio`;
    facts[name] = ratio ? asDecimal(ratio) : '0';
    if (ratio) Object.assign(facts, { [`${name}Part`]: ratio.part, [`${name}Whole`]: ratio.whole });
    const threshold = compared && decimalFrom(compared.threshold, scope);
    if (threshold !== null) facts[`${def.fact}Threshold`] = threshold;
  }
  return facts;
}
