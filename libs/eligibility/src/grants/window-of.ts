import type { GrantDef } from '../pack/pack';

/** The window a day lies in, or the next. */
export function windowOf(window: GrantDef['window'], on: string): { from: string; to: string } | null {
  if (!window) return null;
  const year = Number(on.slice(0, 4));
  const [from, to] = [window.from, window.to];
  const whose = on <= `${String(year)}-${to}` ? year : year + 1;
  return { from: `${String(whose)}-${from}`, to: `${String(whose)}-${to}` };
}
