import { randomBytes } from 'node:crypto';
import { HistoryArchive, type ArchiveFilter } from '../ports';
import { exportedCases } from './exported-case';
import { Pseudonyms } from './pseudonym';
import { toOcel } from './to-ocel';
import { toXes } from './to-xes';

/** Where an export goes: a file, a response, the terminal. */
type Sink = NodeJS.WritableStream & { readonly destroyed?: boolean };

export const exportFormats = ['xes', 'ocel'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Hands the event log on, as of one moment, no faster than it is taken and with one case in memory at a time. */
export class ExportHistory {
  constructor(private readonly archive: HistoryArchive) {}

  /** Returns when the last piece has been taken; early when nobody takes any more. `sink` is not ended. */
  write(
    as: ExportFormat,
    filter: ArchiveFilter,
    sink: Sink,
    people = new Pseudonyms(randomBytes(32)),
  ): Promise<void> {
    return this.archive.view(async () => {
      const cases = () => exportedCases(this.archive, filter);
      const pieces = as === 'xes' ? toXes(cases(), people) : toOcel(cases, people);
      await writeAll(pieces, sink);
    });
  }
}

/** In one flow of control, so that what is read stays in the view's transaction however the sink wakes us. */
async function writeAll(pieces: AsyncIterable<string>, sink: Sink): Promise<void> {
  let failure: unknown = null;
  const fail = (error: unknown): void => {
    failure = error;
  };
  sink.on('error', fail);
  try {
    for await (const piece of pieces) {
      if (!sink.destroyed && !sink.write(piece)) await taken(sink);
      if (failure) throw failure;
      if (sink.destroyed) return;
    }
  } finally {
    sink.off('error', fail);
  }
}

/** Until the sink takes more, or is gone. */
function taken(sink: Sink): Promise<void> {
  return new Promise((resolve) => {
    const goOn = (): void => {
      sink.off('drain', goOn).off('close', goOn);
      resolve();
    };
    sink.on('drain', goOn).on('close', goOn);
  });
}
