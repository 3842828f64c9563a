import { firstBrokenLink } from '@terrace/workflow';
import { idOf, openOffice, ruleOf } from './testing/office';

describe('a task', () => {
  it('is opened by the state that asks for it and closed when the state is left, with who acted', async () => {
    const office = await openOffice();
    expect(await office.task()).toMatchObject({ state: 'check', roles: ['officer'], claimant: null });
    await office.send('officer', 'pass');
    const tasks = await office.store.tasksOf([office.caseId]);
    expect(tasks.map(({ state, closedAt }) => [state, closedAt !== null])).toEqual([
      ['check', true],
      ['judge', false],
    ]);
    expect(tasks[0]?.actors).toEqual([{ id: idOf('officer'), name: 'officer' }]);
  });

  it('is closed with the case, and no longer acted on', async () => {
    const office = await openOffice();
    const { id } = await office.task();
    await office.send('company', 'withdraw');
    expect((await office.store.tasksOf([office.caseId])).every(({ closedAt }) => closedAt)).toBe(true);
    await expect(office.task()).rejects.toThrow('no task is open');
    expect(id).not.toBe('');
  });

  it('is opened anew when its state is entered anew', async () => {
    const office = await (await openOffice()).toSign();
    await office.act('head', { act: 'claim' });
    await office.send('head', 'send_back');
    const checks = (await office.store.tasksOf([office.caseId])).filter(({ state }) => state === 'check');
    expect(checks.map(({ closedAt }) => closedAt === null)).toEqual([false, true]);
  });

  it('leaves alone what an outer state offers to others', async () => {
    const office = await openOffice();
    await office.act('officer', { act: 'claim' });
    expect(ruleOf(await office.send('company', 'withdraw'))).toBe('done');
  });

  it('is for people named besides, who act in its role', async () => {
    const office = await openOffice();
    expect(ruleOf(await office.send('lin', 'pass'))).toBe('done');
    const [last] = (await office.store.history(office.caseId)).slice(-1);
    expect(last?.actor).toMatchObject({ id: idOf('lin'), roles: ['operator', 'officer'] });
  });
});

describe('claiming', () => {
  it('makes a task one person’s, as the record tells', async () => {
    const office = await openOffice();
    const before = await office.instance();
    expect(ruleOf(await office.act('officer', { act: 'claim' }))).toBe('done');
    const after = await office.instance();
    expect(after).toMatchObject({
      version: before.version + 1,
      snapshot: before.snapshot,
      state: before.state,
    });
    expect(ruleOf(await office.act('colleague', { act: 'claim' }))).toBe('claimed');
    expect(ruleOf(await office.send('colleague', 'pass'))).toBe('claimed');
    expect(ruleOf(await office.send('officer', 'pass'))).toBe('done');
    const history = await office.store.history(office.caseId);
    expect(history.map(({ name }) => name)).toEqual(['started', 'task.claimed', 'pass']);
    expect(firstBrokenLink(history)).toBeNull();
  });

  it('is done once for one key', async () => {
    const office = await openOffice();
    await office.act('officer', { act: 'claim' }, null, 'key-1');
    await office.act('officer', { act: 'claim' }, null, 'key-1');
    expect(await office.store.history(office.caseId)).toHaveLength(2);
  });

  it('comes first where the chart asks for it', async () => {
    const office = await (await openOffice()).toSign();
    expect(ruleOf(await office.send('head', 'sign'))).toBe('claim-required');
    await office.act('head', { act: 'claim' });
    expect(ruleOf(await office.send('head', 'sign'))).toBe('done');
  });

  it('is undone by its holder or by a head, by nobody else', async () => {
    const office = await openOffice();
    await office.act('officer', { act: 'claim' });
    expect(ruleOf(await office.act('colleague', { act: 'release' }))).toBe('claimed');
    expect(ruleOf(await office.act('head', { act: 'release' }))).toBe('done');
    expect((await office.task()).claimant).toBeNull();
  });
});

describe('assigning', () => {
  it('gives a task to somebody it is for, and tells them once', async () => {
    const office = await openOffice();
    const wish = { act: 'assign', personId: idOf('colleague') } as const;
    expect(ruleOf(await office.act('head', wish, '请优先办理'))).toBe('done');
    expect((await office.task()).claimant?.name).toBe('colleague');
    expect(
      office.store.messages.map(({ topic, payload }) => [topic, payload['kind'], payload['person']]),
    ).toEqual([['letters', 'task-assigned', idOf('colleague')]]);
    expect(ruleOf(await office.act('head', { act: 'assign', personId: idOf('one') }))).toBe('candidate');
  });

  it('of a head’s desk is no officer’s business', async () => {
    const office = await (await openOffice()).toSign();
    expect(ruleOf(await office.act('colleague', { act: 'assign', personId: idOf('head') }))).toBe(
      'candidate',
    );
  });

  it('does not give a task to somebody who may not act on it', async () => {
    const office = await (await openOffice()).toSign('both');
    expect(ruleOf(await office.act('director', { act: 'assign', personId: idOf('both') }))).toBe('four-eyes');
  });
});

describe('handing over', () => {
  it('lets another act in one’s place within the period, under both names', async () => {
    const office = await openOffice();
    await office.act('officer', { act: 'claim' });
    expect(ruleOf(await office.send('head', 'pass'))).toBe('claimed');
    expect(ruleOf(await office.delegate('officer', 'head'))).toBe('done');
    expect(ruleOf(await office.send('head', 'pass'))).toBe('done');
    const [last] = (await office.store.history(office.caseId)).slice(-1);
    expect(last?.actor).toMatchObject({
      id: idOf('head'),
      onBehalfOf: { id: idOf('officer'), name: 'officer' },
    });
  });

  it('ends with the period', async () => {
    const office = await openOffice();
    await office.act('officer', { act: 'claim' });
    await office.delegate('officer', 'head', 2);
    office.clock.at = new Date(office.clock.at.getTime() + 2 * 86_400_000);
    expect(ruleOf(await office.send('head', 'pass'))).toBe('claimed');
  });

  it('is of no use once somebody else has the task', async () => {
    const office = await openOffice();
    await office.delegate('officer', 'head');
    await office.act('colleague', { act: 'claim' });
    expect(ruleOf(await office.send('head', 'pass'))).toBe('claimed');
  });

  it('is refused for a period that is over or runs backwards', async () => {
    const office = await openOffice();
    const over = { fromAt: '2026-05-01T00:00:00.000Z', untilAt: '2026-05-02T00:00:00.000Z' };
    expect(ruleOf(await office.act('officer', { act: 'delegate', personId: idOf('head'), ...over }))).toBe(
      'invalid',
    );
  });

  it('stays within the bureau, and is not for what is done in person', async () => {
    const office = await openOffice();
    expect(ruleOf(await office.delegate('officer', 'one'))).toBe('candidate');
    await office.send('officer', 'pass');
    expect(ruleOf(await office.delegate('one', 'two'))).toBe('personal');
  });

  it('is not pretended: whom one acts for is never taken from the door', async () => {
    const office = await openOffice();
    const [answer] = await office.ports.authority.admit([
      {
        actor: {
          id: 'x',
          name: 'x',
          roles: ['officer'],
          enterpriseId: null,
          onBehalfOf: { id: 'y', name: 'y' },
        },
        act: 'case.send',
        subjectId: 'enterprise-1',
        at: office.clock.now(),
        task: null,
        decides: false,
        takesBack: null,
      },
    ]);
    expect(answer?.kind === 'done' ? answer.value.actor.onBehalfOf : 'refused').toBeUndefined();
  });
});

describe('the record’s own names', () => {
  it('are no events anybody sends', async () => {
    const office = await openOffice();
    expect(ruleOf(await office.send('officer', 'task.claimed'))).toBe('not-enabled');
  });
});

describe('taking back', () => {
  it('is open to whoever sent the last event, until somebody else has acted', async () => {
    const office = await openOffice();
    await office.send('officer', 'pass');
    expect(ruleOf(await office.send('colleague', 'take_back'))).toBe('acted-since');
    expect(ruleOf(await office.send('officer', 'take_back'))).toBe('done');
    expect((await office.task()).state).toBe('check');
  });

  it('is over once the next person has taken the task on', async () => {
    const office = await openOffice();
    await office.send('officer', 'pass');
    await office.act('one', { act: 'claim' });
    expect(ruleOf(await office.send('officer', 'take_back'))).toBe('acted-since');
  });
});
