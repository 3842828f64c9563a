import type { Assessment } from './assessment';
import { conditionsOf } from './conditions';
import { figuresOf, fiscalYearsOf, type Subject } from './figures-of';
import { growthOf } from './growth';
import { innovationScore } from './innovation-score';

/** The conditions of recognition as a high and new technology enterprise, judged by the records on one day. */
export function assessHnte(subject: Subject): Assessment {
  const years = fiscalYearsOf(subject);
  const figures = figuresOf(subject);
  const growth = {
    netAssets: growthOf(years.map(({ netAssetsYuan }) => netAssetsYuan)),
    sales: growthOf(years.map(({ salesYuan }) => salesYuan)),
  };
  const { min: scoreMin, max: scoreMax } = innovationScore(subject, growth);
  const conditions = conditionsOf(figures, subject.enterprise.technologyField, {
    min: scoreMin,
    max: scoreMax,
  });
  return { conditions, growth, scoreMin, scoreMax, figures };
}
