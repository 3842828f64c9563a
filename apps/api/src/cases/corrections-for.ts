import { correctionsOf } from '@terrace/cases';
import type { DocumentRecord } from '@terrace/documents';
import type { Chart } from '@terrace/engine';
import type { Text } from '@terrace/kernel';
import { enterpriseFields, slotsOf, type Correction } from '@terrace/programmes';
import type { HistoryEntry } from '@terrace/workflow';
import type { CaseCorrection, CorrectionPlace } from '../schema/case.schema';

/** What was to be put right, each with the title of the slot or field it is pinned to. */
export function correctionViews(
  chart: Chart,
  history: readonly HistoryEntry[],
  documents: readonly DocumentRecord[],
): CaseCorrection[] {
  return correctionsOf(history, documents).map(({ at, ...correction }) => ({
    ...correction,
    title: titleAt(chart, correction),
    at: at.toISOString(),
  }));
}

/** Where a correction may be pinned: the document slots, then what the enterprise fills in. */
export function correctionPlaces(chart: Chart): CorrectionPlace[] {
  return [
    ...slotsOf(chart).map(({ code, title }) => ({ slot: code, field: null, title })),
    ...[...enterpriseFields(chart).values()].map(({ name, title }) => ({ slot: null, field: name, title })),
  ];
}

function titleAt(chart: Chart, { slot, field }: Correction): Text {
  const name = slot ?? field ?? '';
  const found =
    slotsOf(chart).find(({ code }) => code === slot)?.title ?? enterpriseFields(chart).get(name)?.title;
  return found ?? { zh: name, en: name };
}
