import { randomUUID } from 'node:crypto';
import { BulkStore, RunBulk, SendEvent, StartInstance } from '@terrace/workflow';
import { Bureau, type Paper, type Who } from '../../../../test/authority/bureau';

interface Cohort {
  readonly id: string;
}

describe('cohorts over HTTP', () => {
  let bureau: Bureau;

  beforeAll(async () => {
    bureau = await Bureau.open();
  }, 120_000);

  afterAll(async () => {
    await bureau.close();
  }, 60_000);

  const ask = async (who: Who, method: 'GET' | 'POST', path: string, payload?: object, key?: string) => {
    const answer = await bureau.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        authorization: `Bearer ${await bureau.tokenOf(who)}`,
        ...(method === 'POST' ? { 'idempotency-key': key ?? randomUUID() } : {}),
      },
      ...(payload ? { payload } : {}),
    });
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
  };

  const sitting = { chartId: 'paper', kind: 'sitting', title: { zh: '评审会', en: 'Sitting' }, year: 2026 };

  /** A cohort led by the head, with papers that stand at the check. */
  const formed = async (papers: readonly Paper[]): Promise<string> => {
    const { status, body } = await ask('head', 'POST', '/cohorts', sitting);
    expect(status).toBe(201);
    const { id } = body as unknown as Cohort;
    const targets = papers.map((paper) => ({ caseId: paper.id }));
    const added = await ask('head', 'POST', `/cohorts/${id}/members`, { targets, note: '第一批' });
    expect(added.body).toEqual({ changed: papers.length, unchanged: 0, kept: [] });
    return id;
  };

  /** Carries an order out as the worker does. */
  const carryOut = async (bulkId: string) => {
    await new RunBulk(bureau.ports, bureau.app.get(BulkStore, { strict: false })).run(bulkId);
  };

  it('shows where the members stand, who added them, and the record of the cohort', async () => {
    const [one, two] = [await bureau.openCase(), await bureau.openCase()];
    await one.send('officer', 'pass');
    const id = await formed([one, two]);
    const { body } = await ask('director', 'GET', `/cohorts/${id}`);
    expect(body).toMatchObject({
      kind: 'sitting',
      size: 2,
      openedBy: 'head',
      closedAt: null,
      stages: [
        { stage: 'office', count: 2 },
        { stage: 'signed', count: 0 },
        { stage: 'withdrawn', count: 0 },
      ],
      entries: [
        { act: 'added', count: 2, by: 'head', note: '第一批' },
        { act: 'opened', count: 0, by: 'head' },
      ],
    });
    const members = await ask('director', 'GET', `/cohorts/${id}/members?state=judge`);
    expect(members.body).toMatchObject({ total: 1, items: [{ case: { id: one.id }, joinedBy: 'head' }] });
  });

  it('adds all cases that a filter finds, and tells which cannot join', async () => {
    const paper = await bureau.openCase();
    const id = await formed([paper]);
    const filter = { chartId: 'paper', state: 'check' };
    const { body } = await ask('officer', 'POST', `/cohorts/${id}/members`, { filter });
    expect(body).toMatchObject({ unchanged: 1, kept: [] });
    const targets = [{ caseId: randomUUID() }];
    const missing = await ask('officer', 'POST', `/cohorts/${id}/members`, { targets });
    expect(missing.body).toMatchObject({ changed: 0, kept: [{ refusal: { kind: 'not-found' } }] });
  });

  it('offers only what is a signal, previews it, sends it to all, and takes it back', async () => {
    const [one, two] = [await bureau.openCase(), await bureau.openCase()];
    await two.send('officer', 'pass');
    const id = await formed([one, two]);
    const offers = await ask('officer', 'GET', `/cohorts/${id}/signals/offers`);
    expect(offers.body).toMatchObject({ total: 2 });
    expect((offers.body['items'] as { event: string }[]).map(({ event }) => event).sort()).toEqual([
      'pass',
      'take_back',
    ]);
    const preview = await ask('officer', 'POST', `/cohorts/${id}/signals/preview`, { event: 'pass' });
    expect(preview.body).toMatchObject({ wouldMove: 1, wouldBeRefused: 0, wouldBeImpossible: 1 });
    const key = randomUUID();
    const begun = await ask('officer', 'POST', `/cohorts/${id}/signals`, { event: 'pass' }, key);
    expect(begun).toMatchObject({ status: 202, body: { total: 2, cohort: { id }, mayUndo: true } });
    const again = await ask('officer', 'POST', `/cohorts/${id}/signals`, { event: 'pass' }, key);
    expect(again.body['id']).toBe(begun.body['id']);
    const bulkId = String(begun.body['id']);
    await carryOut(bulkId);
    const signals = await ask('head', 'GET', `/cohorts/${id}/signals`);
    expect(signals.body).toMatchObject([
      { id: bulkId, counts: { moved: 1, refused: 0, impossible: 1, waiting: 0 }, mayUndo: false },
    ]);
    const items = await ask('head', 'GET', `/bulk/${bulkId}/items?outcome=impossible`);
    expect(items.body).toMatchObject({
      total: 1,
      items: [{ caseId: two.id, refusal: { kind: 'not-enabled' } }],
    });
    const undone = await ask('officer', 'POST', `/bulk/${bulkId}/undo`, {});
    expect(undone.body).toMatchObject({ undone: 1, kept: [] });
    expect((await one.instance()).state).toBe('check');
  });

  it('refuses an event that is no signal, and a key of the wrong shape', async () => {
    const id = await formed([await bureau.openCase()]);
    const refused = await ask('officer', 'POST', `/cohorts/${id}/signals`, { event: 'send_back' });
    expect(refused).toMatchObject({ status: 400, body: { kind: 'invalid' } });
    const keyless = await ask('officer', 'POST', `/cohorts/${id}/signals`, { event: 'pass' }, 'short');
    expect(keyless.status).toBe(400);
  });

  it('takes a member out and closes the cohort; both stay on record, and the case shows it', async () => {
    const paper = await bureau.openCase();
    const id = await formed([paper]);
    const out = { caseIds: [paper.id], note: '改报下一批' };
    expect((await ask('officer', 'POST', `/cohorts/${id}/members/remove`, out)).body).toMatchObject({
      changed: 1,
    });
    const closed = await ask('officer', 'POST', `/cohorts/${id}/close`, { note: '评审结束' });
    expect(closed.body['closedAt']).not.toBeNull();
    expect((await ask('officer', 'POST', `/cohorts/${id}/close`, {})).status).toBe(422);
    const own = await ask('company', 'GET', `/cases/${paper.id}/relations`);
    expect(own.body).toMatchObject({
      parent: null,
      subCases: [],
      passages: [
        { cohort: { id }, act: 'removed', by: 'officer', note: '改报下一批' },
        { cohort: { id }, act: 'added', by: 'head', note: '第一批' },
      ],
    });
    const open = await ask('officer', 'GET', '/cohorts?chartId=paper&open=true');
    expect((open.body['items'] as Cohort[]).map((cohort) => cohort.id)).not.toContain(id);
    const over = await ask('officer', 'GET', '/cohorts?chartId=paper&open=false');
    expect((over.body['items'] as Cohort[]).map((cohort) => cohort.id)).toContain(id);
  });

  it('is shut to enterprises and experts, and lets a director only look', async () => {
    const paper = await bureau.openCase();
    const id = await formed([paper]);
    for (const who of ['company', 'one'] as const)
      for (const path of ['/cohorts', `/cohorts/${id}`, `/cohorts/${id}/members`, `/cohorts/${id}/signals`])
        expect((await ask(who, 'GET', path)).status).toBe(403);
    expect((await ask('director', 'GET', `/cohorts/${id}`)).status).toBe(200);
    const signal = await ask('director', 'POST', `/cohorts/${id}/signals`, { event: 'pass' });
    expect(signal).toMatchObject({ status: 403, body: { kind: 'forbidden' } });
    const strange = await ask('stranger', 'GET', `/cases/${paper.id}/relations`);
    expect(strange.status).toBe(403);
  });

  it('shows a case the cases it has begun and where they stand', async () => {
    const above = await bureau.openCase();
    const { app, enterpriseId } = bureau;
    const parent = { instanceId: above.id, invokeId: 'audit' };
    const begun = await app.get(StartInstance, { strict: false }).start(
      {
        chartId: 'paper',
        subjectId: enterpriseId,
        businessKey: `${above.id}.audit`,
        on: '2026-05-04',
        idempotencyKey: randomUUID(),
        parent,
      },
      bureau.actor('head'),
    );
    if (begun.kind === 'refused') throw new Error(begun.refusal.reason.en);
    const childId = begun.value.id;
    const command = {
      instanceId: childId,
      event: 'pass',
      expectedVersion: null,
      idempotencyKey: randomUUID(),
    };
    await app.get(SendEvent, { strict: false }).send(command, bureau.actor('officer'));
    const { body } = await ask('company', 'GET', `/cases/${above.id}/relations`);
    expect(body).toMatchObject({
      parent: null,
      subCases: [{ invocation: 'audit', case: { id: childId, state: 'judge' }, done: false }],
    });
    const below = await ask('officer', 'GET', `/cases/${childId}/relations`);
    expect(below.body).toMatchObject({ parent: { id: above.id }, subCases: [] });
  });
});
