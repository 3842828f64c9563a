import type { Text } from '@terrace/kernel';

/** Subject and body with placeholders such as `{enterprise}`. */
export interface LetterText {
  readonly subject: Text;
  readonly body: Text;
}

/** One text, or one for each side of the deadline it speaks of. */
export type LetterTemplate =
  LetterText | { readonly before: LetterText; readonly on: LetterText; readonly after: LetterText };

/** What a letter may speak of. */
export const placeholders = [
  'enterprise',
  'case',
  'state',
  'deadline',
  'daysLeft',
  'note',
  'reason',
  'by',
] as const;
export type LetterValues = Readonly<Record<(typeof placeholders)[number], string>>;

/** The file of letters that tell of tasks, whatever the programme. */
const shared = 'tasks';

/** The letters of every programme, by chart and kind. */
export class Letters {
  constructor(private readonly byChart: ReadonlyMap<string, ReadonlyMap<string, LetterTemplate>>) {}

  /** The programme's own, or the one all programmes share. */
  find(chartId: string, kind: string): LetterTemplate | null {
    return this.byChart.get(chartId)?.get(kind) ?? this.byChart.get(shared)?.get(kind) ?? null;
  }

  kinds(chartId: string): readonly string[] {
    return [...(this.byChart.get(chartId)?.keys() ?? [])];
  }
}
