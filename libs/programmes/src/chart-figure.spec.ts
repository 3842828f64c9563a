import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePositioned } from './positioned-yaml';
import { chartFiguresOf } from './chart-figure';

const figuresIn = (name: string) => {
  const text = readFileSync(join(process.cwd(), 'libs', 'programmes', 'charts', `${name}.yaml`), 'utf8');
  return chartFiguresOf({ def: parsePositioned(text).value as never });
};

describe('the figures of a chart', () => {
  it('are told with where they come from, and marked where no official text says them', () => {
    expect(figuresIn('tenancy')).toMatchObject([
      { name: 'observationMonths', value: '12', title: { zh: '观察期（月）' }, unconfirmed: true },
      { name: 'passScore', value: '60', source: '区级载体管理口径' },
    ]);
  });

  it('are none where a chart declares none', () => {
    expect(figuresIn('hnte-maintenance')).toEqual([]);
  });
});
