import { compileChart, type ChartDef } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import { Clock, Ids, refused, systemActor, type Actor, type Refusal } from '@terrace/kernel';
import type { DecisionPorts } from './decision-ports';
import { firstBrokenLink } from './event-hash';
import { ChartCatalogue, FactsSource, TimerPlan, type PlannedTimer } from './ports';
import { SendEvent } from './send-event';
import { StartInstance } from './start-instance';
import { InMemoryWorkflowStore } from './testing/in-memory-workflow-store';
import { Everyone } from './testing/everyone';
import { NoForms } from './testing/no-forms';
import { NoUnitOfWork } from './testing/no-unit-of-work';

const text = { zh: '字', en: 'text' };

const def: ChartDef = {
  id: 'tiny',
  version: 1,
  inForceFrom: '2020-01-01',
  initial: 'drafting',
  facts: { 'documents.missing': 'int' },
  data: { rounds: { type: 'int', initial: 0 } },
  states: {
    drafting: {
      meta: { holder: 'enterprise' },
      on: {
        note: { by: ['enterprise'], do: [{ assign: { rounds: 'data.rounds + 1' } }] },
        submit: {
          target: 'review',
          by: ['enterprise'],
          guard: [
            {
              id: 'complete',
              when: 'facts.documents.missing == 0',
              reason: text,
              clause: '第一条',
            },
          ],
        },
      },
    },
    review: {
      meta: { holder: 'officer' },
      entry: [{ effect: 'letter', with: { kind: 'arrived', to: 'officer' } }],
      timers: {
        due: { due: { days: 5 }, meta: { reminders: [-1, 0], letter: 'review-due', holder: 'officer' } },
      },
      on: { approve: { target: 'done', by: ['officer'] } },
    },
    done: { type: 'final' },
  },
};

const compiled = compileChart(def, celExpressions);
if (compiled.kind === 'wrong') throw new Error(JSON.stringify(compiled.problems));
const { chart } = compiled;

class OneChart extends ChartCatalogue {
  override inForce = (id: string) => (id === 'tiny' ? chart : null);
  override version = () => chart;
  override all = () => [chart];
}

class Documents extends FactsSource {
  missing = 0;
  override factsOf = async (subjects: readonly unknown[]) =>
    subjects.map(() => ({ documents: { missing: this.missing } }));
}

class FiveDays extends TimerPlan {
  override plan = (_due: unknown, days: readonly number[], at: Date): PlannedTimer => {
    const dueAt = new Date(at.getTime() + 5 * 86_400_000);
    const reminders = days.map((offsetDays) => ({
      offsetDays,
      at: new Date(dueAt.getTime() + offsetDays * 86_400_000),
    }));
    return { dueOn: dueAt.toISOString().slice(0, 10), dueAt, reminders };
  };
}

class OwnOnly extends Everyone {
  override refuse(actor: Actor, _act: string, subject: { subjectId: string }): Refusal | null {
    const isStranger = actor.enterpriseId !== null && actor.enterpriseId !== subject.subjectId;
    return isStranger ? refused('forbidden', text).refusal : null;
  }
}

class FixedClock extends Clock {
  override now = () => new Date('2026-05-04T01:00:00Z');
}

class CountedIds extends Ids {
  private last = 0;
  override next = () => `00000000-0000-7000-8000-${String((this.last += 1)).padStart(12, '0')}`;
}

const company: Actor = { id: 'u1', name: '企业', roles: ['enterprise'], enterpriseId: 'own' };
const stranger: Actor = { ...company, enterpriseId: 'other' };
const officer: Actor = { id: 'u2', name: '经办', roles: ['officer'], enterpriseId: null };

async function opened() {
  const store = new InMemoryWorkflowStore();
  const documents = new Documents();
  const ports: DecisionPorts = {
    store,
    charts: new OneChart(),
    facts: documents,
    timerPlan: new FiveDays(),
    authority: new OwnOnly(),
    forms: new NoForms(),
    unitOfWork: new NoUnitOfWork(),
    ids: new CountedIds(),
    clock: new FixedClock(),
  };
  const start = new StartInstance(ports);
  const command = {
    chartId: 'tiny',
    subjectId: 'own',
    businessKey: 'K1',
    on: '2026-05-04',
    idempotencyKey: 'open',
  };
  const outcome = await start.start(command, officer);
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason.en);
  const { id } = outcome.value;
  const sender = new SendEvent(ports);
  const send = (event: string, actor: Actor, idempotencyKey: string, expectedVersion: number | null = null) =>
    sender.send({ instanceId: id, event, expectedVersion, idempotencyKey }, actor);
  const standing = async () => (await store.load([id]))[0];
  return { store, documents, start, command, id, send, standing };
}

describe('sending an event', () => {
  it('moves the case, passes the ball and sets its deadline with the reminders', async () => {
    const { store, id, send, standing } = await opened();
    expect(await send('submit', company, 'k1', 0)).toMatchObject({
      kind: 'done',
      value: { version: 1, repeated: false },
    });
    expect(await standing()).toMatchObject({ state: 'review', holder: 'officer', version: 1 });
    const timers = await store.timersOf([id]);
    expect(timers).toMatchObject([
      { name: 'review/due', letter: 'review-due', reminders: [{ offsetDays: -1 }, { offsetDays: 0 }] },
    ]);
    expect(store.messages).toMatchObject([
      { topic: 'letters', payload: { kind: 'arrived', to: 'officer', instanceId: id } },
    ]);
  });

  it('ends the deadline with its state', async () => {
    const { store, id, send } = await opened();
    await send('submit', company, 'k1');
    await send('approve', officer, 'k2');
    expect(await store.timersOf([id])).toEqual([]);
  });

  it('does once what is sent twice under one key, and gives the first answer', async () => {
    const { store, id, send } = await opened();
    const first = await send('submit', company, 'k1', 0);
    const again = await send('submit', company, 'k1', 0);
    expect(again).toMatchObject({ kind: 'done', value: { version: 1, repeated: true } });
    expect(
      first.kind === 'done' && again.kind === 'done' && first.value.entry.id === again.value.entry.id,
    ).toBe(true);
    expect(await store.history(id)).toHaveLength(2);
  });

  it('refuses a key that was used for something else', async () => {
    const { send } = await opened();
    await send('note', company, 'k1');
    expect(await send('submit', company, 'k1')).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'conflict' },
    });
  });

  it('refuses a decision on a page that is out of date', async () => {
    const { send } = await opened();
    await send('note', company, 'k1', 0);
    expect(await send('submit', company, 'k2', 0)).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'stale-version' },
    });
  });

  it('says which condition failed, with its clause, and changes nothing', async () => {
    const { documents, send, standing } = await opened();
    documents.missing = 2;
    const before = await standing();
    const outcome = await send('submit', company, 'k1');
    expect(outcome).toMatchObject({
      kind: 'refused',
      refusal: {
        kind: 'guard-failed',
        conditions: [{ id: 'complete', clause: '第一条', value: '2', threshold: '= 0' }],
      },
    });
    expect(await standing()).toEqual(before);
  });

  it('refuses the wrong role by the chart and the wrong enterprise by authority', async () => {
    const { send } = await opened();
    expect(await send('submit', officer, 'k1')).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'forbidden' },
    });
    expect(await send('submit', stranger, 'k2')).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'forbidden' },
    });
  });

  it('refuses what this state does not know', async () => {
    const { send } = await opened();
    expect(await send('approve', officer, 'k1')).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'not-enabled' },
    });
  });

  it('takes every one of twenty rivals that ask for no version, one after another, in a chain that holds', async () => {
    const { store, id, send, standing } = await opened();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => send('note', company, `k${String(n)}`)),
    );
    expect(outcomes.every(({ kind }) => kind === 'done')).toBe(true);
    expect((await standing())?.snapshot.data).toEqual({ rounds: 20 });
    expect(firstBrokenLink(await store.history(id))).toBeNull();
  });
});

describe('starting a case', () => {
  it('refuses a key that is taken, and a programme that is not in force', async () => {
    const { start, command } = await opened();
    expect(await start.start(command, officer)).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'conflict' },
    });
    const unknown = { ...command, chartId: 'none', businessKey: 'K2' };
    expect(await start.start(unknown, systemActor)).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'not-found' },
    });
  });
});
