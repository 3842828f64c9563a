import type { Json, Scope } from '@terrace/engine';
import fc from 'fast-check';
import { celExpressions } from './cel-expressions';

const facts = { rd: 'decimal', income: 'decimal', need: 'decimal', patents: 'int', days: 'int' };

function explained(when: string, values: Readonly<Record<string, Json>>) {
  const compiled = celExpressions.compile(when, { facts, data: {} }, 'bool');
  if (compiled.kind === 'wrong') throw new Error(compiled.message);
  const scopeOf = (given: Readonly<Record<string, Json>>): Scope => ({
    facts: given,
    data: {},
    event: { name: '', data: {} },
    actor: { id: '', roles: [] },
    isIn: () => false,
  });
  const holds = (given: Readonly<Record<string, Json>>): Json => compiled.expression.evaluate(scopeOf(given));
  return { ...compiled.expression.explain(scopeOf(values)), holds };
}

describe('what would pass', () => {
  it('is so much more of a figure that falls short', () => {
    expect(explained('facts.rd >= decimal("5000000")', { rd: '3796000' }).counterfactuals).toEqual([
      { path: 'facts.rd', change: '+1204000', becomes: '5000000' },
    ]);
  });

  it('is found through a ratio, for the figure the ratio is linear in', () => {
    expect(
      explained('facts.rd / facts.income >= decimal("0.05")', { rd: '3796000', income: '100000000' })
        .counterfactuals,
    ).toEqual([{ path: 'facts.rd', change: '+1204000', becomes: '5000000' }]);
  });

  it('is told for either side of a comparison of two figures', () => {
    expect(explained('facts.rd >= facts.need', { rd: '4', need: '5.5' }).counterfactuals).toEqual([
      { path: 'facts.rd', change: '+1.5', becomes: '5.5' },
      { path: 'facts.need', change: '-1.5', becomes: '4' },
    ]);
  });

  it('is a whole number for a count, one more where equality is not enough', () => {
    expect(explained('facts.patents > 6', { patents: 4 }).counterfactuals).toEqual([
      { path: 'facts.patents', change: '+3', becomes: '7' },
    ]);
  });

  it('is less where less is wanted', () => {
    expect(explained('!(facts.days > 30)', { days: 45 }).counterfactuals).toEqual([
      { path: 'facts.days', change: '-15', becomes: '30' },
    ]);
  });

  it('is not guessed for what is not known, not amounts, or holds already', () => {
    expect(explained('facts.rd >= decimal("5")', {}).counterfactuals).toBeUndefined();
    expect(explained('facts.rd >= decimal("5")', { rd: '6' }).counterfactuals).toBeUndefined();
    expect(explained('facts.rd * facts.rd >= decimal("9")', { rd: '2' }).counterfactuals).toBeUndefined();
  });

  it('is told only where it cures the whole condition', () => {
    const both = 'facts.rd >= decimal("5") && facts.patents >= 6';
    expect(explained(both, { rd: '4', patents: 6 }).counterfactuals).toEqual([
      { path: 'facts.rd', change: '+1', becomes: '5' },
    ]);
    expect(explained(both, { rd: '4', patents: 5 }).counterfactuals).toBeUndefined();
  });

  it('passes when done, and with any less does not', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 1000 }), (rd, income, permille) => {
        const values = { rd: String(rd), income: String(income + 1) };
        const { counterfactuals = [], holds } = explained(
          `facts.rd >= facts.income * decimal("${String(permille / 1000)}")`,
          values,
        );
        const more = counterfactuals.find(({ path }) => path === 'facts.rd');
        if (holds(values) === true) return expect(more).toBeUndefined();
        expect(holds({ ...values, rd: more?.becomes ?? '' })).toBe(true);
        expect(holds({ ...values, rd: String(Number(more?.becomes) - 0.001) })).toBe(false);
      }),
    );
  });
});
