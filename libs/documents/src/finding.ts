import type { Text } from '@terrace/kernel';

/** A place on a page as fractions of its width and height, from the top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Severity = 'block' | 'warn' | 'info';

export type FindingCode =
  | 'file-empty'
  | 'file-too-large'
  | 'type-unknown'
  | 'type-not-accepted'
  | 'file-corrupt'
  | 'file-encrypted'
  | 'no-pages'
  | 'content-not-read'
  | 'pages-not-read'
  | 'scan-unreadable'
  | 'page-unreadable'
  | 'code-matches'
  | 'code-repaired'
  | 'code-differs'
  | 'code-misprinted'
  | 'code-missing'
  | 'code-other'
  | 'name-matches'
  | 'name-former'
  | 'name-near-miss'
  | 'name-missing';

/** One thing a check saw, said so that the enterprise can put it right and an officer can point at it. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: Text;
  /** Counted from 1; null = the file as a whole. */
  readonly page: number | null;
  /** null = the page as a whole. */
  readonly box: Box | null;
  readonly value?: string;
  readonly expected?: string;
  readonly clause?: string;
  readonly remedy?: Text;
}

export interface Verdict {
  readonly status: 'passed' | 'failed';
  readonly findings: readonly Finding[];
  /** Told from the content, never from the name; null = not recognised. */
  readonly mime: string | null;
  /** null = the file has no pages that could be counted. */
  readonly pageCount: number | null;
}
