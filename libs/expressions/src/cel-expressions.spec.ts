import type { Json, Scope } from '@terrace/engine';
import { celExpressions } from './cel-expressions';

const declarations = {
  facts: {
    'company.ratio': 'decimal',
    'company.sales': 'decimal',
    'company.staff': 'int',
    'company.name': 'string',
    'company.founded': 'date',
    'company.active': 'bool',
    papers: 'list',
    today: 'date',
  },
  data: { rounds: 'int', note: 'string' },
  states: ['review', 'closed'],
};

const facts: Record<string, Json> = {
  company: {
    ratio: '0.1',
    sales: '50000000.01',
    staff: 12,
    name: '海淀',
    founded: '2024-02-29',
    active: true,
  },
  papers: [{ kind: 'audit', pages: 3 }, { kind: 'licence' }],
  today: '2026-11-24',
};

const scope = (over: Partial<Scope> = {}): Scope => ({
  facts,
  data: { rounds: 2, note: '' },
  event: { name: 'paper.returned', data: { reason: 'blurred', amount: '12.50' } },
  actor: { id: 'u1', roles: ['officer'] },
  isIn: (state) => state === 'review',
  ...over,
});

function compile(source: string, expected: 'bool' | 'any' = 'any') {
  const compiled = celExpressions.compile(source, declarations, expected);
  if (compiled.kind === 'wrong') throw new Error(compiled.message);
  return compiled.expression;
}

const value = (source: string, over: Partial<Scope> = {}): Json => compile(source).evaluate(scope(over));
const wrong = (source: string, expected: 'bool' | 'any' = 'bool') =>
  celExpressions.compile(source, declarations, expected);

describe('exact amounts', () => {
  it.each([
    ['facts.company.ratio >= 0.1', true],
    ['facts.company.ratio > 0.1', false],
    ['facts.company.ratio == 0.10', true],
    ['facts.company.ratio + 0.2 == 0.3', true],
    ['facts.company.ratio * 3 == 0.3', true],
    ['0.1 + 0.2 == 0.3', true],
    ['facts.company.sales <= 50000000', false],
    ['facts.company.sales / 3 * 3 <= facts.company.sales', true],
    ['facts.company.staff * 0.1 >= 1.2', true],
    ['-facts.company.ratio < 0', true],
    ['facts.company.ratio > 0.09999999999999999999999999', true],
    ['facts.company.ratio < 0.10000000000000000000000001', true],
    ['decimal(facts.company.staff) / 120 == 0.1', true],
    ['min(facts.company.staff, 20) == 12', true],
    ['0.1 == facts.company.ratio', true],
    ['facts.company.ratio != 0.1', false],
  ])('%s is %s', (source, outcome) => expect(value(source)).toBe(outcome));

  it('gives a decimal back as its digits and a whole number as a number', () => {
    expect(value('facts.company.ratio + 0.2')).toBe('0.3');
    expect(value('data.rounds + 1')).toBe(3);
  });

  it('reads an amount typed into a form as the number it spells', () => {
    expect(value('event.data.amount > 12')).toBe(true);
    expect(value('event.data.amount == 12.5')).toBe(true);
  });

  it('fails on a fact that is not the number it was declared to be', () => {
    const broken = { facts: { company: { ratio: 'a tenth' } } };
    expect(() => value('facts.company.ratio >= 0.1', broken)).toThrow('not a number');
  });
});

describe('texts, dates, lists and states', () => {
  it.each([
    ['facts.company.founded < "2024-03-01"', true],
    ['addYears(facts.company.founded, 1) == "2025-02-28"', true],
    ['addDays(facts.company.founded, 1) == "2024-03-01"', true],
    ['daysBetween(facts.company.founded, facts.today) > 365', true],
    ['yearOf(facts.today) == 2026', true],
    ['facts.company.name in ["海淀", "朝阳"]', true],
    ['facts.company.name.startsWith("海")', true],
    ['facts.papers.exists(p, p.kind == "audit" && p.pages >= 2)', true],
    ['facts.papers.all(p, has(p.kind))', true],
    ['facts.papers.filter(p, p.kind == "audit").size() == 1', true],
    ['size(facts.papers.map(p, p.kind)) == 2', true],
    ['"officer" in actor.roles', true],
    ['In("review") && !In("closed")', true],
    ['data.rounds < 3 ? "again" : "enough"', 'again'],
    ['event.name', 'paper.returned'],
    ['"第" + string(data.rounds) + "次"', '第2次'],
    ['{"a": [1, facts.company.ratio * 2]}', { a: [1, '0.2'] }],
  ])('%s gives %j', (source, outcome) => expect(value(source)).toEqual(outcome));
});

describe('facts that are not known', () => {
  const missing = { facts: { company: { ratio: null } } };

  it.each([
    ['facts.company.ratio >= 0.1', false],
    ['facts.company.ratio < 0.1', false],
    ['!(facts.company.ratio < 0.1)', false],
    ['facts.company.ratio != 0.1', false],
    ['facts.company.ratio == null', true],
    ['facts.company.ratio != null', false],
    ['has(facts.company.ratio)', false],
    ['facts.company.sales * 2 > 0', false],
    ['facts.company.staff >= 0 || data.rounds == 2', true],
    ['facts.papers.exists(p, p.kind == "audit")', false],
  ])('%s is %s', (source, outcome) => expect(value(source, missing)).toBe(outcome));

  it('shows a dash for a missing value and tells no gap', () => {
    expect(compile('facts.company.ratio >= 0.1').explain(scope(missing))).toEqual({
      value: '—',
      threshold: '>= 0.1',
    });
  });

  it('treats a quotient by zero as not known', () => {
    expect(value('facts.company.ratio / 0 >= 0.1')).toBe(false);
  });
});

describe('explaining a comparison', () => {
  it.each([
    ['facts.company.ratio >= 0.117', { value: '0.1', threshold: '>= 0.117', gap: '0.017' }],
    ['0.117 <= facts.company.ratio', { value: '0.1', threshold: '>= 0.117', gap: '0.017' }],
    ['facts.company.ratio >= 0.1', { value: '0.1', threshold: '>= 0.1' }],
    ['!(facts.company.staff > 10)', { value: '12', threshold: '<= 10', gap: '2' }],
    [
      'decimal(facts.company.staff) / 90 >= 0.15',
      { value: '0.133333333333', threshold: '>= 0.15', gap: '0.016666666667' },
    ],
    ['facts.company.active && facts.company.staff >= 20', { value: '12', threshold: '>= 20', gap: '8' }],
    [
      'facts.company.founded <= "2024-02-19"',
      { value: '2024-02-29', threshold: '<= 2024-02-19', gap: 'P10D' },
    ],
    ['facts.company.name in ["朝阳", "西城"]', { value: '海淀', threshold: 'in 朝阳, 西城' }],
    ['!facts.company.active', { value: 'true', threshold: '== false' }],
    ['In("closed")', {}],
  ])('%s', (source, told) => {
    const { counterfactuals: _, ...shown } = compile(source).explain(scope());
    expect(shown).toEqual(told);
  });
});

describe('expressions refused before they run', () => {
  it.each([
    ['facts.company.rato > 1', 'rato', 14],
    ['facts.company.name > 3', 'no such overload', 0],
    ['1 +', 'EOF', 3],
    ['mystery == 1', 'mystery', 0],
    ['In("reviev")', "no state 'reviev'", 3],
    ['data.round == 1', 'round', 5],
    ['facts.company.staff / 3 >= 1', 'drop the remainder', 0],
    ['facts.company.founded > "2026-1-1"', 'not a date', 24],
    ['"a".split(",").size() == 1', "'split' is not available", 0],
    ['facts.company.staff', 'true or false', 0],
    ['has(facts.company.rato)', 'rato', 4],
  ])('%s', (source, message, offset) => {
    const compiled = wrong(source);
    expect(compiled).toMatchObject({ kind: 'wrong', message: expect.stringContaining(message) as string });
    expect(compiled.kind === 'wrong' ? compiled.offset : -1).toBeGreaterThanOrEqual(offset);
  });

  it('says of which type an expression is and whether it reads the event', () => {
    expect(celExpressions.compile('facts.company.ratio * 2', declarations, 'any')).toMatchObject({
      type: 'decimal',
      expression: { readsEvent: false },
    });
    expect(compile('event.data.reason != ""').readsEvent).toBe(true);
  });
});
