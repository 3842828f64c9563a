import { join } from 'node:path';
import type { Chart, Context, EngineEvent, Json } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import { loadProgrammes } from '@terrace/programmes';
import { hnteFacts } from '../../libs/programmes/src/testing/hnte-facts';

export interface Step {
  readonly event: EngineEvent;
  readonly ctx: Context;
}

const at = '2020-05-08T01:00:00.000Z';
const facts = hnteFacts();
const evidence = { documentNumber: '苏高企协办〔2020〕5号', date: '2020-05-20' };

const step = (name: string, role: string, id = role, data: Readonly<Record<string, Json>> = {}): Step => ({
  event: { name, data },
  ctx: { actor: { id, roles: [role] }, facts, at },
});

/** The HNTE chart in force, as the product loads it. */
export function hnteChart(): Chart {
  const { catalogue } = loadProgrammes(join(process.cwd(), 'libs', 'programmes'), celExpressions);
  const chart = catalogue.inForce('hnte', '2020-05-08');
  if (!chart) throw new Error('the HNTE chart is not in force');
  return chart;
}

export const beginning: Context = step('', 'officer').ctx;

/** From a lead to the certificate, with one refusal, one return and one objection on the way: every guard is judged. */
export const hnteWalk: readonly Step[] = [
  step('screen', 'officer'),
  step('admit', 'head'),
  step('nurture', 'officer'),
  step('plan_training', 'officer'),
  step('record_attendance', 'officer'),
  step('record_coaching', 'officer'),
  step('begin_drafting', 'enterprise'),
  step('self_evaluate', 'enterprise', 'enterprise', { techField: '一（一）12' }),
  step('submit', 'enterprise'),
  step('return_for_correction', 'officer'),
  step('resubmit', 'enterprise'),
  step('approve', 'officer', 'wang'),
  step('approve', 'head', 'wang'),
  step('approve', 'head', 'li'),
  step('record_acceptance', 'officer', 'wang', evidence),
  step('record_publicity', 'officer', 'wang', evidence),
  step('raise_objection', 'officer', 'wang', { objector: '张某', date: '2020-05-21' }),
  step('dismiss_objection', 'officer', 'wang', evidence),
  step('publicity_ended', 'system'),
  step('record_recognition', 'officer', 'wang', { ...evidence, certificateNumber: 'GR202032000001' }),
];
