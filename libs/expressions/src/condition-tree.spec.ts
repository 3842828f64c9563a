import type { Scope } from '@terrace/engine';
import { celExpressions } from './cel-expressions';

const declarations = {
  facts: { 'company.rd': 'decimal', 'company.staff': 'int', 'company.listed': 'bool', street: 'string' },
  data: {},
};

const scope: Scope = {
  facts: { company: { rd: '3000000.50', staff: 12, listed: false }, street: '五星街道' },
  data: {},
  event: { name: '', data: {} },
  actor: { id: 'wang', roles: [] },
  isIn: () => false,
};

function treeOf(source: string) {
  const compiled = celExpressions.compile(source, declarations, 'bool');
  if (compiled.kind === 'wrong' || !compiled.expression.tree) throw new Error('not compiled');
  return compiled.expression.tree(scope);
}

describe('a condition taken apart', () => {
  it('is one comparison with its value, threshold and gap', () => {
    expect(treeOf('facts.company.rd >= 4204000.50')).toMatchObject({
      source: 'facts.company.rd >= 4204000.50',
      holds: false,
      value: '3000000.50',
      threshold: '>= 4204000.50',
      gap: '1204000',
    });
  });

  it('lists what is joined, however it is written, and which of it holds', () => {
    const tree = treeOf(
      'facts.company.staff > 10 && (facts.company.listed || facts.company.rd > 5000000.0) && true',
    );
    expect(tree).toMatchObject({ holds: false, joined: 'all' });
    expect(tree.parts).toMatchObject([
      { source: 'facts.company.staff > 10', holds: true, value: '12' },
      { joined: 'any', holds: false, parts: [{ holds: false }, { holds: false, gap: '1999999.5' }] },
      { source: 'true', holds: true },
    ]);
  });

  it('turns round what a negation stands before', () => {
    const tree = treeOf('!(facts.company.listed || facts.company.staff < 20)');
    expect(tree).toMatchObject({ holds: false, joined: 'all' });
    expect(tree.parts).toMatchObject([
      { source: '!facts.company.listed', holds: true },
      { source: '!(facts.company.staff < 20)', holds: false, threshold: '>= 20', gap: '8' },
    ]);
  });

  it('holds exactly when the condition holds', () => {
    for (const source of [
      'facts.street in ["五星街道"]',
      'facts.company.rd / 2.0 > 1.0 || facts.company.listed',
    ]) {
      const compiled = celExpressions.compile(source, declarations, 'bool');
      if (compiled.kind === 'wrong') throw new Error(compiled.message);
      expect(treeOf(source).holds).toBe(compiled.expression.evaluate(scope));
    }
  });
});
