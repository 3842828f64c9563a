import { setTimeout as wait } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { BeginImport, SeeImports, TakeImport } from '@terrace/cases';
import { makeDistrict } from '@terrace/demonstration';
import { writeEnterpriseWorkbook, type ImportStage } from '@terrace/enterprises';
import { readSettings } from '@terrace/hosting';
import type { Actor } from '@terrace/kernel';
import { PeopleModule } from '../../../apps/cli/src/commands/people-module';
import { MeasuredProcess } from '../workflow/measured-process';

/** Minutes, as whoever sends a district's list would have it: the preview, and then the taking. */
const longestS = 180;
/** What a list may cost a worker beside what it has as it stands idle: its bytes, its texts and two chunks of rows. */
const mostMoreMB = 250;
const sampleMs = 250;

const officer: Actor = { id: 'officer', name: 'officer', roles: ['officer'], enterpriseId: null };

/** A list of a whole district through the worker as it is built: seconds to the preview and to the end, and memory. */
export async function measureImport(
  url: string,
  size: number,
  say: (text: string) => unknown,
): Promise<boolean> {
  const { enterprises } = makeDistrict({ seed: 7, asOf: '2020-06-01', enterprises: size });
  const bytes = await writeEnterpriseWorkbook(enterprises);
  say(`a list of ${String(size)} enterprises, ${(bytes.byteLength / 2 ** 20).toFixed(1)} MB`);
  const district = await NestFactory.createApplicationContext(
    PeopleModule.forRoot(readSettings({ DATABASE_URL: url })),
    { logger: ['error', 'warn'] },
  );
  const worker = await MeasuredProcess.start('worker', { DATABASE_URL: url });
  try {
    const before = worker.memoryMB().now;
    const [begin, take, see] = [
      district.get(BeginImport),
      district.get(TakeImport),
      district.get(SeeImports),
    ];
    const command = {
      fileName: 'list.xlsx',
      bytes,
      takesAtOnce: false,
      idempotencyKey: 'the only list of all',
    };
    const begun = await begin.begin(command, officer);
    if (begun.kind === 'refused') throw new Error(begun.refusal.reason.en);
    const { id } = begun.value;
    const foreseenS = await until(see, id, 'foreseen');
    await take.take(id, officer);
    const takenS = await until(see, id, 'taken');
    const { most } = worker.memoryMB();
    const seen = await see.one(id, officer);
    if (seen.kind === 'refused' || seen.value.progress.taken !== size) throw new Error('rows were lost');
    say(
      `read and foreseen in ${foreseenS.toFixed(1)} s, taken in ${takenS.toFixed(1)} s (at most ${String(longestS)} s)`,
    );
    say(
      `memory of the worker from ${before.toFixed(0)} to ${most.toFixed(0)} MB (at most ${String(mostMoreMB)} MB more)`,
    );
    return foreseenS + takenS <= longestS && most - before <= mostMoreMB;
  } finally {
    await worker.stop();
    await district.close();
  }
}

/** Seconds until the list has come so far, asked as the portal asks. */
async function until(see: SeeImports, id: string, stage: ImportStage): Promise<number> {
  const begun = performance.now();
  for (;;) {
    const seen = await see.one(id, officer);
    if (seen.kind === 'refused') throw new Error(seen.refusal.reason.en);
    if (seen.value.run.stage === stage) return (performance.now() - begun) / 1000;
    await wait(sampleMs);
  }
}
