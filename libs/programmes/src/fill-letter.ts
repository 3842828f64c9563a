import type { LetterTemplate, LetterText, LetterValues } from './letters';

type Language = 'zh' | 'en';

/**
 * The letter with its placeholders filled. A template with three sides is chosen by `daysLeft`: above zero `before`, zero
 * `on`, below zero `after`, where it is told as days past. A sentence whose placeholder has no value is left out.
 */
export function fillLetter(
  template: LetterTemplate,
  values: Readonly<Record<Language, LetterValues>>,
): LetterText {
  const text = sideOf(template, Number(values.zh.daysLeft));
  const fill = (part: 'subject' | 'body') => ({
    zh: fillText(text[part].zh, values.zh),
    en: fillText(text[part].en, values.en),
  });
  return { subject: fill('subject'), body: fill('body') };
}

function sideOf(template: LetterTemplate, daysLeft: number): LetterText {
  if (!('before' in template)) return template;
  if (daysLeft < 0) return template.after;
  return daysLeft > 0 ? template.before : template.on;
}

/** Line by line: a line that speaks of something unknown would read as a hole, so it goes. */
function fillText(text: string, values: LetterValues): string {
  const shown: LetterValues = { ...values, daysLeft: values.daysLeft.replace('-', '') };
  const value = (name: string) =>
    Object.hasOwn(shown, name) ? shown[name as keyof LetterValues] : `{${name}}`;
  return text
    .split('\n')
    .filter((line) => [...line.matchAll(placeholder)].every(([, name]) => value(name ?? '') !== ''))
    .map((line) => line.replace(placeholder, (_, name: string) => value(name)))
    .join('\n');
}

const placeholder = /\{(\w+)\}/g;
