import { readFileSync } from 'node:fs';
import { listSource } from '@terrace/decisions';
import { Fault } from '@terrace/kernel';

/** A system that may send decisions, and the person of the bureau in whose name they are recorded. */
export interface Source {
  /** Part of its address: `/decisions/<id>`. */
  readonly id: string;
  /** What it signs with; at least 32 characters. */
  readonly key: string;
  /** Sign-in name of the officer who vouches for it. */
  readonly officer: string;
}

/** From the JSON file that `TERRACE_SOURCES` names, which nobody else should be able to read; unset: there are none. */
export function readSources(path = process.env['TERRACE_SOURCES']): ReadonlyMap<string, Source> {
  if (!path) return new Map();
  const given: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(given) || !given.every(isSource))
    throw new Fault(
      'settings.sources',
      `${path} is not a list of { id (not ${listSource}), key (32 characters or more), officer }`,
      {
        retryable: false,
      },
    );
  return new Map(given.map((source) => [source.id, source]));
}

function isSource(value: unknown): value is Source {
  if (typeof value !== 'object' || value === null) return false;
  const { id, key, officer } = value as Record<string, unknown>;
  if (id === listSource) return false;
  return typeof id === 'string' && typeof officer === 'string' && typeof key === 'string' && key.length >= 32;
}
