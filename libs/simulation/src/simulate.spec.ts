import { examine, start, transition, type Decision, type Snapshot } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import { loadProgrammes } from '@terrace/programmes';
import { TimerPlan } from '@terrace/workflow';
import { LegalTimerPlan } from '@terrace/cases';
import { join } from 'node:path';
import { simulate } from './simulate';
import { invented, planOf, simulated } from './testing/simulated';
import { behaving, opening, punctual, tinyChart } from './testing/tiny-chart';

const { catalogue } = loadProgrammes(join(process.cwd(), 'libs', 'programmes'), celExpressions);
const hnte = catalogue.inForce('hnte', '2024-01-02')!;

const title = { zh: '一', en: 'one' };
const by = (role: string, target: string) => ({ target, by: [role], meta: { tone: 'primary' } });
const relay = tinyChart({
  initial: 'a',
  states: {
    a: { meta: { holder: 'officer' }, on: { hand_over: by('officer', 'b') } },
    b: { meta: { holder: 'head' }, on: { sign: by('head', 'end') } },
    end: { type: 'final' },
  },
});
const january = { until: new Date('2024-01-31T16:00:00Z'), every: 'day' } as const;
const twoAndOne = { behaviour: behaving({ officer: punctual(2), head: punctual(1) }), ...january };

describe('a simulation', () => {
  it('gives the same bytes for the same seed, and others for another', () => {
    const once = JSON.stringify(simulated(planOf(hnte)));
    expect(JSON.stringify(simulated(planOf(hnte)))).toBe(once);
    expect(JSON.stringify(simulated(planOf(hnte, { seed: 8 })))).not.toBe(once);
  });

  it('leaves a case its own ways when others are added', () => {
    const historiesOf = (cases: number) =>
      simulated(planOf(hnte, { population: invented(hnte, cases), histories: true })).histories ?? {};
    const [key = '', alone] = Object.entries(historiesOf(5))[0] ?? [];
    expect(alone?.decided.length).toBeGreaterThan(3);
    expect(historiesOf(40)[key]).toEqual(alone);
  });

  it('is what the engine does: each history, sent again, ends in the same snapshot', () => {
    const { histories = {} } = simulated(planOf(hnte, { histories: true }));
    expect(Object.keys(histories)).toHaveLength(40);
    for (const { decided, snapshot } of Object.values(histories)) {
      let stands: Snapshot | null = null;
      for (const { event, context, outcome } of decided) {
        const decision: Decision =
          event === null || stands === null ? start(hnte, context) : transition(hnte, stands, event, context);
        expect(decision.kind).toBe(outcome);
        if (decision.kind === 'moved') stands = decision.next;
      }
      expect(stands).toEqual(snapshot);
    }
  });

  it('never fires a timer before its term has ended', () => {
    const due: string[] = [];
    class Noting extends TimerPlan {
      private readonly legal = new LegalTimerPlan();
      override plan(...words: Parameters<TimerPlan['plan']>) {
        const planned = this.legal.plan(...words);
        if (planned && JSON.stringify(words[0]) === '{"workingDays":10}')
          due.push(planned.dueAt.toISOString());
        return planned;
      }
    }
    const { histories = {} } = simulated(planOf(hnte, { histories: true, timerPlan: new Noting() }));
    const fired = Object.values(histories).flatMap(({ decided }) =>
      decided.filter(({ event }) => event?.name === 'publicity_ended').map(({ context }) => context.at),
    );
    expect(fired.length).toBeGreaterThan(3);
    for (const at of fired) expect(due).toContain(at);
  });

  it('puts no case into a state that the examination calls unreachable', () => {
    const chart = tinyChart({
      ...relay.def,
      states: { ...relay.def.states, lost: { meta: { holder: 'head' }, on: { leave: by('head', 'end') } } },
    });
    const { problems } = examine(chart, { expressions: celExpressions });
    expect(problems.map(({ message }) => message)).toContain("No event leads to the state 'lost'.");
    const { series } = simulated(planOf(chart, { ...twoAndOne, population: opening(20) }));
    expect(new Set(series.flatMap(({ counts }) => Object.keys(counts)))).toEqual(new Set(['a', 'b', 'end']));
  });

  it('refuses a chart that invokes others, and says what to do', () => {
    const chart = tinyChart({ initial: 'a', states: { a: { invoke: { child: { chart: 'relay' } } } } });
    const outcome = simulate(planOf(chart, { population: opening(1) }));
    expect(outcome).toMatchObject({ refusal: { kind: 'invalid' } });
    expect(JSON.stringify(outcome)).toContain('请分别模拟各流程');
  });
});

describe('what a simulation tells', () => {
  it('waits to the minute: two working days from Tuesday at nine, then one from Wednesday at five', () => {
    const { waits, ends, series } = simulated(planOf(relay, { ...twoAndOne, population: opening(3) }));
    const exactly = (medianDays: number) => ({
      n: 3,
      medianDays,
      p90Days: medianDays,
      maxDays: medianDays,
      open: 0,
    });
    expect(waits).toEqual([
      { holder: 'officer', ...exactly(1.33) },
      { holder: 'head', ...exactly(1) },
    ]);
    expect(ends).toEqual([{ state: 'end', title: { zh: 'end', en: 'end' }, count: 3, medianDays: 2.33 }]);
    expect(series.slice(0, 3).map(({ counts }) => counts)).toEqual([{ a: 3 }, { b: 3 }, { end: 3 }]);
  });

  it('goes on over weekends and holidays without working on them', () => {
    const opensAt = new Date('2024-02-09T01:00:00Z');
    const population = opening(1).map((member) => ({ ...member, opensAt }));
    const { series } = simulated(
      planOf(relay, { ...twoAndOne, until: new Date('2024-02-29T16:00:00Z'), population }),
    );
    // The Spring Festival of 2024 lasts from 10 to 17 February; Sunday the 18th is worked instead.
    expect(series.find(({ counts }) => counts['b'] === 1)?.on).toBe('2024-02-18');
  });

  it('a missed deadline exactly: due on Wednesday at midnight, done on Thursday at five', () => {
    const { a, b, end } = relay.def.states;
    const meta = { title, clause: '第一条', holder: 'officer', reminders: [0], letter: 'x' };
    const timers = { soon: { due: { workingDays: 1 }, meta } };
    const chart = tinyChart({ ...relay.def, states: { a: { ...a, timers }, b: b!, end: end! } });
    const behaviour = behaving({ officer: punctual(3), head: punctual(1) });
    const { missed } = simulated(planOf(chart, { ...january, behaviour, population: opening(2) }));
    const late = { n: 2, medianDays: 0.71, p90Days: 0.71, maxDays: 0.71, open: 0 };
    expect(missed).toEqual([{ timer: 'a/soon', title, clause: '第一条', holder: 'officer', ...late }]);
  });

  it('who forgets acts a working day after the reminder, not before', () => {
    const { a, b, end } = relay.def.states;
    const meta = { title, clause: '第一条', holder: 'officer', reminders: [0], letter: 'x' };
    const timers = { soon: { due: { workingDays: 5 }, meta } };
    const chart = tinyChart({ ...relay.def, states: { a: { ...a, timers }, b: b!, end: end! } });
    const behaviour = behaving({ officer: { ...punctual(1), forgets: 1 }, head: punctual(1) });
    const { waits } = simulated(planOf(chart, { ...january, behaviour, population: opening(1) }));
    // Reminded on Tuesday the 9th at nine; done that day at five.
    expect(waits[0]).toMatchObject({ holder: 'officer', maxDays: 7.33 });
  });

  it('what refuses, how often, and where it leaves the cases', () => {
    const guard = [{ id: 'grown', when: 'facts.height > 3', reason: title, clause: '第二条' }];
    const chart = tinyChart({
      facts: { height: 'int' },
      initial: 'a',
      states: {
        a: { meta: { holder: 'officer' }, on: { pass: { ...by('officer', 'end'), guard } } },
        end: { type: 'final' },
      },
    });
    const behaviour = behaving({ officer: punctual(1) });
    const population = opening(4, () => ({ height: 3 }));
    const until = new Date('2024-01-05T16:00:00Z');
    const { refusals, stuck, ends } = simulated(
      planOf(chart, { behaviour, population, until, every: 'day' }),
    );
    // One working day, then one more between attempts: Tuesday, Wednesday, Thursday, Friday at five.
    expect(refusals).toEqual([
      { id: 'grown', event: 'pass', reason: title, clause: '第二条', count: 16, cases: 4 },
    ]);
    expect(stuck).toMatchObject([{ state: 'a', holder: 'officer', n: 4, refusedBy: 'grown' }]);
    expect(ends).toEqual([]);
  });

  it('goes on with cases from where they stand, their deadlines running since then', () => {
    const standing = { state: 'provincial_review', since: new Date('2023-11-01T01:00:00Z') };
    const population = invented(hnte, 6).map((member) => ({ ...member, standing }));
    const { series, missed, ends } = simulated(planOf(hnte, { population }));
    expect(series[0]?.counts).toEqual({ provincial_review: 6 });
    expect(missed[0]).toMatchObject({ timer: 'provincial_review/follow_up', n: 6 });
    expect(ends.reduce((sum, { count }) => sum + count, 0)).toBe(6);
  });

  it('hears what a case sends itself later', () => {
    const entry = [{ send: 'ring', delay: '3d', id: 'alarm' }];
    const chart = tinyChart({
      initial: 'a',
      states: {
        a: { entry, meta: { holder: null }, on: { ring: { target: 'end', by: ['system'] } } },
        end: { type: 'final' },
      },
    });
    const { ends } = simulated(planOf(chart, { ...january, population: opening(1) }));
    expect(ends).toMatchObject([{ state: 'end', count: 1, medianDays: 3 }]);
  });
});
