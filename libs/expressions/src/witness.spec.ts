import { celExpressions } from './cel-expressions';

const declarations = {
  facts: {
    'company.ratio': 'decimal',
    'company.staff': 'int',
    'company.name': 'string',
    'company.founded': 'date',
    'company.active': 'bool',
    held: 'list',
    today: 'date',
  },
  data: { rounds: 'int', limit: 'int', area: 'string', cutoff: 'string', clerk: 'string' },
  states: ['review', 'closed'],
};

const asked = (...conditions: string[]) => celExpressions.witness?.(conditions, declarations);

/** Every condition evaluated under the values of the witness. */
function holdsUnder(values: Readonly<Record<string, unknown>>, conditions: readonly string[]): boolean {
  const scope = { facts: {}, data: {}, event: { name: '', data: {} }, actor: { id: '', roles: [] } };
  for (const [name, value] of Object.entries(values)) {
    const keys = name.split('.');
    let holder = scope as Record<string, unknown>;
    for (const key of keys.slice(0, -1)) holder = (holder[key] ??= {}) as Record<string, unknown>;
    holder[keys.at(-1) ?? ''] = value;
  }
  return conditions.every((source) => {
    const compiled = celExpressions.compile(source, declarations, 'bool');
    if (compiled.kind === 'wrong') throw new Error(compiled.message);
    return (
      compiled.expression.evaluate({ ...scope, isIn: (state) => values[`In(${state})`] === true }) === true
    );
  });
}

describe('conditions that can hold together', () => {
  it.each([
    ['a threshold met exactly', ['data.rounds >= 3', 'data.rounds <= 3']],
    ['a value between two whole thresholds', ['data.rounds > 3', 'data.rounds < 5']],
    ['a value between two decimals', ['facts.company.ratio > 0.1', 'facts.company.ratio < 0.11']],
    ['a text that is neither', ['facts.company.name != "甲"', 'facts.company.name != "乙"']],
    ['one of several texts', ['facts.company.name in ["a", "b"]', '!(facts.company.name in ["b", "c"])']],
    ['the day before', ['facts.today < "2026-03-01"', 'facts.today >= "2026-02-28"']],
    ['a date kept as text', ['facts.today > date(data.cutoff)', 'facts.today < "2026-01-01"']],
    ['an amount kept as text', ['decimal(data.area) >= 500', 'decimal(data.area) < 501']],
    ['two variables in order', ['data.rounds < data.limit', 'data.limit <= 0']],
    ['two people', ['actor.id != data.clerk', 'data.clerk != "甲"']],
    ['members of a list', ['"M1" in facts.held', '!("M2" in facts.held)']],
    ['roles', ['"officer" in actor.roles']],
    ['something not known', ['facts.company.ratio == null', 'data.rounds == 1']],
    ['active states', ['In("review")', '!In("closed")']],
    ['what an event carries', ['event.data.grade in ["A", "B"]', 'event.data.grade != "A"']],
    ['an alternative', ['facts.company.active || data.rounds > 2', '!facts.company.active']],
    ['a sum', ['data.rounds + data.limit >= 60', 'data.rounds < 60']],
    [
      'twenty conditions of twenty things',
      Array.from({ length: 20 }, (_, i) => `event.data.x${String(i)} > ${String(i)}`),
    ],
  ])('are shown by %s', (_, conditions) => {
    const found = asked(...conditions);
    expect(found?.kind).toBe('found');
    expect(found?.kind === 'found' && holdsUnder(found.values, conditions)).toBe(true);
  });

  it('are shown by the values read, and no others', () => {
    expect(asked('data.rounds >= 60', 'data.rounds <= 60')).toEqual({
      kind: 'found',
      values: { 'data.rounds': 60 },
    });
  });
});

describe('conditions that cannot hold together', () => {
  it.each([
    ['data.rounds > 3', 'data.rounds < 4'],
    ['facts.company.ratio > 0.1', 'facts.company.ratio <= 0.1'],
    ['facts.company.name == "a"', 'facts.company.name == "b"'],
    ['facts.company.name in ["a", "b"]', 'facts.company.name == "c"'],
    ['facts.company.active', '!facts.company.active'],
    ['data.rounds == 0 && data.limit == 0', 'data.rounds > 0 || data.limit > 0'],
    ['data.rounds < data.limit', 'data.limit < data.rounds'],
    ['data.rounds < data.limit', 'data.rounds > 5 && data.limit < 7'],
    ['facts.today <= date(data.cutoff)', 'facts.today > date(data.cutoff)'],
    ['decimal(data.area) >= 500', 'decimal(data.area) < 500'],
    ['"M1" in facts.held', '!("M1" in facts.held)'],
    ['In("review")', '!In("review")'],
    ['facts.company.ratio == null', 'facts.company.ratio >= 0.1'],
    ['event.data.grade == "A"', 'event.data.grade == "B"'],
    ['1 > 2', 'facts.company.active'],
  ])('are told from it: %s, %s', (...conditions) => {
    expect(asked(...conditions)).toEqual({ kind: 'none' });
  });
});

describe('conditions whose cases cannot be counted out', () => {
  it.each([
    ['event.data.number.matches("^[0-9]{18}$")'],
    ['data.rounds * data.rounds == 49'],
    ['size(facts.held) == 7'],
    ['facts.held.exists(one, one == "x" && one != "x")'],
  ])('are claimed neither way: %s', (condition) => {
    expect(asked(condition)).toEqual({ kind: 'unknown' });
  });
});
