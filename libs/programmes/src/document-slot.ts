import type { Chart, Json } from '@terrace/engine';
import type { Text } from '@terrace/kernel';
import { isRecord, isWords, textOr } from './json-value';

export const acceptedTypes = ['pdf', 'png', 'jpeg', 'xlsx', 'docx'] as const;
export type AcceptedType = (typeof acceptedTypes)[number];

/** One place in a case's file, as a chart's `meta.slots` declares it. */
export interface DocumentSlot {
  readonly code: string;
  readonly title: Text;
  readonly required: boolean;
  readonly accept: readonly AcceptedType[];
  /** The document must carry the company's name and its credit code. */
  readonly mustName: boolean;
  readonly maxBytes: number;
  readonly clause?: string;
}

/** The document slots of a programme, in the order the chart lists them. */
export function slotsOf(chart: Pick<Chart, 'def'>): readonly DocumentSlot[] {
  const slots = chart.def.meta?.['slots'];
  return Array.isArray(slots) ? slots.flatMap((slot: Json) => slotOf(slot)) : [];
}

export function isAcceptedType(value: unknown): value is AcceptedType {
  return acceptedTypes.some((type) => type === value);
}

function slotOf(slot: Json): DocumentSlot[] {
  if (!isRecord(slot) || !isWords(slot['code'])) return [];
  const { code, required, mustName, maxBytes, clause, accept } = slot;
  return [
    {
      code,
      title: textOr(slot['title'], code),
      required: required === true,
      accept: Array.isArray(accept) ? accept.filter(isAcceptedType) : [],
      mustName: mustName === true,
      maxBytes: typeof maxBytes === 'number' ? maxBytes : 0,
      ...(isWords(clause) ? { clause } : {}),
    },
  ];
}
