import type { Attachment, Instance } from '@terrace/workflow';
import { KeptHistory } from './kept-history';

const startMs = 120_000;

describe('files that events carry, looked at by whoever verifies the history', () => {
  let kept: KeptHistory;
  let instance: Instance;
  let minutes: Attachment;
  let scan: Attachment;

  beforeAll(async () => {
    kept = await KeptHistory.begin();
    instance = await kept.opened('ONE');
    await kept.send(instance.id, 'note', { words: 'a' });
    [minutes, scan] = [await kept.filed('minutes.pdf', 'minutes'), await kept.filed('scan.pdf', 'scan')];
    await kept.send(instance.id, 'note', { words: 'b' }, [minutes, scan]);
    await kept.send(instance.id, 'submit');
  }, startMs);

  afterAll(async () => {
    await kept.end();
  }, startMs);

  const change = (sql: string): Promise<void> =>
    kept.tamper(`
      ALTER TABLE events DISABLE TRIGGER events_append_only;
      UPDATE events SET attachments = ${sql} WHERE seq = 2;
      ALTER TABLE events ENABLE ALWAYS TRIGGER events_append_only`);

  it('are as they were attached, beside events from before that carry none', async () => {
    expect(await kept.told()).toEqual([]);
    const [, plain, carrying] = await kept.store.history(instance.id);
    expect(plain).not.toHaveProperty('attachments');
    expect(carrying?.attachments).toEqual([minutes, scan]);
  });

  it('are missed when they are gone, and known when they are others', async () => {
    await kept.files.put(`attachments/${scan.id}`, Buffer.from('another scan'));
    expect(await kept.told()).toEqual(['ONE #2 file of an attachment changed']);
    await kept.files.remove(`attachments/${minutes.id}`);
    expect(await kept.told()).toEqual([
      'ONE #2 file of an attachment changed',
      'ONE #2 file of an attachment removed',
    ]);
    await kept.files.put(`attachments/${minutes.id}`, Buffer.from('minutes'));
    await kept.files.put(`attachments/${scan.id}`, Buffer.from('scan'));
    expect(await kept.told()).toEqual([]);
  });

  it('cannot be exchanged together with what the event says of them', async () => {
    const other = await kept.filed('scan.pdf', 'another scan');
    await change(`'${JSON.stringify([minutes, other])}'::jsonb`);
    expect(await kept.told()).toEqual(['ONE #2 changed']);
    await change('NULL');
    expect(await kept.told()).toEqual(['ONE #2 changed']);
    await change(`'${JSON.stringify([minutes, scan])}'::jsonb`);
    expect(await kept.told()).toEqual([]);
  });
});
