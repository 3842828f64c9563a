import { writeFileSync } from 'node:fs';
import { WatchCertificates } from '@terrace/cases';
import { dateOf, isDate } from '@terrace/deadlines';
import { levels, writeRadarCsv, type Watched } from '@terrace/eligibility';
import { UserStore } from '@terrace/identity';
import { Clock } from '@terrace/kernel';
import { allowed } from './allowed';
import { valueOf } from './options';
import { PeopleModule } from './people-module';
import { personOf } from './person-of';
import { withDistrict } from './with-district';

const usage = `terrace radar [--date=YYYY-MM-DD] [--language=zh|en] [--out=FILE.csv] [--as=LOGIN]
`;

/** Prints what threatens each HNTE certificate in force, the most pressing first. 2: not asked rightly; 1: not allowed. */
export async function radar(words: readonly string[]): Promise<number> {
  const language = valueOf(words, 'language') ?? 'zh';
  const date = valueOf(words, 'date');
  const isAsked = words.every((word) => /^--(date|language|out|as)=./.test(word));
  if (!isAsked || (language !== 'zh' && language !== 'en') || (date !== undefined && !isDate(date))) {
    process.stderr.write(usage);
    return 2;
  }
  return withDistrict(async (district) => {
    const actor = await personOf(district.get(UserStore), valueOf(words, 'as') ?? 'officer');
    const on = date ?? dateOf(district.get(Clock).now());
    const watched = allowed(await district.get(WatchCertificates).watch(on, actor));
    for (const line of linesOf(watched, language)) process.stdout.write(`${line}\n`);
    const out = valueOf(words, 'out');
    if (out !== undefined) writeFileSync(out, writeRadarCsv(watched));
    return 0;
  }, PeopleModule.forRoot);
}

const names = {
  zh: { urgent: '紧急', warning: '预警', notice: '关注', calm: '正常', until: '有效期至' },
  en: { urgent: 'urgent', warning: 'warning', notice: 'notice', calm: 'nothing', until: 'valid until' },
} as const;

function* linesOf(watched: readonly Watched[], language: 'zh' | 'en'): Generator<string> {
  const name = names[language];
  yield levels
    .map((level) => `${name[level]} ${String(watched.filter((each) => each.level === level).length)}`)
    .join('  ');
  for (const { name: enterprise, creditCode, certificate, level, risks } of watched) {
    yield '';
    const until = `${certificate.number}  ${name.until} ${certificate.expiresOn}`;
    yield `[${name[level ?? 'calm']}] ${enterprise}  ${creditCode}  ${until}`;
    for (const { title, value, threshold, gap, on, remedy, clause } of risks) {
      const figures = [value, threshold, gap].map((text) => text?.[language]).filter(Boolean);
      yield `    ${on}  ${title[language]}  ${figures.join('  ')}`;
      if (remedy) yield `        ${remedy[language]}  ${clause}`;
    }
  }
}
