import type { Json } from '@terrace/engine';
import type { Text } from '@terrace/kernel';
import { isRecord, isWords, textOr } from './json-value';

export const tones = ['primary', 'default', 'danger'] as const;
export type Tone = (typeof tones)[number];

export const fieldTypes = ['text', 'longtext', 'int', 'decimal', 'date', 'url'] as const;
export type FieldType = (typeof fieldTypes)[number];

/** One thing the sender is asked for; its value travels in the event's data under `name`. */
export interface FormField {
  readonly name: string;
  readonly title: Text;
  readonly type: FieldType;
  readonly required: boolean;
  /** Absent: anything of the type. */
  readonly choices?: readonly Choice[];
}

/** One of the values a field may have; where the chart gives none, its Chinese title is the value guards compare. */
export interface Choice {
  readonly value: string;
  readonly title: Text;
}

/** How an event's button looks and what it asks. */
export interface ActionMeta {
  readonly tone: Tone;
  /** A reason must be given; it travels as the note. */
  readonly needsReason: boolean;
  readonly form: readonly FormField[];
  /** What is to be put right may be pinned to slots and fields. */
  readonly corrections: boolean;
  /** What was pinned to fields is answered with it at the latest. */
  readonly answersCorrections: boolean;
  /** Whoever sent the last event takes it back, as long as nobody has acted since. */
  readonly takesBack: boolean;
}

/** Reads the `meta` of a transition or of an enabled event. */
export function actionMetaOf(of: { readonly meta?: Readonly<Record<string, Json>> }): ActionMeta {
  const meta = of.meta ?? {};
  const form = meta['form'];
  return {
    tone: tones.find((tone) => tone === meta['tone']) ?? 'default',
    needsReason: meta['needsReason'] === true,
    form: Array.isArray(form) ? form.flatMap((field: Json) => fieldOf(field)) : [],
    corrections: meta['corrections'] === true,
    answersCorrections: meta['answersCorrections'] === true,
    takesBack: meta['takesBack'] === true,
  };
}

function fieldOf(field: Json): FormField[] {
  if (!isRecord(field) || !isWords(field['name'])) return [];
  const { name, title, type, required, choices } = field;
  return [
    {
      name,
      title: textOr(title, name),
      type: fieldTypes.find((known) => known === type) ?? 'text',
      required: required === true,
      ...(Array.isArray(choices) ? { choices: choices.flatMap((choice: Json) => choiceOf(choice)) } : {}),
    },
  ];
}

function choiceOf(choice: Json): Choice[] {
  if (!isRecord(choice) || !isWords(choice['zh'])) return [];
  const { zh, en, value } = choice;
  return [{ value: isWords(value) ? value : zh, title: { zh, en: isWords(en) ? en : zh } }];
}
