export interface Wishes {
  /** 统一社会信用代码; null: the programmes are to be listed. */
  readonly code: string | null;
  readonly programme: string;
  /** Null: today. */
  readonly date: string | null;
  readonly language: 'zh' | 'en';
}

const known = ['programme', 'date', 'language', 'list'];

/** Null: what is wished cannot be read. */
export function readWishes(words: readonly string[]): Wishes | null {
  const options = new Map<string, string>();
  const plain: string[] = [];
  for (const word of words) {
    const [, name, value = ''] = /^--([a-z]+)(?:=(.*))?$/.exec(word) ?? [];
    if (name === undefined) plain.push(word);
    else options.set(name, value);
  }
  const { programme = 'hnte', date = null, language = 'zh' } = Object.fromEntries(options);
  const [code = null, ...rest] = plain;
  const wrong =
    [...options.keys()].some((name) => !known.includes(name)) ||
    rest.length > 0 ||
    (code === null) !== options.has('list') ||
    (date !== null && !isDate(date));
  if (wrong || (language !== 'zh' && language !== 'en')) return null;
  return { code: code?.toUpperCase() ?? null, programme, date, language };
}

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
