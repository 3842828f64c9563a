import type { EnterpriseRecord } from '@terrace/enterprises';
import type { Text } from '@terrace/kernel';
import { figuresOf } from './figures';
import { rightsOf } from './intellectual-property';
import { makeEnterprise } from './make-enterprise';
import { Random } from './random';
import { tagsOf } from './tags';
import { distribution, targetOf } from './targets';

export interface DistrictRecord extends EnterpriseRecord {
  /** Which threshold it stands beside, or `scattered`. */
  readonly target: string;
}

export interface District {
  readonly enterprises: DistrictRecord[];
  readonly distribution: Text;
}

/** A whole invented district: the same seed, day and size give the same district. */
export function makeDistrict(wish: {
  readonly seed: number;
  readonly asOf: string;
  readonly enterprises: number;
}): District {
  const random = new Random(wish.seed);
  const applicationYear = Number(wish.asOf.slice(0, 4));
  const enterprises = Array.from({ length: wish.enterprises }, (_, index): DistrictRecord => {
    const target = targetOf(index, random);
    // Old enough for three fiscal years, unless its age is the point.
    const { enterprise, industry } = makeEnterprise(
      index,
      wish.asOf,
      target.age ?? random.integer(1_500, 7_000),
      random,
    );
    const wanted = {
      inventions: random.integer(0, 3) > 2 ? 1 : 0,
      utilities: random.integer(0, 8),
      software: random.integer(0, 3),
    };
    const figures = figuresOf(enterprise.id, applicationYear, random, target);
    return {
      enterprise: { ...enterprise, tags: [...enterprise.tags, ...tagsOf(industry.code, figures)] },
      figures,
      ip: rightsOf(enterprise.id, applicationYear, industry.word, wanted, random),
      target: target.name,
    };
  });
  return { enterprises, distribution };
}
