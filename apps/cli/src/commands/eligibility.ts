import { dateOf } from '@terrace/deadlines';
import { RulePacks } from '@terrace/eligibility';
import { EnterpriseStore, StatedFigures } from '@terrace/enterprises';
import { Clock } from '@terrace/kernel';
import { sayAssessment } from '../eligibility/say-assessment';
import { readWishes } from '../eligibility/wishes';
import { withDistrict } from './with-district';

const usage = `terrace eligibility <统一社会信用代码> [--programme=hnte] [--date=YYYY-MM-DD] [--language=zh|en]
terrace eligibility --list [--date=YYYY-MM-DD] [--language=zh|en]
`;

/** Prints the officer's card of one enterprise and programme. 2: not asked rightly; 1: no such enterprise or programme. */
export async function eligibility(words: readonly string[]): Promise<number> {
  const wishes = readWishes(words);
  if (!wishes) {
    process.stderr.write(usage);
    return 2;
  }
  return withDistrict(async (district) => {
    const packs = district.get(RulePacks);
    const on = wishes.date ?? dateOf(district.get(Clock).now());
    if (wishes.code === null) return list(packs, on, wishes.language);
    const enterprises = district.get(EnterpriseStore);
    const [found] = await enterprises.byCreditCode([wishes.code]);
    if (!found)
      return refuse(`企业库中没有 ${wishes.code}。\nNo enterprise ${wishes.code} in the registry.\n`);
    const [[record], stated] = await Promise.all([
      enterprises.recordsOf([found.id]),
      district.get(StatedFigures).of([found.id]),
    ]);
    const assessment = record && packs.assess(wishes.programme, { ...record, stated, on });
    if (!assessment)
      return refuse(
        `${on} 没有项目“${wishes.programme}”的有效规则，可用 --list 查看。\nNo rules of "${wishes.programme}" in force on ${on}; see --list.\n`,
      );
    process.stdout.write(sayAssessment(found, assessment, wishes.language));
    return 0;
  });
}

function list(packs: RulePacks, on: string, language: 'zh' | 'en'): number {
  for (const { id, title, basis, inForceFrom } of packs.programmesOn(on))
    process.stdout.write(`${id.padEnd(24)} ${title[language]}  ${basis} ${inForceFrom}\n`);
  return 0;
}

function refuse(reason: string): number {
  process.stderr.write(reason);
  return 1;
}
