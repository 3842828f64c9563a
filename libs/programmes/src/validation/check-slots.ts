import type { ChartDef, Json } from '@terrace/engine';
import { acceptedTypes, isAcceptedType } from '../document-slot';
import { isRecord, isText, isWords } from '../json-value';
import type { Mistake } from './mistake';

const place = (index: number) => ['meta', 'slots', index];

/** The document slots: each complete, each code once. */
export function checkSlots(def: ChartDef): Mistake[] {
  const slots = def.meta?.['slots'];
  if (slots === undefined) return [];
  if (!Array.isArray(slots)) {
    return [
      {
        path: ['meta', 'slots'],
        message: '`slots` is not a list',
        cure: 'Write one `- { code: …, title: … }` a slot.',
      },
    ];
  }
  return slots.flatMap((slot: Json, index) => [...slotMistakes(slot, index), ...repeated(slots, index)]);
}

function slotMistakes(slot: Json, index: number): Mistake[] {
  const path = place(index);
  if (!isRecord(slot) || !isWords(slot['code'])) {
    return [{ path, message: 'a slot has no code', cure: 'Give it a short code, e.g. `code: D1`.' }];
  }
  const { code, title, accept, required, mustName, maxBytes } = slot;
  const wrong = (key: string, message: string, cure: string): Mistake => ({
    path: [...path, key],
    message: `slot ${code}: ${message}`,
    cure,
  });
  const types = Array.isArray(accept) ? accept : [];
  const unknown = types.filter((type: Json) => !isAcceptedType(type));
  return [
    ...(isText(title)
      ? []
      : [wrong('title', 'no title in both languages', 'Write `title: { zh: …, en: … }`.')]),
    ...(types.length > 0 && unknown.length === 0
      ? []
      : [
          wrong(
            'accept',
            `unknown or no file types ${JSON.stringify(unknown)}`,
            `Choose from ${acceptedTypes.join(', ')}.`,
          ),
        ]),
    ...(typeof required === 'boolean'
      ? []
      : [wrong('required', '`required` is not true or false', 'Write `required: true`.')]),
    ...(typeof mustName === 'boolean'
      ? []
      : [wrong('mustName', '`mustName` is not true or false', 'Write `mustName: false`.')]),
    ...(typeof maxBytes === 'number' && maxBytes > 0
      ? []
      : [wrong('maxBytes', 'no size limit', 'Write the limit in bytes, e.g. `maxBytes: 20971520`.')]),
  ];
}

function repeated(slots: readonly Json[], index: number): Mistake[] {
  const codeOf = (slot: Json | undefined) => (isRecord(slot) ? slot['code'] : undefined);
  const code = codeOf(slots[index]);
  if (!isWords(code) || slots.findIndex((slot) => codeOf(slot) === code) === index) return [];
  return [
    {
      path: [...place(index), 'code'],
      message: `slot ${code} is declared twice`,
      cure: 'Give each slot its own code.',
    },
  ];
}
