import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addWorkingDays,
  batchOf,
  batchesOf,
  calendar,
  dateOf,
  daysBetween,
  dueOf,
  endOfDay,
  parseTerm,
  remindersOf,
} from './index';

describe('working days', () => {
  it.each([
    ['2020-04-22', '2020-05-08'],
    ['2020-06-19', '2020-07-06'],
    ['2020-09-23', '2020-10-13'],
    ['2020-12-02', '2020-12-16'],
  ])('ten working days after %s end on %s', (begun, ends) => {
    expect(addWorkingDays(begun, 10)).toBe(ends);
  });

  it('counts the make-up workdays of 2020 and not the holiday that was prolonged', () => {
    expect(
      ['2020-01-19', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10'].every(
        calendar.isWorkingDay,
      ),
    ).toBe(true);
    expect(['2020-01-31', '2020-02-01', '2020-02-02', '2020-10-08'].some(calendar.isWorkingDay)).toBe(false);
  });

  it('says that a year without a notice is provisional', () => {
    expect(calendar.isProvisional('2020-10-01')).toBe(false);
    expect(calendar.isProvisional('2099-10-01')).toBe(true);
  });

  it('always ends on a working day, and later for more days', () => {
    const day = fc.integer({ min: 0, max: 2_500 }).map((offset) => addDays('2019-01-01', offset));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (begun, count) => {
        const end = addWorkingDays(begun, count);
        return calendar.isWorkingDay(end) && end > begun && addWorkingDays(begun, count + 1) > end;
      }),
    );
  });
});

describe('terms', () => {
  it('end with their last day in Shanghai', () => {
    const { dueOn, dueAt } = dueOf({ workingDays: 10 }, new Date('2020-04-22T15:59:00Z'), calendar);
    expect(dueOn).toBe('2020-05-08');
    expect(dueAt.toISOString()).toBe('2020-05-08T16:00:00.000Z');
  });

  const lastDayOf = (due: object, begun: string): string => {
    const term = parseTerm(due);
    if (term.kind === 'refused') throw new Error(term.refusal.reason.en);
    return dueOf(term.value, new Date(`${begun}T01:00:00Z`), calendar).dueOn;
  };

  it.each([
    ['a Saturday, on Monday', { days: 10 }, '2020-05-20', '2020-06-01'],
    ['the National Day, after the whole holiday', { months: 1 }, '2020-09-01', '2020-10-09'],
    ['the prolonged New Year of 2020, on 3 February', { days: 30 }, '2020-01-01', '2020-02-03'],
    ['a Sunday that is worked instead, on that Sunday', { days: 7 }, '2020-04-19', '2020-04-26'],
    ['a Friday, on that Friday', { days: 9 }, '2020-05-20', '2020-05-29'],
  ])('of days or months whose last day is %s', (_, due, begun, ends) => {
    expect(lastDayOf(due, begun)).toBe(ends);
  });

  it('that measure how long something lasts end on their own day, and fixed dates stay as the notice gave them', () => {
    expect(lastDayOf({ days: 10, onRestDay: 'stands' }, '2020-05-20')).toBe('2020-05-30');
    expect(lastDayOf({ months: 1, onRestDay: 'stands' }, '2020-09-01')).toBe('2020-10-01');
    expect(lastDayOf({ on: '2020-05-31' }, '2020-05-20')).toBe('2020-05-31');
  });

  it('of days or months end on a working day, no earlier than counted and with no working day between', () => {
    const day = fc.integer({ min: 0, max: 2_500 }).map((offset) => addDays('2019-01-01', offset));
    const due = fc
      .tuple(fc.constantFrom('days', 'months'), fc.integer({ min: 1, max: 60 }))
      .map(([unit, amount]) => ({ [unit]: amount }));
    fc.assert(
      fc.property(day, due, (begun, term) => {
        const ends = lastDayOf(term, begun);
        const counted = lastDayOf({ ...term, onRestDay: 'stands' }, begun);
        const between = Array.from({ length: daysBetween(counted, ends) }, (_, index) =>
          addDays(counted, index),
        );
        return calendar.isWorkingDay(ends) && !between.some(calendar.isWorkingDay);
      }),
    );
  });

  it('say that their end may move while the holidays of its year are not announced', () => {
    const provisional = (due: object) => {
      const term = parseTerm(due);
      return (
        term.kind === 'done' && dueOf(term.value, new Date('2098-10-01T01:00:00Z'), calendar).provisional
      );
    };
    expect(provisional({ months: 12 })).toBe(true);
    expect(provisional({ months: 12, onRestDay: 'stands' })).toBe(false);
  });

  it('begin on the Shanghai date, which may be ahead of the date in Greenwich', () => {
    expect(dateOf(new Date('2020-04-21T16:00:00Z'))).toBe('2020-04-22');
    expect(endOfDay('2020-04-22').toISOString()).toBe('2020-04-22T16:00:00.000Z');
  });

  it('of months end on the same day, or the last one a month has', () => {
    expect(addMonths('2020-11-30', 3)).toBe('2021-02-28');
    expect(addMonths('2020-05-31', 3)).toBe('2020-08-31');
  });

  it.each([
    [{ days: 0 }],
    [{ days: 1.5 }],
    [{ weeks: 2 }],
    [{ on: '2020-02-30' }],
    [{}],
    ['ten days'],
    [{ days: 1, months: 1 }],
    [{ days: 1, onRestDay: 'sometimes' }],
    [{ workingDays: 1, onRestDay: 'moves' }],
    [{ on: '2020-05-31', onRestDay: 'moves' }],
    [{ onRestDay: 'moves' }],
  ])('refuse %j and name what is possible', (value) => {
    const parsed = parseTerm(value);
    expect(parsed.kind).toBe('refused');
    if (parsed.kind === 'refused') expect(parsed.refusal.reason.en).toContain('workingDays');
  });
});

describe('reminders', () => {
  it('go out at nine in the morning in Shanghai, earliest first and each once', () => {
    const reminders = remindersOf('2020-05-08', [0, -3, 1, -3]);
    expect(reminders.map(({ at }) => at.toISOString())).toEqual([
      '2020-05-05T01:00:00.000Z',
      '2020-05-08T01:00:00.000Z',
      '2020-05-09T01:00:00.000Z',
    ]);
  });
});

describe('batches', () => {
  it('close in the district before the city and in the city before the province', () => {
    for (const { districtCutoff, cityCutoff, provinceCutoff, unconfirmed } of batchesOf(2026)) {
      expect(districtCutoff < cityCutoff && cityCutoff < provinceCutoff && unconfirmed).toBe(true);
    }
  });

  it('that have closed give way to the next year', () => {
    expect(batchOf({ openOn: '2026-11-24' })).toMatchObject({ year: 2027, no: 1 });
    expect(batchOf({ openOn: '2026-03-01' })).toMatchObject({ year: 2026, no: 1 });
  });
});
