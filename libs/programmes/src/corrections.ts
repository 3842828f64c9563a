import type { Chart, Json } from '@terrace/engine';
import { refused, type FailedCondition, type Refusal } from '@terrace/kernel';
import { actionMetaOf } from './action-meta';
import { slotsOf } from './document-slot';
import { isRecord, isWords } from './json-value';

/** What is to be put right, pinned to a document slot or to a field the enterprise fills in. */
export interface Correction {
  /** One of the two is null. */
  readonly slot: string | null;
  readonly field: string | null;
  readonly text: string;
}

/** The corrections an event carries in its data under `corrections`. */
export function correctionsIn(data: Readonly<Record<string, Json>>): Correction[] {
  const given = data['corrections'];
  if (!Array.isArray(given)) return [];
  return given.flatMap((one: Json) => {
    if (!isRecord(one) || !isWords(one['text'])) return [];
    const { slot, field, text } = one;
    return [{ slot: isWords(slot) ? slot : null, field: isWords(field) ? field : null, text }];
  });
}

/** Fields the enterprise fills in anywhere in the programme, by name. */
export function enterpriseFields(
  chart: Pick<Chart, 'states'>,
): ReadonlyMap<string, { zh: string; en: string }> {
  const transitions = [...chart.states.values()].flatMap(({ on }) => on);
  const own = transitions.filter(({ by }) => by.includes('enterprise'));
  return new Map(own.flatMap(({ def }) => actionMetaOf(def).form.map(({ name, title }) => [name, title])));
}

/** Why the corrections of an event are not taken; null: there are none, or each has its place. */
export function refuseCorrections(
  chart: Pick<Chart, 'def' | 'states'>,
  data: Readonly<Record<string, Json>>,
): Refusal | null {
  const given = data['corrections'];
  if (given === undefined) return null;
  const slots = new Set(slotsOf(chart).map(({ code }) => code));
  const fields = enterpriseFields(chart);
  const corrections = correctionsIn(data);
  const whole = Array.isArray(given) && corrections.length === given.length;
  const failed = [
    ...(whole ? [] : [unreadable]),
    ...corrections.flatMap(({ slot, field }) => {
      const known = slot === null ? field !== null && fields.has(field) : field === null && slots.has(slot);
      return known ? [] : [nowhere(slot ?? field ?? '')];
    }),
  ];
  const [first] = failed;
  if (!first) return null;
  return refused('invalid', { zh: `${first.reason.zh}。`, en: `${first.reason.en}.` }, failed).refusal;
}

const unreadable: FailedCondition = {
  id: 'corrections',
  reason: {
    zh: '补正意见应逐条写明材料项或填报项，并写明内容',
    en: 'Each correction names a document slot or a field, and says what to put right',
  },
};

const nowhere = (name: string): FailedCondition => ({
  id: 'corrections',
  reason: {
    zh: `本项目没有材料项或填报项“${name}”`,
    en: `This programme has neither a document slot nor a field "${name}"`,
  },
});
