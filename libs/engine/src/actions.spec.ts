import { celExpressions } from '@terrace/expressions';
import { start } from './start';
import { compiled, machine, moved } from './testing/compiled';
import type { Action } from './types';

const entering = (entry: readonly Action[]) =>
  moved(
    start(
      compiled(
        {
          initial: 'a',
          data: {
            sum: { type: 'int', initial: 0 },
            item: { type: 'int', initial: 0 },
            at: { type: 'int', initial: 0 },
            list: { type: 'list<int>', initial: [5, 7] },
            kept: { type: 'map', initial: {} },
          },
          states: { a: { entry } },
        },
        celExpressions,
      ),
      machine,
    ),
  ).next.data;

describe('actions', () => {
  it('choose between two lists', () => {
    const choose = (condition: string): Action => ({
      if: condition,
      then: [{ assign: { sum: '1' } }],
      else: [{ assign: { sum: '2' } }],
    });
    expect(entering([choose('data.sum == 0')])).toMatchObject({ sum: 1 });
    expect(entering([choose('data.sum > 0')])).toMatchObject({ sum: 2 });
  });

  it('go over a list, with each item and its place', () => {
    const body: Action[] = [{ assign: { sum: 'data.sum + data.item + data.at' } }];
    expect(entering([{ foreach: 'data.list', item: 'item', index: 'at', do: body }])).toMatchObject({
      sum: 13,
      item: 7,
      at: 1,
    });
  });

  it('end their own block when they fail, and only that', () => {
    const fails: Action = { assign: { at: 'int("x")' } };
    expect(entering([{ block: [fails, { assign: { sum: '1' } }] }, { assign: { item: '9' } }])).toMatchObject(
      { sum: 0, item: 9 },
    );
    expect(entering([fails, { assign: { item: '9' } }])).toMatchObject({ item: 0 });
  });

  it('keep a value as it was when it was taken, whatever is assigned after', () => {
    const keep: Action = { assign: { kept: '{"all": data}' } };
    const later: Action[] = [{ assign: { sum: '1' } }, { assign: { sum: '2' } }];
    const { kept } = entering([{ assign: { at: '4' } }, keep, ...later]);
    expect(kept).toMatchObject({ all: { at: 4, sum: 0 } });
  });

  it('send what was then, whatever is assigned after', () => {
    const body = { initial: 'a', data: { n: { type: 'int', initial: 1 } } } as const;
    const send: Action = { send: 'told', data: { all: 'data' } };
    const entry: Action[] = [{ assign: { n: '2' } }, send, { assign: { n: '3' } }];
    const { effects } = moved(
      start(compiled({ ...body, states: { a: { entry } } }, celExpressions), machine),
    );
    expect(effects).toMatchObject([{ kind: 'send', event: { data: { all: { n: 2 } } } }]);
  });
});
