import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { ExportHistory, HistoryArchive, exportFormats } from '@terrace/history';
import { filesOf, valueOf } from './options';
import { withDistrict } from './with-district';

const usage = `terrace export --as=xes|ocel [--chart=ID] [--from=YYYY-MM-DD] [--to=YYYY-MM-DD] [file]
`;

/** Writes the event log for process mining, to the file named or to the terminal. People are in it by pseudonyms only. */
export async function exportLog(words: readonly string[]): Promise<number> {
  const as = exportFormats.find((format) => format === valueOf(words, 'as'));
  const known = /^--as=|^--chart=.|^--(from|to)=\d{4}-\d\d-\d\d$|^[^-]/;
  if (!as || !words.every((word) => known.test(word))) {
    process.stderr.write(usage);
    return 2;
  }
  const [file] = filesOf(words);
  const filter = { chartId: valueOf(words, 'chart'), from: valueOf(words, 'from'), to: valueOf(words, 'to') };
  return withDistrict(async (district) => {
    const sink = file === undefined ? process.stdout : createWriteStream(file);
    await new ExportHistory(district.get(HistoryArchive)).write(as, filter, sink);
    if (file !== undefined) await finished(sink.end());
    return 0;
  });
}
