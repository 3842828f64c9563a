import type { Path } from '@terrace/programmes';
import type { CompiledGrant } from './compiled-pack';
import type { FormulaBench } from './formula-bench';
import type { GrantDef } from './pack';

const monthAndDay = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export function compileGrant(def: GrantDef, path: Path, bench: FormulaBench): CompiledGrant {
  const { window, priority = [] } = def;
  if (window && !(monthAndDay.test(window.from) && monthAndDay.test(window.to) && window.from <= window.to))
    bench.mistake([...path, 'window'], 'no window within one year', 'Write { from: MM-DD, to: MM-DD }.');
  return {
    def,
    amount: bench.compile(def.amount, [...path, 'amount']),
    priority: priority.map(({ title, when }, at) => ({
      title,
      when: bench.condition(when, [...path, 'priority', at, 'when']),
    })),
  };
}
