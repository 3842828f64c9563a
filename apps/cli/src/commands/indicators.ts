import { writeFileSync } from 'node:fs';
import { dateOf, isDate } from '@terrace/deadlines';
import { EnterpriseStore } from '@terrace/enterprises';
import { UserStore, may } from '@terrace/identity';
import {
  DistrictIndicators,
  noPlan,
  sayAmount,
  sayTarget,
  writeWorkbook,
  type Reading,
} from '@terrace/indicators';
import { Clock, type Text } from '@terrace/kernel';
import { valueOf } from './options';
import { PeopleModule } from './people-module';
import { personOf } from './person-of';
import { withDistrict } from './with-district';

const usage = `terrace indicators [--date=YYYY-MM-DD] [--language=zh|en] [--out=FILE.xlsx] [--as=LOGIN]
`;

type Language = keyof Text;

/** Prints the indicators of a day, and writes them with the lists behind them. 2: not asked rightly; 1: not allowed, or no plan. */
export async function indicators(words: readonly string[]): Promise<number> {
  const language = valueOf(words, 'language') ?? 'zh';
  const date = valueOf(words, 'date');
  const isAsked = words.every((word) => /^--(date|language|out|as)=./.test(word));
  if (!isAsked || !isLanguage(language) || (date !== undefined && !isDate(date))) {
    process.stderr.write(usage);
    return 2;
  }
  return withDistrict(async (district) => {
    const actor = await personOf(district.get(UserStore), valueOf(words, 'as') ?? 'officer');
    const on = date ?? dateOf(district.get(Clock).now());
    const refusal = may(actor, 'indicator.read', null);
    if (refusal) return refuse(refusal.reason);
    const read = await district.get(DistrictIndicators).read(on);
    if (!read) return refuse(noPlan(on));
    process.stdout.write(`${read.plan.basis}  ${on}\n`);
    for (const reading of read.items) process.stdout.write(`${lineOf(reading, language)}\n`);
    const out = valueOf(words, 'out');
    if (out !== undefined)
      writeFileSync(
        out,
        await writeWorkbook(read.items, await namesOf(district.get(EnterpriseStore), read.items), language),
      );
    return 0;
  }, PeopleModule.forRoot);
}

const isLanguage = (text: string): text is Language => text === 'zh' || text === 'en';

function lineOf({ id, title, unit, target, value, gap, missing }: Reading, language: Language): string {
  const told = [sayTarget(target, unit), sayAmount(value, unit)].map((text) => text[language]);
  const short =
    gap === null ? [] : [language === 'zh' ? `差${sayAmount(gap, unit).zh}` : `short of it by ${gap}`];
  return [id, title[language], ...told, ...short, ...(missing ? [missing[language]] : [])].join('  ');
}

async function namesOf(store: EnterpriseStore, readings: readonly Reading[]) {
  const ids = readings.flatMap(({ behind }) => behind.map(({ enterpriseId }) => enterpriseId));
  return new Map((await store.loadMany([...new Set(ids)])).map((enterprise) => [enterprise.id, enterprise]));
}

function refuse(reason: Text): number {
  process.stderr.write(`${reason.zh}\n${reason.en}\n`);
  return 1;
}
