import type { Readable } from 'node:stream';
import {
  ImportStore,
  outcomeTold,
  type ImportProgress,
  type ImportRun,
  type SettledRow,
  type SettledRowQuery,
} from '@terrace/enterprises';
import { may } from '@terrace/identity';
import { done, refused, type Actor, type Outcome } from '@terrace/kernel';
import { openSpreadsheet, type RowOutcome } from '@terrace/spreadsheets';
import { returnedName } from '../returned-name';
import { noSuchImport } from './take-import';

export interface SeenImport {
  readonly run: ImportRun;
  readonly progress: ImportProgress;
}

export interface SeenRows {
  readonly progress: ImportProgress;
  readonly items: readonly SettledRow[];
}

export interface ReturnedList {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Readable;
}

const none: ImportProgress = {
  ...{ waiting: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 },
  ...{ taken: 0, doubtful: 0 },
};

/** Lists that were sent, how far they are and what came of each row, for whoever may import. */
export class SeeImports {
  constructor(private readonly imports: ImportStore) {}

  async one(id: string, actor: Actor): Promise<Outcome<SeenImport>> {
    const refusal = may(actor, 'enterprise.import', null);
    if (refusal) return { kind: 'refused', refusal };
    const run = await this.imports.load(id);
    if (!run) return refused('not-found', noSuchImport);
    return done({ run, progress: (await this.imports.progressOf([id])).get(id) ?? none });
  }

  async all(
    page: { readonly offset: number; readonly limit: number },
    actor: Actor,
  ): Promise<Outcome<{ total: number; items: SeenImport[] }>> {
    const refusal = may(actor, 'enterprise.import', null);
    if (refusal) return { kind: 'refused', refusal };
    const { total, items } = await this.imports.list(page);
    const progress = await this.imports.progressOf(items.map(({ id }) => id));
    return done({ total, items: items.map((run) => ({ run, progress: progress.get(run.id) ?? none })) });
  }

  async rows(id: string, query: SettledRowQuery, actor: Actor): Promise<Outcome<SeenRows>> {
    const seen = await this.one(id, actor);
    if (seen.kind === 'refused') return seen;
    return done({ progress: seen.value.progress, items: await this.imports.rows(id, query) });
  }

  /** The list as it was sent, with what came of each row, or would. */
  async returned(id: string, actor: Actor): Promise<Outcome<ReturnedList>> {
    const seen = await this.one(id, actor);
    if (seen.kind === 'refused') return seen;
    const { layout, fileName } = seen.value.run;
    if (!layout) return refused('conflict', notRead);
    const opened = await openSpreadsheet(await this.imports.bytesOf(id));
    if (opened.kind === 'refused') return opened;
    const { extension, mediaType } = opened.value;
    const place = { ...layout, column: layout.width + 1, title: '导入结果 Result' };
    const content = opened.value.withOutcomes(place, this.told(id));
    return done({ fileName: returnedName(fileName, '导入结果', extension), mediaType, content });
  }

  private async *told(id: string): AsyncGenerator<RowOutcome> {
    for await (const row of this.imports.allRows(id)) yield outcomeTold(row);
  }
}

const notRead = {
  zh: '名单尚未读完，请稍后下载。',
  en: 'The list has not been read to its end yet. Try again later.',
};
