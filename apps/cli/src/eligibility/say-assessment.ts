import type { AskedNow, Assessment, ConditionCard, ScoreCard } from '@terrace/eligibility';
import type { Enterprise } from '@terrace/enterprises';
import { words, type Language } from './words';

const marks = { pass: '✓', fail: '✗', open: '◇', unknown: '?' } as const;

/** The officer's card as lines of text. */
export function sayAssessment(
  { name, creditCode }: Pick<Enterprise, 'name' | 'creditCode'>,
  assessment: Assessment,
  language: Language,
): string {
  const w = words[language];
  const { title, basis, inForceFrom, on, verdict, note, missingYears, conditions, score, asked } = assessment;
  const passed = conditions.filter(({ status }) => status === 'pass').length;
  const missing = asked.filter(({ value }) => value === null);
  return [
    `${name}  ${creditCode}`,
    `${title[language]}  ${w.appliesOn(on)}`,
    `${basis}  ${w.inForceFrom(inForceFrom)}`,
    `${w.verdicts[verdict]}  ${w.passed(passed, conditions.length)}`,
    ...(note ? [note[language]] : []),
    ...(missingYears.length > 0 ? [w.missingYears(missingYears.join(w.comma))] : []),
    '',
    ...conditions.flatMap((card) => condition(card, language, '')),
    ...(score ? ['', ...item(score, language, '')] : []),
    ...(missing.length > 0
      ? ['', w.asked, ...missing.map((figure) => `  ${askedFigure(figure, language)}`)]
      : []),
    '',
    '',
  ].join('\n');
}

function condition(card: ConditionCard, language: Language, indent: string): string[] {
  const w = words[language];
  const { id, title, status, margin, unconfirmed, quote, clause, evidence, remedy, parts } = card;
  const flags = [
    w.status[status],
    ...(margin === 'thin' ? [w.thin] : []),
    ...(unconfirmed ? [w.unconfirmed] : []),
  ];
  const told = [
    figures(card, language),
    remedy && `${w.remedy}${remedy[language]}`,
    evidence && `${w.evidence}${evidence[language]}`,
    quote && `${w.quote}${quote}`,
    `${w.clause}${clause}`,
  ].filter((line) => line);
  return [
    `${indent}${marks[status]} ${id} ${title[language]}  [${flags.join(w.comma)}]`,
    ...told.map((line) => `${indent}    ${String(line)}`),
    ...parts.flatMap((part) => condition(part, language, `${indent}    `)),
  ];
}

function figures({ value, working, threshold, gap }: ConditionCard, language: Language): string {
  const w = words[language];
  return [
    value && `${w.value}${value[language]}${working ? w.inBrackets(working[language]) : ''}`,
    threshold && `${w.threshold}${threshold[language]}`,
    gap && `${w.gap}${gap[language]}`,
  ]
    .filter(Boolean)
    .join('  ');
}

function item(
  { title, min, max, outOf, band, flagged, value, parts }: ScoreCard,
  language: Language,
  indent: string,
): string[] {
  const w = words[language];
  const points = min === max ? String(max) : `${String(min)}–${String(max)}`;
  const told = [value?.[language], band, flagged ? w.flagged : null].filter(Boolean).join(' ');
  return [
    `${indent}${title[language]}  ${w.points(points, outOf)}${told ? `  ${told}` : ''}`,
    ...parts.flatMap((part) => item(part, language, `${indent}  `)),
  ];
}

const askedFigure = ({ name, title, unit, asOf }: AskedNow, language: Language): string =>
  `${title[language]}${unit ? words[language].inBrackets(unit[language].trim()) : ''}  ${name}  ${asOf}`;
