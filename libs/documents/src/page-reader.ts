import type { Box } from './finding';

/** A run of text that stands together on the page. */
export interface PlacedLine {
  readonly text: string;
  readonly box: Box;
}

export interface ReadPage {
  /** Counted from 1. */
  readonly page: number;
  /** `text` = letters stored in the file; `ocr` = recognised from the picture. */
  readonly source: 'text' | 'ocr';
  readonly lines: readonly PlacedLine[];
  /** Mean confidence of recognition, 0..1; 1 for stored text. */
  readonly confidence: number;
}

export type ReadResult =
  | {
      readonly kind: 'read';
      readonly pageCount: number;
      readonly pages: readonly ReadPage[];
      /** Pages that are pictures and were left unread because the limit was reached, counted from 1. */
      readonly unreadPages: readonly number[];
    }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'corrupt' };

/** Letters and their places, whether stored in the file or only drawn. */
export abstract class PageReader {
  abstract read(bytes: Uint8Array, mime: 'application/pdf' | 'image/png' | 'image/jpeg'): Promise<ReadResult>;
}
