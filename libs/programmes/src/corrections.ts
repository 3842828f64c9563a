import type { Chart, Json } from '@terrace/engine';
import { refused, type FailedCondition, type Refusal, type Text } from '@terrace/kernel';
import { actionMetaOf, type ActionMeta, type FormField } from './action-meta';
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

/** Fields the enterprise fills in anywhere in the programme, by name; as the first form that has one asks for it. */
export function enterpriseFields(chart: Pick<Chart, 'states'>): ReadonlyMap<string, FormField> {
  const transitions = [...chart.states.values()].flatMap(({ on }) => on);
  const own = transitions.filter(({ by }) => by.includes('enterprise'));
  const fields = new Map<string, FormField>();
  for (const field of own.flatMap(({ def }) => actionMetaOf(def).form))
    if (!fields.has(field.name)) fields.set(field.name, field);
  return fields;
}

/** What an event asks for: its own form, and whatever field a correction that still stands is pinned to. */
export function formToAnswer(
  chart: Pick<Chart, 'states'>,
  meta: Pick<ActionMeta, 'form' | 'answersCorrections'>,
  unanswered: readonly string[],
): readonly FormField[] {
  if (!meta.answersCorrections) return meta.form;
  const fields = enterpriseFields(chart);
  const pinned = unanswered.flatMap((name) => fields.get(name) ?? []);
  return [
    ...meta.form.filter(({ name }) => !unanswered.includes(name)),
    ...pinned.map((field) => ({ ...field, required: true })),
  ];
}

/** Names the fields that were to be put right and are answered neither before nor with this event; null: all are. */
export function refuseUnanswered(
  chart: Pick<Chart, 'states'>,
  unanswered: readonly string[],
  data: Readonly<Record<string, Json>>,
): Refusal | null {
  const fields = enterpriseFields(chart);
  const isSaid = (value: Json | undefined): boolean =>
    value !== undefined && value !== null && String(value).trim() !== '';
  const open = unanswered
    .filter((name) => !isSaid(data[name]))
    .map((name) => [name, fields.get(name)] as const);
  if (open.length === 0) return null;
  const titles = open.map(([name, field]) => field?.title ?? { zh: name, en: name });
  const zh = titles.map((title) => `“${title.zh}”`).join('、');
  const en = titles.map((title) => `"${title.en}"`).join(', ');
  return refused(
    'invalid',
    {
      zh: `退回意见指出的填报项尚未答复：${zh}。请重新填报后提交。`,
      en: `Corrections asked for are not answered: ${en}. Fill them in again and resubmit.`,
    },
    open.map(([name, field]) => unansweredField(name, field?.title ?? { zh: name, en: name })),
  ).refusal;
}

const unansweredField = (id: string, { zh, en }: Text): FailedCondition => ({
  id,
  reason: { zh: `“${zh}”未按退回意见重新填报`, en: `"${en}" has not been filled in again` },
});

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
