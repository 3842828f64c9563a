import { defaultBehaviour } from './behaviour';
import { readBehaviour } from './read-behaviour';
import { tinyChart } from './testing/tiny-chart';

const form = [{ name: 'height', title: { zh: '高', en: 'Height' }, type: 'int', required: true }];
const chart = tinyChart({
  initial: 'a',
  states: {
    a: { on: { pass: { target: 'end', by: ['officer'], meta: { form } } } },
    end: { type: 'final' },
  },
});

const problemsOf = (source: string) => {
  const read = readBehaviour(source, chart);
  return read.kind === 'wrong' ? read.problems : [];
};

describe('reading a behaviour', () => {
  it('lets what the file says replace the defaults, and nothing else', () => {
    const read = readBehaviour(
      `roles:
  officer: { takes: { hours: 3 } }
events: { pass: 5 }
states: { a: { days: { lognormal: { median: 30, p90: 75 } } } }
forms: { height: { between: [1, 9] } }
able: 1
`,
      chart,
    );
    expect(read).toEqual({
      kind: 'read',
      behaviour: {
        ...defaultBehaviour,
        roles: {
          ...defaultBehaviour.roles,
          officer: { ...defaultBehaviour.roles['officer'], takes: { hours: 3 } },
        },
        events: { pass: 5 },
        states: { a: { days: { lognormal: { median: 30, p90: 75 } } } },
        forms: { ...defaultBehaviour.forms, height: { between: [1, 9] } },
        able: 1,
      },
    });
  });

  it('reads JSON too, and an empty file as the defaults', () => {
    expect(readBehaviour('{"helpAfter": 3}', chart)).toMatchObject({ behaviour: { helpAfter: 3 } });
    expect(readBehaviour('', chart)).toEqual({ kind: 'read', behaviour: defaultBehaviour });
  });

  it.each([
    ['a role nobody has', 'roles:\n  oficer: {}\n', 2, 3, /no "oficer"/, /officer/],
    ['a habit nobody has', 'roles:\n  head:\n    takse: { days: 1 }\n', 3, 5, /no "takse"/, /takes/],
    ['an event the chart lacks', 'events:\n  jump: 3\n', 2, 3, /no "jump"/, /pass/],
    ['a state nobody waits in', 'states:\n  end: { days: 1 }\n', 2, 3, /no "end"/, /\ba\b/],
    ['a field no form has', 'forms:\n  width: { value: 1 }\n', 2, 3, /no "width"/, /height/],
    ['a share above one', 'able: 85\n', 1, 1, /85 is not a share/, /0\.2/],
    ['a weight below zero', 'tones:\n  danger: -1\n', 2, 3, /-1 is not a weight/, /zero or more/],
    [
      'two units at once',
      'roles:\n  head:\n    takes: { days: 1, hours: 2 }\n',
      3,
      5,
      /exactly one/,
      /hours/,
    ],
    [
      'a triangle out of order',
      'roles:\n  head:\n    takes: { days: { triangular: [3, 2, 9] } }\n',
      3,
      22,
      /not 3 numbers from small to large/,
      /\[least, usual, most\]/,
    ],
    [
      'a 90th percentile below the median',
      'states:\n  a: { days: { lognormal: { median: 9, p90: 3 } } }\n',
      2,
      16,
      /not a median/,
      /p90/,
    ],
    ['a file that is no map', '- 1\n', 1, 1, /not a map/, /roles/],
    ['a file that cannot be read', 'roles: [\n', 2, 1, /./, /indentation/],
  ])('refuses %s, with its place and cure', (_, source, line, column, message, cure) => {
    const [problem] = problemsOf(source);
    expect(problem).toMatchObject({ line, column });
    expect(problem?.message.en).toMatch(message);
    expect(problem?.cure.en).toMatch(cure);
    expect(problem?.message.zh).toMatch(/[一-龥]/);
  });
});
