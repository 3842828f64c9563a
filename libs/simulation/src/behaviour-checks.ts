import type { Text } from '@terrace/kernel';

type Path = readonly (string | number)[];
interface Wrong {
  readonly path: Path;
  readonly message: Text;
  readonly cure: Text;
}

/** Looks at one part of a file and tells what is wrong with it. */
export type Check = (value: unknown, path: Path, tell: (wrong: Wrong) => void) => void;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** One simple demand: what it is called, and how to write it. */
function must(test: (value: unknown) => boolean, what: Text, cure: Text): Check {
  return (value, path, tell) => {
    if (test(value)) return;
    const found = JSON.stringify(value);
    tell({ path, message: { zh: `${found} 不是${what.zh}`, en: `${found} is not ${what.en}` }, cure });
  };
}

export const share = must(
  (value) => isNumber(value) && value >= 0 && value <= 1,
  { zh: '0 到 1 之间的比例', en: 'a share between 0 and 1' },
  { zh: '请写成小数，如 0.2 表示五分之一。', en: 'Write a decimal: 0.2 is one in five.' },
);

export const weight = must(
  (value) => isNumber(value) && value >= 0,
  { zh: '非负的权重', en: 'a weight of zero or more' },
  {
    zh: '请写 0 或正数；权重为 20 的事件被选中的机会是权重为 1 的二十倍。',
    en: 'Write zero or more: 20 is chosen twenty times as often as 1.',
  },
);

export const count = must(
  (value) => Number.isSafeInteger(value) && Number(value) >= 1,
  { zh: '正整数', en: 'a whole number above zero' },
  { zh: '请写 1、2、3……', en: 'Write 1, 2, 3 and so on.' },
);

export const whole = must(
  (value) => Number.isSafeInteger(value),
  { zh: '整数', en: 'a whole number' },
  { zh: '请写整数，如 0 或 1。', en: 'Write a whole number such as 0 or 1.' },
);

export const text = must(
  (value) => typeof value === 'string' && value !== '',
  { zh: '文字', en: 'text' },
  { zh: '请写文字，“#”代表一位数字。', en: 'Write text; # stands for a digit.' },
);

export const choices = must(
  (value) => Array.isArray(value) && value.length > 0,
  { zh: '至少一项的列表', en: 'a list of at least one' },
  { zh: '请写成 [甲, 乙]。', en: 'Write [a, b].' },
);

export const json: Check = () => undefined;

/** So many numbers, none smaller than the one before. */
export const ordered = (size: number, least = -Infinity): Check =>
  must(
    (value) =>
      Array.isArray(value) &&
      value.length === size &&
      value.every((one, i) => isNumber(one) && one >= (i === 0 ? least : Number(value[i - 1]))),
    { zh: `${String(size)} 个从小到大的数`, en: `${String(size)} numbers from small to large` },
    size === 3
      ? { zh: '请写成 [最短, 通常, 最长]，如 [1, 4, 12]。', en: 'Write [least, usual, most], as [1, 4, 12].' }
      : { zh: '请写成 [从, 到]，如 [1, 10]。', en: 'Write [from, to], as [1, 10].' },
  );

const quantiles = must(
  (value) =>
    isRecord(value) &&
    isNumber(value['median']) &&
    isNumber(value['p90']) &&
    value['median'] > 0 &&
    value['p90'] >= value['median'],
  { zh: '一组中位数和九成分位数', en: 'a median and a 90th percentile' },
  {
    zh: '请写成 { median: 30, p90: 75 }，两者为正数且 p90 不小于 median。',
    en: 'Write { median: 30, p90: 75 }, above zero and p90 not below the median.',
  },
);

/** Exactly one of the keys, checked as that key asks. */
export function oneKeyOf(checks: Readonly<Record<string, Check>>): Check {
  const known = Object.keys(checks);
  return (value, path, tell) => {
    const [[key = '', inner] = [], ...others] = isRecord(value) ? Object.entries(value) : [];
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
    if (check && others.length === 0) return check(inner, [...path, key], tell);
    const found = JSON.stringify(value);
    tell({
      path,
      message: { zh: `${found} 应当只含一个已知的键`, en: `${found} does not have exactly one known key` },
      cure: { zh: `请选择其一：${known.join('、')}。`, en: `Choose one of ${known.join(', ')}.` },
    });
  };
}

const spread = oneKeyOf({ uniform: ordered(2, 0), triangular: ordered(3, 0), lognormal: quantiles });

const distribution: Check = (value, path, tell) =>
  typeof value === 'number' ? weight(value, path, tell) : spread(value, path, tell);

export const duration = oneKeyOf({ hours: distribution, workingDays: distribution, days: distribution });

/** A map with these keys, each of which may be left out. */
export function fields(checks: Readonly<Record<string, Check>>): Check {
  return (value, path, tell) => entriesOf(value, path, tell, Object.keys(checks), (key) => checks[key]!);
}

/** A map whose keys are names that exist. */
export function record(check: Check, names: readonly string[]): Check {
  return (value, path, tell) => entriesOf(value, path, tell, [...new Set(names)], () => check);
}

function entriesOf(
  value: unknown,
  path: Path,
  tell: (wrong: Wrong) => void,
  known: readonly string[],
  checkOf: (key: string) => Check,
): void {
  if (!isRecord(value)) {
    const found = JSON.stringify(value);
    const cure = {
      zh: `请写成键值对，可用的键：${known.join('、')}。`,
      en: `Write a map with keys among ${known.join(', ')}.`,
    };
    return tell({ path, message: { zh: `${found} 不是键值对`, en: `${found} is not a map` }, cure });
  }
  for (const [key, inner] of Object.entries(value)) {
    if (known.includes(key)) checkOf(key)(inner, [...path, key], tell);
    else
      tell({
        path: [...path, key],
        message: { zh: `没有“${key}”这一项`, en: `There is no "${key}" here` },
        cure: { zh: `可用的有：${known.join('、')}。`, en: `There are ${known.join(', ')}.` },
      });
  }
}
