import { compileChart } from '@terrace/engine';
import { EnterpriseStore } from '@terrace/enterprises';
import { celExpressions } from '@terrace/expressions';
import { ChartCatalogue, StartInstance } from '@terrace/workflow';
import { enterprise } from '../../eligibility/src/testing/packs';
import { OpenCase } from './open-case';
import { actorFor, openOffice } from './testing/office';
import { paperDef } from './testing/paper-chart';

/** Opens papers of another enterprise than the office's own, under a chart that allows several at once or not. */
async function opening(several: boolean) {
  const { ports } = await openOffice();
  const compiled = compileChart({ ...paperDef, meta: { ...paperDef.meta, several } }, celExpressions);
  if (compiled.kind === 'wrong') throw new Error(JSON.stringify(compiled.problems));
  const { chart } = compiled;
  class Charts extends ChartCatalogue {
    override inForce = () => chart;
    override version = () => chart;
    override all = () => [chart];
  }
  const charts = new Charts();
  const load = (id: string) => Promise.resolve({ ...enterprise, id });
  const enterprises = { load } as unknown as EnterpriseStore;
  const start = new StartInstance({ ...ports, charts });
  const openCase = new OpenCase(start, ports.store, enterprises, charts, ports.clock);
  return (idempotencyKey: string) =>
    openCase.open({ chartId: 'paper', enterpriseId: 'enterprise-2', idempotencyKey }, actorFor('officer'));
}

describe('opening a case', () => {
  it('is refused while the enterprise has one of the programme running, which it names', async () => {
    const open = await opening(false);
    const first = await open('first');
    expect(first.kind).toBe('done');
    expect(await open('second')).toMatchObject({
      kind: 'refused',
      refusal: {
        kind: 'conflict',
        reason: { zh: expect.stringContaining('已有办理中的案件 PAPER-2026-MA1WX0024-1') },
      },
    });
    expect(await open('first')).toEqual(first);
  });

  it('is done beside another where the chart says so, each under a key of its own and once', async () => {
    const open = await opening(true);
    const keys: string[] = [];
    for (const key of ['first', 'second', 'second']) {
      const opened = await open(key);
      keys.push(opened.kind === 'done' ? opened.value.businessKey : opened.refusal.kind);
    }
    expect(keys).toEqual(['PAPER-2026-MA1WX0024-1', 'PAPER-2026-MA1WX0024-2', 'PAPER-2026-MA1WX0024-2']);
  });
});
