import type { Json } from '@terrace/engine';
import type { Text } from '@terrace/kernel';

export type JsonRecord = { readonly [key: string]: Json };

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is { readonly zh: string; readonly en: string } {
  return isRecord(value) && isWords(value['zh']) && isWords(value['en']);
}

export function isWords(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** The text, or a stand-in in both languages where a chart gives none. */
export function textOr(value: unknown, standIn: string): Text {
  return isText(value) ? { zh: value.zh, en: value.en } : { zh: standIn, en: standIn };
}
