import type { Outcome } from '@terrace/kernel';
import type { TaskWish } from '@terrace/workflow';
import type { Bureau, Paper, Who } from './bureau';
import type { Rule } from './cells';

/** What somebody tries: the event of a chart, or something about the open task. */
export type Attempt =
  { readonly who: Who; readonly event: string } | { readonly who: Who; readonly wish: TaskWish };

export interface Situation {
  readonly attempt: Attempt;
  /** The condition the refusal names; null: it is refused without one, by role or by enterprise. */
  readonly condition: string | null;
  /** Ends what reaches beyond the case. */
  readonly after?: () => Promise<void>;
}

type Prepare = (paper: Paper, bureau: Bureau) => Promise<Situation>;

/** A paper brought to where exactly one rule stands in the way. */
export const situations: Readonly<Record<Rule, Prepare>> = {
  role: async () => ({ attempt: { who: 'officer', event: 'withdraw' }, condition: null }),
  'own-data': async () => ({ attempt: { who: 'stranger', event: 'withdraw' }, condition: null }),
  'four-eyes': async (paper) => {
    await done(paper.send('both', 'pass'));
    return { attempt: { who: 'both', event: 'endorse' }, condition: 'four-eyes' };
  },
  'four-eyes-delegated': async (paper) => {
    await done(paper.act('both', { act: 'claim' }));
    await done(paper.act('both', paper.period('colleague')));
    await done(paper.send('colleague', 'pass'));
    return { attempt: { who: 'both', event: 'endorse' }, condition: 'four-eyes' };
  },
  'claimed-by-another': async (paper) => {
    await done(paper.act('officer', { act: 'claim' }));
    return { attempt: { who: 'colleague', event: 'pass' }, condition: 'claimed' };
  },
  'claim-required': async (paper) => {
    await toSign(paper);
    return { attempt: { who: 'head', event: 'sign' }, condition: 'claim-required' };
  },
  'conflict-of-interest': async (_paper, bureau) => {
    const after = await bureau.bind('officer');
    return { attempt: { who: 'officer', event: 'pass' }, condition: 'conflict-of-interest', after };
  },
  'conflict-delegated': async (paper, bureau) => {
    await done(paper.act('officer', { act: 'claim' }));
    await done(paper.act('officer', paper.period('director')));
    const after = await bureau.bind('officer');
    return { attempt: { who: 'director', event: 'pass' }, condition: 'conflict-of-interest', after };
  },
  'cosigner-missing': async (paper, bureau) => {
    await done(paper.act('officer', { act: 'ask-cosigner', personId: bureau.actor('director').id }));
    return { attempt: { who: 'officer', event: 'pass' }, condition: 'cosigners' };
  },
  'quorum-not-reached': async (paper) => {
    await done(paper.send('officer', 'pass'));
    return { attempt: { who: 'one', event: 'endorse' }, condition: null };
  },
  'voted-already': async (paper) => {
    await done(paper.send('officer', 'pass'));
    await done(paper.send('one', 'endorse'));
    return { attempt: { who: 'one', event: 'endorse' }, condition: 'voted' };
  },
  'not-a-candidate': async () => ({ attempt: { who: 'head', event: 'pass' }, condition: 'candidate' }),
  'acted-since': async (paper) => {
    await done(paper.send('officer', 'pass'));
    await done(paper.act('one', { act: 'claim' }));
    return { attempt: { who: 'officer', event: 'take_back' }, condition: 'acted-since' };
  },
  'in-person': async (paper) => {
    await done(paper.send('officer', 'pass'));
    return { attempt: { who: 'one', wish: paper.period('two') }, condition: 'personal' };
  },
};

async function toSign(paper: Paper): Promise<void> {
  await done(paper.send('officer', 'pass'));
  await done(paper.send('one', 'endorse'));
  await done(paper.send('two', 'endorse'));
}

async function done(outcome: Promise<Outcome<unknown>>): Promise<void> {
  const answer = await outcome;
  if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.refusal));
}
