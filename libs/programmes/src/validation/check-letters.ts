import { isRecord, isText } from '../json-value';
import { placeholders } from '../letters';
import type { Path } from '../positioned-yaml';
import type { Mistake } from './mistake';

const sides = ['before', 'on', 'after'] as const;

/** The letters of one programme: subject and body in both languages, placeholders that exist. */
export function checkLetters(value: unknown): Mistake[] {
  if (!isRecord(value)) {
    return [
      {
        path: [],
        message: 'the file does not hold letters',
        cure: 'Write `kind: { subject: { zh, en }, body: { zh, en } }`.',
      },
    ];
  }
  return Object.entries(value).flatMap(([kind, template]) => {
    if (!isRecord(template) || !sides.some((side) => side in template))
      return textMistakes(template, kind, [kind]);
    return sides.flatMap((side) =>
      textMistakes(template[side], `${kind} (${side})`, side in template ? [kind, side] : [kind]),
    );
  });
}

function textMistakes(text: unknown, name: string, path: Path): Mistake[] {
  const parts = (['subject', 'body'] as const).map((part) => ({
    part,
    said: isRecord(text) ? text[part] : undefined,
  }));
  return parts.flatMap(({ part, said }) => {
    if (!isText(said)) {
      const cure = `Write \`${part}: { zh: …, en: … }\`.`;
      return [{ path, message: `letter ${name} has no ${part} in both languages`, cure }];
    }
    return [...`${said.zh}\n${said.en}`.matchAll(/\{(\w*)\}/g)]
      .filter(([, placeholder]) => !placeholders.some((known) => known === placeholder))
      .map(([whole]) => ({
        path: [...path, part],
        message: `letter ${name} uses the unknown placeholder ${whole}`,
        cure: `Choose from ${placeholders.map((known) => `{${known}}`).join(', ')}.`,
      }));
  });
}
