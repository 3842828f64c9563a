import { randomUUID } from 'node:crypto';
import { compileChart, type Chart, type ChartDef } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import { Clock, Ids, systemActor } from '@terrace/kernel';
import type { DecisionPorts } from '../decision-ports';
import { DeliverMessages } from '../deliver-messages';
import { firstBrokenLink } from '../event-hash';
import type { Instance } from '../instance';
import { ChartCatalogue, FactsSource, TimerPlan } from '../ports';
import { SendEvent } from '../send-event';
import { StartInstance } from '../start-instance';
import { stoppedEvent, StopInstance } from '../stop-instance';
import { Everyone } from './everyone';
import { NoForms } from './no-forms';
import type { StoreUnderTest } from './workflow-store.contract';

/** A case that has a figure audited by a case of its own before it goes on. */
const application: ChartDef = {
  id: 'application',
  version: 1,
  inForceFrom: '2020-01-01',
  initial: 'auditing',
  data: { figure: { type: 'int', initial: 0 }, seen: { type: 'int', initial: 0 } },
  states: {
    auditing: {
      invoke: { audit: { chart: 'audit', data: { claimed: '40' } } },
      on: {
        'audit.begun': { do: [{ assign: { seen: 'event.data.claimed' } }] },
        hurry: { do: [{ send: 'hurry', to: '#_audit' }] },
        'done.invoke.audit': { target: 'audited', do: [{ assign: { figure: 'event.data.figure' } }] },
        withdraw: { target: 'withdrawn' },
        ask: { target: 'asking' },
      },
    },
    asking: {
      invoke: { nobody: { chart: 'no-such-chart' } },
      on: { 'error.communication': { target: 'alone' } },
    },
    alone: { entry: [{ send: 'heard', to: '#_parent' }], on: { 'error.communication': { target: 'ended' } } },
    audited: {},
    withdrawn: {},
    ended: { type: 'final' },
  },
};

const audit: ChartDef = {
  id: 'audit',
  version: 1,
  inForceFrom: '2020-01-01',
  initial: 'counting',
  data: { claimed: { type: 'int', initial: 0 } },
  states: {
    counting: {
      entry: [
        { send: 'audit.begun', to: '#_parent', data: { claimed: 'data.claimed' } },
        { send: 'counted', id: 'counting', delay: '3d' },
      ],
      on: { counted: { target: 'reported' }, hurry: { target: 'reported', do: [{ cancel: 'counting' }] } },
    },
    reported: { type: 'final', output: { figure: 'data.claimed + 2' } },
  },
};

const charts = [application, audit].map((def): Chart => {
  const compiled = compileChart(def, celExpressions);
  if (compiled.kind === 'wrong') throw new Error(JSON.stringify(compiled.problems));
  return compiled.chart;
});

class TwoCharts extends ChartCatalogue {
  override inForce = (id: string) => charts.find((chart) => chart.id === id) ?? null;
  override version = (id: string) => this.inForce(id);
  override all = () => charts;
}

class NoFacts extends FactsSource {
  override factsOf = async (subjects: readonly unknown[]) => subjects.map(() => ({}));
}

class NoTimers extends TimerPlan {
  override plan = () => null;
}

class RandomIds extends Ids {
  override next = () => randomUUID();
}

class SetClock extends Clock {
  override now = () => new Date('2031-01-01T00:00:00Z');
}

const days = (count: number) => new Date(new SetClock().now().getTime() + count * 86_400_000);

/** What holds between a case and those it invokes, over every store. */
export function invocationsContract(underTest: () => StoreUnderTest): void {
  const opened = async () => {
    const { store, subjectId, unitOfWork } = underTest();
    const ports: DecisionPorts = {
      store,
      unitOfWork,
      charts: new TwoCharts(),
      facts: new NoFacts(),
      timerPlan: new NoTimers(),
      authority: new Everyone(),
      forms: new NoForms(),
      ids: new RandomIds(),
      clock: new SetClock(),
    };
    const [starts, sends, stops] = [new StartInstance(ports), new SendEvent(ports), new StopInstance(ports)];
    const deliver = new DeliverMessages(store, starts, sends, stops);
    const key = randomUUID();
    const command = { chartId: 'application', subjectId, businessKey: key, on: '2031-01-01' };
    const outcome = await starts.start({ ...command, idempotencyKey: key }, systemActor);
    if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason.en);
    const { id } = outcome.value;
    const childId = outcome.value.invocations['audit'] ?? '';
    const loaded = async (which: string): Promise<Instance> => {
      const [instance] = await store.load([which]);
      if (!instance) throw new Error(`no instance ${which}`);
      return instance;
    };
    const send = (event: string) =>
      sends.send({ instanceId: id, event, expectedVersion: null, idempotencyKey: event }, systemActor);
    const names = async (which: string) => (await store.history(which)).map(({ name }) => name);
    return { store, deliver, send, loaded, names, id, childId };
  };

  it('begins a case of its own for an invocation, once, linked to the case that wants it', async () => {
    const { deliver, loaded, names, id, childId } = await opened();
    await deliver.deliver(childId);
    await deliver.deliver(childId);
    const [parent, child] = [await loaded(id), await loaded(childId)];
    expect(child.parent).toEqual({ instanceId: id, invokeId: 'audit' });
    expect(child.subjectId).toBe(parent.subjectId);
    expect(child.businessKey).toBe(`${parent.businessKey}/audit-0`);
    expect(child.snapshot.data).toEqual({ claimed: 40 });
    expect(await names(childId)).toEqual(['started']);
  });

  it('hears what the invoked case says, and goes on with what it hands back when its time has come', async () => {
    const { store, deliver, loaded, names, id, childId } = await opened();
    await deliver.deliver(childId);
    await deliver.deliver(id);
    await store.fireDueTimers(days(2), 1_000);
    await deliver.deliver(childId);
    expect((await loaded(childId)).state).toBe('counting');
    await store.fireDueTimers(days(3), 1_000);
    await deliver.deliver(childId);
    await deliver.deliver(id);
    expect((await loaded(id)).snapshot).toMatchObject({
      configuration: ['audited'],
      data: { figure: 42, seen: 40 },
    });
    const history = await store.history(id);
    expect(history.map(({ name, invokeId }) => [name, invokeId])).toEqual([
      ['started', undefined],
      ['audit.begun', 'audit'],
      ['done.invoke.audit', 'audit'],
    ]);
    expect(firstBrokenLink(history)).toBeNull();
    expect(await names(childId)).toEqual(['started', 'counted']);
  });

  it('tells the invoked case, which takes its delayed event back', async () => {
    const { store, deliver, send, loaded, names, id, childId } = await opened();
    await deliver.deliver(childId);
    await send('hurry');
    await deliver.deliver(childId);
    await deliver.deliver(id);
    expect((await loaded(id)).state).toBe('audited');
    await store.fireDueTimers(days(9), 1_000);
    await deliver.deliver(childId);
    expect(await names(childId)).toEqual(['started', 'hurry']);
  });

  it('ends the invoked case when it goes on without it, and no longer hears what that one had said', async () => {
    const { store, deliver, send, loaded, names, id, childId } = await opened();
    await deliver.deliver(childId);
    await send('withdraw');
    await deliver.deliver(childId);
    await deliver.deliver(id);
    expect(await names(id)).toEqual(['started', 'withdraw']);
    expect((await loaded(id)).invocations).toEqual({});
    expect((await loaded(childId)).snapshot.done).toBe(true);
    await store.fireDueTimers(days(9), 1_000);
    await deliver.deliver(childId);
    expect(await names(childId)).toEqual(['started', stoppedEvent]);
    expect(firstBrokenLink(await store.history(childId))).toBeNull();
  });

  it('is told when what it invokes cannot begin, and when nobody is there to be told', async () => {
    const { deliver, send, loaded, names, id } = await opened();
    await send('ask');
    await deliver.deliver((await loaded(id)).invocations['nobody'] ?? '');
    await deliver.deliver(id);
    expect(await names(id)).toEqual(['started', 'ask', 'error.communication', 'error.communication']);
    expect((await loaded(id)).snapshot.done).toBe(true);
  });
}
