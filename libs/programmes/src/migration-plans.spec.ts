import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { celExpressions } from '@terrace/expressions';
import { loadProgrammes } from './load-programmes';
import { programmesRoot } from './testing/programmes-root';
import { YamlMigrationPlans } from './yaml-migration-plans';

const { catalogue } = loadProgrammes(programmesRoot, celExpressions);
const plans = new YamlMigrationPlans(catalogue, celExpressions);

const whole = `chart: publicity-article
from: 1
to: 2
title: { zh: 题, en: Title }
reason: { zh: 由, en: Reason }
`;

/** Every mistake as `line:column message → cure`. */
function mistakes(text: string): string[] {
  const read = plans.read(text);
  return read.kind === 'compiled'
    ? []
    : read.problems.map(
        ({ line, column, message, cure }) => `${String(line)}:${String(column)} ${message} → ${cure}`,
      );
}

describe('a migration plan', () => {
  const folder = join(programmesRoot, 'migrations');
  it.each(readdirSync(folder))('that is shipped is whole: %s', (file) => {
    expect(mistakes(readFileSync(join(folder, file), 'utf8'))).toEqual([]);
  });

  it('names the chart and the versions that are meant when they are mistyped', () => {
    expect(mistakes(whole.replace('publicity-article', 'publicity-artikle'))).toEqual([
      "1:1 there is no chart 'publicity-artikle' → Did you mean 'publicity-article'?",
    ]);
    expect(mistakes(whole.replace('to: 2', 'to: 7'))).toEqual([
      '3:1 publicity-article has no version 7 → Its versions: 1, 2.',
    ]);
  });

  it('names unknown states of either version at their place', () => {
    expect(mistakes(`${whole}states:\n  reviewin: first_review\n  reviewing: first_revue\n`)).toEqual([
      "7:3 publicity-article v1 has no state 'reviewin' → Did you mean 'reviewing'?",
      "8:3 publicity-article v2 has no state 'first_revue' → Did you mean 'first_review'?",
    ]);
  });

  it('ends no case, and puts none into states that exclude one another', () => {
    const [ends = ''] = mistakes(`${whole}states:\n  reviewing: dropped\n`);
    expect(ends).toContain("7:3 'dropped' is final → A migration ends no case");
    const [torn = ''] = mistakes(`${whole}states:\n  reviewing: [first_review, final_review]\n`);
    expect(torn).toContain('first_review, final_review exclude one another');
  });

  it('checks each expression against the old data and the new type', () => {
    const [unknown = ''] = mistakes(`${whole}data:\n  first_reader: data.nobody\n`);
    expect(unknown).toMatch(/^7:3 .*nobody/);
    const [mistyped = ''] = mistakes(`${whole}data:\n  first_reader: 1 + 1\n`);
    expect(mistyped).toBe("7:3 this gives int, 'first_reader' is string → Make it string.");
    const [misplaced = ''] = mistakes(`${whole}data:\n  reader: data.clerk\n`);
    expect(misplaced).toContain("the new version has no data 'reader'");
  });

  it('loses no data without naming it', () => {
    const back = whole.replace('from: 1', 'from: 2').replace('to: 2', 'to: 1');
    const [lost = ''] = mistakes(back);
    expect(lost).toContain("'first_reader' would be lost");
    expect(mistakes(`${back}drop: [first_reader]\n`)).toEqual([]);
  });

  it('knows the deadlines of both versions', () => {
    expect(mistakes(`${whole}timers:\n  first_review/revue: kept\n  final_review/review: later\n`)).toEqual([
      "7:3 the new version has no deadline 'first_review/revue' → Did you mean 'first_review/review'?",
      "8:3 'later' is no rule → Use one of: kept, recounted, restarted.",
    ]);
  });

  it('says where the YAML itself is broken, and what is missing', () => {
    expect(mistakes('chart: [')[0]).toMatch(/^1:\d+ /);
    expect(mistakes('chart: publicity-article\nstats: {}\n')).toHaveLength(5);
  });
});
