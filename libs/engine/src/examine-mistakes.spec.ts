import type { Body } from './testing/compiled';
import { end, problemsOf, states, to, when } from './testing/examined';

const mistakes: readonly [name: string, body: Body, path: string, message: string, cure: string][] = [
  [
    'a state no event leads to',
    states({ on: { go: to('end') } }, { lost: { on: { go: to('end') } } }),
    'states.lost',
    "No event leads to the state 'lost'.",
    'Lead a transition to it',
  ],
  [
    'a state behind a guard that never holds',
    states(
      { on: { go: to('end'), ask: to('b', { guard: when('1 > 2') }) } },
      { b: { on: { go: to('end') } } },
    ),
    'states.b',
    "No event leads to the state 'b'.",
    'Lead a transition to it',
  ],
  [
    'a memory nothing comes back to',
    states({
      initial: 'b',
      states: { b: {}, past: { type: 'history', initial: 'b' } },
      on: { go: to('end') },
    }),
    'states.a.states.past',
    "No event leads to the state 'past'.",
    'or remove it',
  ],
  [
    'a transition behind an unguarded one',
    states({ on: { go: [to('end'), to('b')] } }, { b: { on: { go: to('end') } } }),
    'states.a.on.go.1',
    "This transition of 'a' for 'go' is never taken: one before it has no condition",
    'Put it before that one',
  ],
  [
    'a transition whose state is handled inside',
    states({
      initial: 'b',
      states: { b: { on: { go: to('end') } } },
      on: { go: to('end') },
    }),
    'states.a.on.go',
    'never taken: whenever it could be, another one goes before it',
    'Remove it',
  ],
  [
    'a done event that never comes',
    states({
      initial: 'b',
      states: { b: { on: { go: to('end') } }, c: { type: 'final' } },
      on: { 'done.state.a': { target: 'end' } },
    }),
    'states.a.on.done.state.a',
    "that event never comes while 'a' is active",
    'reach a final state',
  ],
  [
    'an event nobody may send',
    states({ on: { go: to('end'), stay: { target: 'end', by: [] } } }),
    'states.a.on.stay',
    'nobody may send the event',
    "Name the roles in 'by'",
  ],
  [
    'a condition asked before',
    states(
      {
        on: {
          go: [
            to('end', { guard: when('facts.ok') }),
            to('b', { guard: when('facts.ok', 'facts.score > 1') }),
            to('end'),
          ],
        },
      },
      { b: { on: { go: to('end') } } },
    ),
    'states.a.on.go.1',
    'another one goes before it',
    'Remove it',
  ],
  [
    'a state without exit',
    states({ on: { go: to('end'), stray: to('b') } }, { b: { on: { note: { by: ['officer'] } } } }),
    'states.b',
    "Nothing leads out of the state 'b': a case that comes here can never end.",
    "make it 'type: final'",
  ],
  [
    'a circle without an end',
    states(
      { on: { go: to('end'), stray: to('b') } },
      { b: { on: { go: to('c') } }, c: { on: { back: to('b') } } },
    ),
    'states.b',
    "From 'b', 'c' the end can never be reached.",
    'towards a final state',
  ],
  [
    'regions that wait for each other',
    states({
      type: 'parallel',
      states: {
        left: {
          initial: 'l1',
          states: {
            l1: { on: { go: to('l2'), drop: to('l3') } },
            l2: end,
            l3: { on: { swap: to('l4') } },
            l4: { on: { swap: to('l3') } },
          },
        },
        right: { initial: 'r1', states: { r1: { on: { go: to('r2') } }, r2: { type: 'final' } } },
      },
      on: { 'done.state.a': { target: 'end' } },
    }),
    'states.a.states.left.states.l3',
    "From 'l3', 'l4' the end can never be reached.",
    'towards a final state',
  ],
  [
    'a step that never settles',
    states({ on: { go: to('b') } }, { b: { always: { target: 'c' } }, c: { always: { target: 'b' } } }),
    'states.b.always',
    "Once this transition of 'b' is taken, one follows another without end.",
    'wait for an event',
  ],
  [
    'a timer nobody hears',
    states({ timers: { late: { due: { days: 3 }, event: 'latte' } }, on: { go: to('end') } }),
    'states.a.timers.late',
    "The timer 'late' sends 'latte', which no active state takes from the machine in a.",
    "Handle 'latte' in 'a' with 'by: [system]'",
  ],
  [
    'a timer whose event only people may send',
    states({ timers: { late: { due: { days: 3 }, event: 'go' } }, on: { go: to('end') } }),
    'states.a.timers.late',
    "'go', which no active state takes from the machine",
    'by: [system]',
  ],
  [
    'a timer heard in one of its states only',
    states({
      timers: { late: { due: { days: 3 }, event: 'late' } },
      initial: 'b',
      states: { b: { on: { late: { target: 'end' }, go: to('c') } }, c: { on: { go: to('end') } } },
    }),
    'states.a.timers.late',
    'takes from the machine in a › c.',
    "Handle 'late' in 'a'",
  ],
  [
    'an event raised for nobody',
    states(
      { on: { go: to('end', { do: [] }), note: to('b', { do: [{ raise: 'notd' }] }) } },
      {
        b: { on: { noted: { by: ['officer'] }, go: to('end') } },
      },
    ),
    'states.a.on.note.do.0',
    "'notd' is raised here, but no state takes it when it comes.",
    'Correct the name',
  ],
  [
    'a delayed event sent to nobody',
    states({ entry: [{ block: [{ send: 'wake', delay: '3d' }] }], on: { go: to('end') } }),
    'states.a.entry.0.block.0',
    "'wake' is sent here, but no state takes it when it comes.",
    'handle the event',
  ],
  [
    'a guard that can never hold',
    states({ on: { go: [to('a', { guard: when('facts.score > 10', 'facts.score < 10') }), to('end')] } }),
    'states.a.on.go.0.guard',
    "No values satisfy this guard of 'a'",
    'Correct the conditions',
  ],
  [
    'guards of one event that can both hold',
    states(
      {
        on: {
          go: [
            to('end', { guard: when('facts.score >= 60') }),
            to('b', { guard: when('facts.score <= 60') }),
          ],
        },
      },
      { b: { on: { go: to('end') } } },
    ),
    'states.a.on.go.1',
    "Two guards of 'a' for 'go' can both hold (facts.score = 60): only the order of the text chooses 'end' over 'b'.",
    'Let one exclude the other',
  ],
  [
    'eventless guards that can both hold',
    states(
      {
        on: { go: to('end') },
        always: [
          { target: 'end', guard: when('facts.ok') },
          { target: 'b', guard: when('facts.kind == "x"') },
        ],
      },
      { b: { on: { go: to('end') } } },
    ),
    'states.a.always.1',
    `for 'always' can both hold (facts.ok = true, facts.kind = "x")`,
    'leave the last without a guard',
  ],
];

describe('a chart examined', () => {
  it.each(mistakes)('is told of %s, with its place and its cure', (_, body, path, message, cure) => {
    expect(problemsOf(body)).toContainEqual({
      path,
      line: expect.any(Number) as number,
      column: 1,
      message: expect.stringContaining(message) as string,
      cure: expect.stringContaining(cure) as string,
    });
  });
});
