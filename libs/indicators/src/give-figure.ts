import { isDate } from '@terrace/deadlines';
import { may } from '@terrace/identity';
import { done, refused, type Actor, type Clock, type Outcome } from '@terrace/kernel';
import { Decimal } from 'decimal.js';
import type { IndicatorYears } from './indicator-years';
import type { GivenFigure, GivenFigures } from './ports';

export interface Given {
  readonly figure: string;
  readonly asOf: string;
  readonly value: string;
  readonly source: string;
}

/** 填报外部数据: somebody reports a figure that no record holds. A correction is a further report; the former one stays. */
export class GiveFigure {
  constructor(
    private readonly years: IndicatorYears,
    private readonly figures: GivenFigures,
    private readonly clock: Clock,
  ) {}

  async give({ figure, asOf, value, source }: Given, actor: Actor): Promise<Outcome<GivenFigure>> {
    const refusal = may(actor, 'indicator.report', null);
    if (refusal) return { kind: 'refused', refusal };
    if (!isDate(asOf)) return refused('invalid', noDay);
    const known = this.years.of(asOf)?.plan.figures ?? {};
    if (!Object.hasOwn(known, figure)) return refused('invalid', noFigure(figure, Object.keys(known)));
    if (!/^\d+(\.\d+)?$/.test(value)) return refused('invalid', noAmount);
    const given = {
      ...{ figure, asOf, value: new Decimal(value).toFixed(), source },
      givenBy: actor.id,
      givenAt: this.clock.now(),
    };
    await this.figures.give(given);
    return done(given);
  }
}

const noDay = { zh: '数据日期应为YYYY-MM-DD。', en: 'The day of the figure is written YYYY-MM-DD.' };

const noFigure = (figure: string, known: readonly string[]) => ({
  zh: `当年指标不使用数据“${figure}”；可填报：${known.join('、') || '无'}。`,
  en: `The year's indicators use no figure "${figure}"; known: ${known.join(', ') || 'none'}.`,
});

const noAmount = { zh: '数值应为非负数。', en: 'The value is a number, zero or more.' };
