import { readPopulation } from './read-population';
import { tinyChart } from './testing/tiny-chart';

const chart = tinyChart({
  facts: { 'company.ratio': 'decimal', 'company.known': 'bool', kinds: 'list<string>' },
  data: { round: { type: 'int', initial: 0 } },
  initial: 'a',
  states: {
    a: { initial: 'b', states: { b: {} }, on: { go: { target: 'end' } } },
    end: { type: 'final' },
  },
});
const from = new Date('2024-01-02T01:00:00Z');
const read = (source: string) => readPopulation(source, chart, from);
const problemsOf = (source: string) => {
  const answer = read(source);
  return answer.kind === 'wrong' ? answer.problems : [];
};

describe('reading a population', () => {
  it('takes cases with their facts, data and standing from CSV', () => {
    const answer = read(
      'key,state,since,facts.company.ratio,facts.company.known,facts.kinds,data.round\n' +
        '甲,b,2023-11-01,0.0612,是,D1;D2,3\n' +
        '乙,,,,,,\n',
    );
    if (answer.kind === 'wrong') throw new Error(JSON.stringify(answer.problems));
    const [first, second] = answer.members;
    expect(first).toMatchObject({
      key: '甲',
      data: { round: 3 },
      standing: { state: 'b', since: new Date('2023-11-01T01:00:00Z') },
    });
    expect(first?.factsOn('2024-01-02')).toEqual({
      company: { ratio: '0.0612', known: true },
      kinds: ['D1', 'D2'],
    });
    expect(second).toMatchObject({ key: '乙', opensAt: from, data: {} });
    expect(second?.standing).toBeUndefined();
    expect(second?.factsOn('2024-01-02')).toEqual({});
  });

  it('takes the same from JSON, over facts known otherwise', () => {
    const source = '[{ "key": "x", "opensOn": "2024-03-01", "facts": { "company": { "known": false } } }]';
    const other = () => () => ({ company: { ratio: '0.1', known: true } });
    const answer = readPopulation(source, chart, from, other);
    if (answer.kind === 'wrong') throw new Error(JSON.stringify(answer.problems));
    expect(answer.members[0]?.opensAt).toEqual(new Date('2024-03-01T01:00:00Z'));
    expect(answer.members[0]?.factsOn('2024-03-01')).toEqual({ company: { ratio: '0.1', known: false } });
  });

  it.each([
    ['a case without a key', 'key,state\n,b\n', 2, /no key/, /own/],
    ['a key that occurs twice', 'key,state\nx,b\nx,b\n', 3, /occurs twice/, /own/],
    ['a state where nobody stands', 'key,state\nx,b\ny,a\n', 3, /stand in "a"/, /\bb\b/],
    ['a day that is none', 'key,since,state\nx,2024-02-30,b\n', 2, /no date for since/, /2026-06-01/],
    ['a fact the chart lacks', 'key,facts.company.size\nx,3\n', 2, /no column/, /facts\.company\.ratio/],
    ['a column of no meaning', 'key,name\nx,甲\n', 2, /no column "name"/, /opensOn/],
    ['a figure that is none', 'key,facts.company.ratio\nx,6%\n', 2, /no decimal/, /declares/],
    ['a line too long', 'key,state\nx,b,c\n', 2, /./, /columns/],
    ['JSON that holds no list', '{ "key": "x" }', 1, /not a list/, /columns/],
    ['JSON that breaks off', '[\n{ "key": ', 2, /./, /columns/],
  ])('refuses %s, with its line and cure', (_, source, line, message, cure) => {
    const [problem] = problemsOf(source);
    expect(problem?.message.en).toMatch(message);
    expect(problem).toMatchObject({ line });
    expect(problem?.cure.en).toMatch(cure);
  });
});
