import type { Text } from '@terrace/kernel';

export type AcceptedType = 'pdf' | 'png' | 'jpeg' | 'xlsx' | 'docx';

/** One place in a case's file, as the programme's chart declares it. */
export interface DocumentSlot {
  readonly code: string;
  readonly title: Text;
  readonly required: boolean;
  readonly accept: readonly AcceptedType[];
  /** The document must carry the company's name and its credit code. */
  readonly mustName: boolean;
  readonly maxBytes: number;
  /** Where the document is asked for, e.g. `国科发火〔2016〕195号 二（三）`. */
  readonly clause?: string;
}
