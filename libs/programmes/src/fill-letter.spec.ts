import { fillLetter } from './fill-letter';
import type { LetterText, LetterValues } from './letters';

const values = (over: Partial<LetterValues> = {}): { zh: LetterValues; en: LetterValues } => {
  const all = {
    enterprise: '甲公司',
    case: 'K1',
    state: '补正',
    deadline: '2020-05-08',
    daysLeft: '',
    note: '',
    by: '',
    reason: '',
    ...over,
  };
  return { zh: all, en: all };
};
const text = (zh: string): LetterText => ({ subject: { zh, en: zh }, body: { zh, en: zh } });

describe('filling a letter', () => {
  it('puts the values in place', () => {
    expect(fillLetter(text('{enterprise}：{case}'), values()).subject.zh).toBe('甲公司：K1');
  });

  it('leaves out a line whose value is not known', () => {
    expect(fillLetter(text('甲\n意见：{note}\n乙'), values()).body.zh).toBe('甲\n乙');
  });

  it('does not read placeholders out of what it puts in', () => {
    expect(fillLetter(text('{note}'), values({ note: '{case} $& ok' })).body.zh).toBe('{case} $& ok');
  });

  it.each([
    ['3', '还有3天'],
    ['0', '今天'],
    ['-2', '已过2天'],
  ])('speaks of %s days left from the right side of the deadline', (daysLeft, said) => {
    const template = { before: text('还有{daysLeft}天'), on: text('今天'), after: text('已过{daysLeft}天') };
    expect(fillLetter(template, values({ daysLeft })).subject.zh).toBe(said);
  });
});
