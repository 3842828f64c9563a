import { dateOf, isDate } from '@terrace/deadlines';
import { RegistryPages, RulePacks, SumGrants, type Grant, type PolicySum } from '@terrace/eligibility';
import { EnterpriseStore } from '@terrace/enterprises';
import { Clock } from '@terrace/kernel';
import { filesOf, valueOf } from './options';
import { PeopleModule } from './people-module';
import { withDistrict } from './with-district';

const usage = `terrace policies [<统一社会信用代码>] [--date=YYYY-MM-DD] [--language=zh|en]
`;

type Language = 'zh' | 'en';

/** Prints what each policy comes to for one enterprise, or over the whole registry. 2: not asked rightly; 1: no such enterprise. */
export async function policies(words: readonly string[]): Promise<number> {
  const [code, ...more] = filesOf(words);
  const language = valueOf(words, 'language') ?? 'zh';
  const date = valueOf(words, 'date');
  const isAsked = words.every((word) => /^--(date|language)=.|^[^-]/.test(word)) && more.length === 0;
  if (!isAsked || !isLanguage(language) || (date !== undefined && !isDate(date))) {
    process.stderr.write(usage);
    return 2;
  }
  return withDistrict(async (district) => {
    const store = district.get(EnterpriseStore);
    const packs = district.get(RulePacks);
    const on = date ?? dateOf(district.get(Clock).now());
    if (code === undefined) {
      for (const each of await district.get(SumGrants).sum(on)) say(sumLine(each, language));
      return 0;
    }
    const [found] = await store.byCreditCode([code.toUpperCase()]);
    const [subject] = found ? await district.get(RegistryPages).subjects([found.id], on) : [];
    if (!subject) {
      process.stderr.write(`企业库中没有 ${code}。\nNo enterprise ${code} in the registry.\n`);
      return 1;
    }
    say(`${subject.enterprise.name}  ${subject.enterprise.creditCode}  ${on}`);
    for (const grant of packs.grants(subject)) for (const line of grantLines(grant, language)) say(line);
    return 0;
  }, PeopleModule.forRoot);
}

const isLanguage = (text: string): text is Language => text === 'zh' || text === 'en';
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const words = {
  zh: {
    verdicts: { meets: '符合', open: '可测算条件均符合', unknown: '数据不足', fails: '尚不符合' },
    yuan: (amount: string | null) => (amount === null ? '金额无法测算' : `${amount}元`),
    window: (window: Grant['window']) => (window ? `${window.from} 至 ${window.to}` : '免申即享'),
    enterprises: (count: number) => `${String(count)} 家`,
    unconfirmed: '标准未核实',
    lacks: '欠缺',
  },
  en: {
    verdicts: {
      meets: 'met',
      open: 'met as far as records decide',
      unknown: 'not enough data',
      fails: 'not met',
    },
    yuan: (amount: string | null) => (amount === null ? 'amount not known' : `${amount} yuan`),
    window: (window: Grant['window']) => (window ? `${window.from} to ${window.to}` : 'without application'),
    enterprises: (count: number) => `${String(count)} enterprises`,
    unconfirmed: 'figure unconfirmed',
    lacks: 'lacks',
  },
} as const;

function sumLine(
  { title, window, enterprises, sumYuan, unconfirmed }: PolicySum,
  language: Language,
): string {
  const w = words[language];
  const parts = [title[language], w.window(window), w.enterprises(enterprises), w.yuan(sumYuan)];
  return [...parts, ...(unconfirmed ? [w.unconfirmed] : [])].join('  ');
}

function grantLines(
  { title, basis, window, verdict, amountYuan, lacks, unconfirmed }: Grant,
  language: Language,
): string[] {
  const w = words[language];
  const head = [title[language], w.verdicts[verdict], w.yuan(amountYuan), w.window(window)];
  return [
    [...head, ...(unconfirmed ? [w.unconfirmed] : [])].join('  '),
    `    ${basis}`,
    ...lacks.map(({ id, title: lack, gap, remedy }) =>
      [`    ${w.lacks} ${id} ${lack[language]}`, gap?.[language], remedy?.[language]]
        .filter(Boolean)
        .join('  '),
    ),
  ];
}
