import { isDate } from '@terrace/deadlines';
import type { Json } from '@terrace/engine';

/** A cell as the chart's declared type has it; null when it is empty, undefined when it does not fit. */
export function typedValue(type: string, value: Json): Json | undefined {
  if (value === null || value === '') return null;
  if (type.startsWith('list')) return listOf(value);
  switch (type) {
    case 'int':
      return Number.isSafeInteger(Number(value)) ? Number(value) : undefined;
    case 'decimal':
      return /^-?\d+(\.\d+)?$/.test(String(value)) ? String(value) : undefined;
    case 'bool':
      return typeof value === 'boolean' ? value : truths[String(value).toLowerCase()];
    case 'date':
      return isDate(value) ? value : undefined;
    case 'string':
      return String(value);
    default:
      return typeof value === 'object' ? value : undefined;
  }
}

const listOf = (value: Json): Json | undefined =>
  Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(/[;；]/).map((one) => one.trim())
      : undefined;

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  false: false,
  yes: true,
  no: false,
  是: true,
  否: false,
};
