import type { Gathered } from './gather';
import type { Narrator } from './narrator';

/** From a lead to the end of training. */
export async function cultivate({ party, walked }: Gathered, narrator: Narrator): Promise<void> {
  const { officer, head, enterprise } = party;
  narrator.chapter('二、培育入库与培训辅导 · Cultivation and training');
  await walked.send(officer, 'screen', 'screened');
  await walked.refused(officer, 'admit', 'forbidden');
  await walked.refused(enterprise, 'admit', 'forbidden');
  await walked.send(head, 'admit', 'admitted');
  await walked.send(officer, 'nurture', 'nurturing', { data: { plan: '补齐知识产权与研发费用辅助账' } });
  await walked.send(officer, 'plan_training', 'enrolled');
  await walked.send(officer, 'record_attendance', 'attended');
  await walked.send(officer, 'record_coaching', 'coached', {
    data: { coach: '评审专家（演示）', advice: '完善成果转化证明' },
  });
  await walked.send(enterprise, 'begin_drafting', 'drafting');
}
