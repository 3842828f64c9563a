import { firstBrokenLink } from '@terrace/workflow';
import { idOf, openOffice, ruleOf } from './testing/office';

describe('four eyes', () => {
  it('keeps whoever checked from signing, with the clause', async () => {
    const office = await (await openOffice()).toSign('both');
    const outcome = await office.act('both', { act: 'claim' });
    expect(ruleOf(outcome)).toBe('four-eyes');
    expect(outcome).toMatchObject({ refusal: { conditions: [{ clause: '内部控制规定' }] } });
  });

  it('is not passed by standing in for another', async () => {
    const office = await (await openOffice()).toSign('both');
    await office.act('head', { act: 'claim' });
    expect(ruleOf(await office.delegate('head', 'both'))).toBe('four-eyes');
  });

  it('is not passed by letting another stand in', async () => {
    const office = await openOffice();
    await office.act('both', { act: 'claim' });
    await office.delegate('both', 'colleague');
    await office.send('colleague', 'pass');
    await office.send('one', 'endorse');
    await office.send('two', 'endorse');
    expect((await office.task()).state).toBe('sign');
    expect(ruleOf(await office.act('both', { act: 'claim' }))).toBe('four-eyes');
  });

  it('looks back over every round', async () => {
    const office = await (await openOffice()).toSign('both');
    await office.act('head', { act: 'claim' });
    await office.send('head', 'send_back');
    await office.toSign('officer');
    expect(ruleOf(await office.act('both', { act: 'claim' }))).toBe('four-eyes');
    expect(ruleOf(await office.act('head', { act: 'claim' }))).toBe('done');
  });
});

describe('a conflict of interest', () => {
  it('refuses every act on the enterprise’s cases, with its kind and clause', async () => {
    const office = await openOffice();
    await office.conflict('officer');
    const outcome = await office.send('officer', 'pass');
    expect(ruleOf(outcome)).toBe('conflict-of-interest');
    expect(outcome).toMatchObject({
      refusal: { kind: 'forbidden', conditions: [{ clause: expect.stringContaining('195号') as string }] },
    });
    expect(ruleOf(await office.act('officer', { act: 'claim' }))).toBe('conflict-of-interest');
    expect(ruleOf(await office.act('officer', { act: 'urge' }))).toBe('conflict-of-interest');
  });

  it('is not passed by standing in for somebody, nor by letting somebody stand in', async () => {
    const office = await openOffice();
    await office.act('officer', { act: 'claim' });
    await office.conflict('head');
    expect(ruleOf(await office.delegate('officer', 'head'))).toBe('conflict-of-interest');
    await office.delegate('officer', 'director');
    await office.conflict('officer');
    expect(ruleOf(await office.send('director', 'pass'))).toBe('conflict-of-interest');
  });
});

describe('a co-signer', () => {
  it('has to agree before the task is decided, and does not decide it', async () => {
    const office = await openOffice();
    await office.act('officer', { act: 'ask-cosigner', personId: idOf('colleague') });
    expect(ruleOf(await office.send('officer', 'pass'))).toBe('cosigners');
    expect(ruleOf(await office.send('colleague', 'pass'))).toBe('four-eyes');
    expect(ruleOf(await office.act('head', { act: 'cosign', agrees: true }))).toBe('candidate');
    await office.act('colleague', { act: 'cosign', agrees: false }, '材料不全');
    expect(ruleOf(await office.send('officer', 'pass'))).toBe('cosigners');
    await office.act('colleague', { act: 'cosign', agrees: true });
    expect(ruleOf(await office.send('officer', 'pass'))).toBe('done');
  });

  it('is somebody else, and may be let go by whoever asked', async () => {
    const office = await openOffice();
    expect(ruleOf(await office.act('officer', { act: 'ask-cosigner', personId: idOf('officer') }))).toBe(
      'four-eyes',
    );
    await office.act('officer', { act: 'ask-cosigner', personId: idOf('director') });
    const dismiss = { act: 'dismiss-cosigner', personId: idOf('director') } as const;
    expect(ruleOf(await office.act('colleague', dismiss))).toBe('candidate');
    expect(ruleOf(await office.act('officer', dismiss))).toBe('done');
    expect(ruleOf(await office.send('officer', 'pass'))).toBe('done');
  });
});

describe('a quorum', () => {
  it('counts distinct people, whose words are kept until it is reached', async () => {
    const office = await openOffice();
    await office.send('officer', 'pass');
    await office.send('one', 'endorse', 'vote-one');
    expect(await office.instance()).toMatchObject({ state: 'judge' });
    expect(ruleOf(await office.send('one', 'endorse'))).toBe('voted');
    expect(ruleOf(await office.send('one', 'object'))).toBe('voted');
    expect(await office.send('one', 'endorse', 'vote-one')).toMatchObject({ value: { repeated: true } });
    await office.send('two', 'object');
    expect(await office.instance()).toMatchObject({ state: 'judge' });
    await office.send('three', 'endorse');
    expect(await office.instance()).toMatchObject({ state: 'sign' });
    const history = await office.store.history(office.caseId);
    expect(history.map(({ name, data }) => [name, data['event']])).toEqual([
      ['started', undefined],
      ['pass', undefined],
      ['task.voted', 'endorse'],
      ['task.voted', 'object'],
      ['endorse', undefined],
    ]);
    expect(firstBrokenLink(history)).toBeNull();
  });

  it('does not count whoever checked the paper', async () => {
    const office = await openOffice();
    await office.send('officer', 'pass');
    expect(ruleOf(await office.send('officer', 'endorse'))).toBe('candidate');
  });
});

describe('urging and copying', () => {
  it('tells whoever holds the task, or all it is for, and not twice a day', async () => {
    const office = await openOffice();
    expect(ruleOf(await office.act('company', { act: 'urge' }))).toBe('done');
    expect(ruleOf(await office.act('company', { act: 'urge' }))).toBe('conflict');
    await office.act('officer', { act: 'claim' });
    office.clock.at = new Date(office.clock.at.getTime() + 86_400_000);
    await office.act('company', { act: 'urge' });
    expect(
      office.store.messages.map(({ payload }) => [payload['kind'], payload['to'], payload['person']]),
    ).toEqual([
      ['task-urged', 'officer', undefined],
      ['task-urged', undefined, idOf('officer')],
    ]);
  });

  it('sends a copy to staff only', async () => {
    const office = await openOffice();
    expect(ruleOf(await office.act('officer', { act: 'copy', personId: idOf('director') }))).toBe('done');
    expect((await office.task()).copies.map(({ name }) => name)).toEqual(['director']);
    expect(ruleOf(await office.act('officer', { act: 'copy', personId: idOf('company') }))).toBe('candidate');
  });
});
