import { makePapers, paperCompanyOf, spoil, type Paper } from '@terrace/demonstration';
import { WalkError } from './api-client';
import type { Gathered } from './gather';
import type { Narrator } from './narrator';
import { until } from './until';

/** Papers, machine check, one correction with its reminder. */
export async function submit(gathered: Gathered, narrator: Narrator): Promise<void> {
  const { party, walked, company, applicationYear } = gathered;
  narrator.chapter('三、申报 · Submission');
  await walked.send(party.enterprise, 'self_evaluate', 'self_evaluated', {
    data: { techField: company.enterprise.technologyField },
  });
  await walked.refused(party.enterprise, 'submit', 'guard-failed', 'documents-complete');
  const told = paperCompanyOf(company, applicationYear);
  const papers = await makePapers(told);
  for (const paper of papers)
    await upload(gathered, narrator, paper.slot === 'D2' ? await spoil(paper, 'wrong-code', told) : paper);
  await submitAndWait(gathered, narrator, 'submit', 'returned');
  await expectDefect(gathered, narrator, 'D2');
  await remindOfCorrection(gathered, narrator);
  await walked.refused(party.enterprise, 'resubmit', 'guard-failed', 'defects-replaced');
  const licence = papers.find((paper) => paper.slot === 'D2');
  if (!licence) throw new WalkError('there is no D2 among the papers');
  await upload(gathered, narrator, licence);
  await submitAndWait(gathered, narrator, 'resubmit', 'officer_review');
}

async function upload({ party, walked }: Gathered, narrator: Narrator, paper: Paper): Promise<void> {
  const document = await party.enterprise.upload(walked.id, paper.slot, paper);
  const kind = paper.scanned ? 'scan' : 'text';
  narrator.step(
    party.enterprise.name,
    `upload ${paper.fileName}`,
    `${paper.slot} v${String(document.version)}, ${kind}, ${kilobytes(paper)}`,
  );
}

/** Submits, and waits for the machine to have opened every paper. */
async function submitAndWait(
  { party, walked }: Gathered,
  narrator: Narrator,
  event: string,
  state: string,
): Promise<void> {
  const { version } = await party.enterprise.case(walked.id);
  await party.enterprise.post(`/cases/${walked.id}/events`, { event, version });
  narrator.step(party.enterprise.name, event, 'the machine opens the papers');
  const current = await until(party.enterprise, walked.id, state, (now) => now.state === state);
  for (const { code, current: document } of current.slots) {
    if (!document) continue;
    const blocking = document.findings
      .filter(({ severity }) => severity === 'block')
      .map(({ message }) => message.zh);
    narrator.note(
      `${code} ${document.status}, ${String(document.pageCount)} p.${blocking.length > 0 ? `：${blocking.join('；')}` : ''}`,
    );
  }
  narrator.confirm(current.state === state, `the case has moved to ${current.stateTitle.zh}`);
}

async function expectDefect({ party, walked }: Gathered, narrator: Narrator, slot: string): Promise<void> {
  const { slots } = await party.enterprise.case(walked.id);
  const failed = slots.filter(({ current }) => current?.status === 'failed').map(({ code }) => code);
  narrator.confirm(failed.join() === slot, `only ${slot}, which carries another company's code, failed`);
}

/** Lets time run to the eve of the deadline and waits for the reminder. */
async function remindOfCorrection({ party, walked, clock }: Gathered, narrator: Narrator): Promise<void> {
  const { deadlines } = await party.enterprise.case(walked.id);
  const correction = deadlines.find(({ name }) => name.endsWith('/correction'));
  if (!correction) throw new WalkError('no deadline for the correction');
  narrator.note(`correction due on ${correction.dueOn}; reminders on ${correction.remindOn.join(', ')}`);
  const eve = new Date(new Date(correction.dueAt).getTime() - 30 * 3_600_000);
  await clock.advance(eve);
  const isReminder = ({ kind }: { kind: string }): boolean => kind === 'correction-due';
  await until(party.enterprise, walked.id, 'the reminder', async () =>
    (await party.enterprise.letters(walked.id)).items.some(isReminder),
  );
  const { items } = await party.enterprise.letters(walked.id);
  narrator.confirm(items.some(isReminder), `reminded: ${items.find(isReminder)?.subject.zh ?? ''}`);
}

const kilobytes = ({ bytes }: Paper): string => `${String(Math.round(bytes.byteLength / 1024))} KB`;
