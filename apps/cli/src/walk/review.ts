import type { Gathered } from './gather';
import type { Narrator } from './narrator';
import { until } from './until';

const evidence = (documentNumber: string, date: Date): { data: Record<string, string> } => ({
  data: { documentNumber, date: date.toISOString().slice(0, 10) },
});

/** Two people's approval, the upper levels' decisions with their evidence, ten working days of publicity. */
export async function review(gathered: Gathered, narrator: Narrator): Promise<void> {
  const { party, walked, clock, applicationYear } = gathered;
  const { deputy, head, officer } = party;
  narrator.chapter('四、审批、评审与认定 · Approval, review and recognition');
  await refuseStaleVersion(gathered, narrator);
  await walked.send(deputy, 'approve', 'head_review');
  await walked.refused(deputy, 'approve', 'forbidden', 'four-eyes');
  await walked.send(head, 'approve', 'recommended', { note: '同意推荐' });
  const year = String(applicationYear);
  await walked.send(
    officer,
    'record_acceptance',
    'provincial_review',
    evidence(`苏高企协办〔${year}〕1号`, await clock.now()),
  );
  const panel = evidence(`苏高企协办〔${year}〕9号`, await clock.now());
  await walked.send(officer, 'record_panel_score', 'provincial_review', {
    data: { ...panel.data, score: '86' },
  });
  await walked.send(
    officer,
    'record_publicity',
    'publicity',
    evidence(`国高企办〔${year}〕21号`, await clock.now()),
  );
  await waitOutPublicity(gathered, narrator);
  const recognition = evidence(`国高企办〔${year}〕30号`, await clock.now());
  const certificateNumber = `GR${year}3200${String(1000 + Math.floor(Math.random() * 9000))}`;
  const final = await walked.send(officer, 'record_recognition', 'recognised', {
    data: { ...recognition.data, certificateNumber },
  });
  narrator.confirm(final.done, `recognised under ${certificateNumber}`);
}

/** Somebody who decides on an outdated page is told so, and nothing changes. */
async function refuseStaleVersion({ party, walked }: Gathered, narrator: Narrator): Promise<void> {
  const before = await party.officer.case(walked.id);
  const problem = await party.officer.refusal(`/cases/${walked.id}/events`, {
    event: 'approve',
    version: before.version - 1,
  });
  const after = await party.officer.case(walked.id);
  narrator.step(
    party.officer.name,
    'approve on an outdated page',
    `refused (${String(problem.status)} ${problem.kind})`,
  );
  narrator.confirm(
    problem.kind === 'stale-version' && after.version === before.version,
    'an outdated page changes nothing',
  );
}

async function waitOutPublicity({ party, walked, clock }: Gathered, narrator: Narrator): Promise<void> {
  const { deadlines } = await party.officer.case(walked.id);
  const period = deadlines.find(({ event }) => event === 'publicity_ended');
  narrator.confirm(period !== undefined, `publicity of ten working days ends with ${period?.dueOn ?? '?'}`);
  if (!period) return;
  await clock.advance(new Date(new Date(period.dueAt).getTime() - 60_000));
  const lastMinute = await party.officer.case(walked.id);
  narrator.confirm(lastMinute.state === 'publicity', 'a minute before its end it still runs');
  await clock.advance(new Date(new Date(period.dueAt).getTime() + 60_000));
  const over = await until(
    party.officer,
    walked.id,
    'the end of publicity',
    (now) => now.state !== 'publicity',
  );
  narrator.confirm(
    over.state === 'announcing' && !over.done,
    'its end recognises nobody: an officer records the announcement',
  );
}
