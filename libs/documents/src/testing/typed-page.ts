import { PageReader, type ReadPage, type ReadResult } from '../page-reader';

/** A page with these lines below one another. */
export const typedPage = (
  lines: readonly string[],
  source: ReadPage['source'] = 'text',
  confidence = 1,
): ReadPage => ({
  page: 1,
  source,
  confidence,
  lines: lines.map((text, at) => ({ text, box: { x: 0.1, y: 0.1 + at * 0.03, width: 0.8, height: 0.02 } })),
});

/** Reads every file as it was told beforehand. */
export class ToldPageReader extends PageReader {
  constructor(private readonly result: ReadResult) {
    super();
  }

  async read(): Promise<ReadResult> {
    return this.result;
  }
}
