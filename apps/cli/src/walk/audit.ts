import type { Gathered } from './gather';
import type { Narrator } from './narrator';
import { until } from './until';

/** Afterwards: the record is whole, and everybody got each letter once. */
export async function audit({ party, walked }: Gathered, narrator: Narrator): Promise<void> {
  narrator.chapter('五、核对 · Afterwards');
  const { items } = await party.officer.history(walked.id);
  narrator.confirm(
    items.every(({ seq }, index) => seq === index),
    `the record has ${String(items.length)} events without a gap`,
  );
  const arrived = async (): Promise<boolean> =>
    (await party.officer.letters(walked.id)).items.some(({ kind }) => kind === 'recognised');
  await until(party.officer, walked.id, 'the letter of recognition', arrived);
  const letters = (await party.officer.letters(walked.id)).items;
  const reading = new Map<string, number>();
  for (const { kind, recipientId } of letters)
    reading.set(kind, (reading.get(kind) ?? 0) + (recipientId ? 1 : 0));
  for (const [kind, count] of reading) narrator.note(`${kind}: ${String(count)}`);
  const ids = new Set(letters.map(({ id }) => id));
  narrator.confirm(ids.size === letters.length, `${String(letters.length)} letters were sent`);
  const once = letters.filter(({ kind }) => kind === 'recognised');
  narrator.confirm(once.length === 1, 'the letter of recognition was sent once');
  const decisions = items.filter(({ name }) => /approve|admit|record_/.test(name));
  narrator.confirm(
    decisions.every(({ actor }) => actor.id !== 'system'),
    'every decision was taken by a person',
  );
}
