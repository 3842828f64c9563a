import { start, transition } from '@terrace/engine';
import { beginning, hnteChart, hnteWalk } from './hnte-walk';
const chart = hnteChart();
const b = start(chart, beginning);
if (b.kind !== 'moved') throw new Error();
const n = Number(process.argv[2] ?? 100000);
for (let k = 0; k < 3; k++) {
  const t = performance.now();
  for (let i = 0; i < n; i++) {
    let s = b.next;
    for (const { event, ctx } of hnteWalk) {
      const d = transition(chart, s, event, ctx);
      if (d.kind === 'moved') s = d.next;
    }
  }
  console.log(((performance.now() - t) * 1000) / n / hnteWalk.length);
}
let g = 0;
let t = performance.now();
const all = [...chart.states.values()].flatMap((s) => [...s.on, ...s.always]).flatMap((x) => x.guard);
const scope = {
  facts: beginning.facts,
  data: b.next.data,
  event: { name: '', data: {} },
  actor: beginning.actor,
  isIn: () => false,
};
for (let i = 0; i < 20000; i++)
  for (const c of all) {
    c.expression.evaluate(scope);
    g++;
  }
console.log('guard', ((performance.now() - t) * 1000) / g, all.length);
