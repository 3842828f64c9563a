import type { Json } from '@terrace/engine';

/** `company.ratio` becomes `{ company: { ratio } }`. */
export function nested(values: readonly (readonly [path: string, value: Json])[]): Record<string, Json> {
  const root: Record<string, Json> = {};
  for (const [path, value] of values) {
    const parts = path.split('.');
    let place = root;
    for (const part of parts.slice(0, -1)) place = (place[part] ??= {}) as Record<string, Json>;
    place[parts.at(-1) ?? path] = value;
  }
  return root;
}
