import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ExportHistory, Pseudonyms, type ArchiveFilter, type ExportFormat } from '@terrace/history';
import { SaxesParser } from 'saxes';
import { KeptHistory, officer } from './kept-history';

const startMs = 180_000;
const people = () => new Pseudonyms(Buffer.from('a key for this test'));

interface Named {
  readonly name: string;
  readonly value: unknown;
}

interface Ocel {
  readonly objectTypes: { name: string; attributes: { name: string; type: string }[] }[];
  readonly eventTypes: { name: string; attributes: { name: string; type: string }[] }[];
  readonly objects: OcelItem[];
  readonly events: OcelItem[];
}

interface OcelItem {
  readonly id: string;
  readonly type: string;
  readonly time?: string;
  readonly attributes: (Named & { readonly time?: string })[];
  readonly relationships: { objectId: string; qualifier: string }[];
}

describe('exporting the event log', () => {
  let kept: KeptHistory;
  let documentId: string;

  beforeAll(async () => {
    kept = await KeptHistory.begin();
    const { id } = await kept.opened('ONE <&"> 甲');
    documentId = randomUUID();
    await kept.database.query(
      `INSERT INTO documents (document_id, instance_id, slot, version, file_name, bytes, sha256, storage_key, uploaded_by, uploaded_at, status, findings)
       VALUES ($1, $2, 'licence', 1, '李四.pdf', 1, '', '', $3, now(), 'passed', '[]')`,
      [documentId, id, officer.id],
    );
    await kept.send(id, 'note', { words: documentId });
    kept.at('2026-05-06T02:00:00Z');
    await kept.send(id, 'submit');
    await kept.opened('TWO');
  }, startMs);

  afterAll(async () => {
    await kept.end();
  }, startMs);

  async function exported(as: ExportFormat, filter: ArchiveFilter = {}): Promise<string> {
    const pieces: Buffer[] = [];
    const sink = new Writable({
      write: (piece: Buffer, _encoding, done) => {
        pieces.push(piece);
        done();
      },
    });
    await new ExportHistory(kept.archive).write(as, filter, sink, people());
    return Buffer.concat(pieces).toString();
  }

  const ocel = async (filter: ArchiveFilter = {}): Promise<Ocel> =>
    JSON.parse(await exported('ocel', filter)) as Ocel;

  /** Element names with the attributes that matter, nested as they stand; throws what is not well formed. */
  function elementsOf(xml: string): { path: string; attributes: Record<string, string> }[] {
    const found: { path: string; attributes: Record<string, string> }[] = [];
    const path: string[] = [];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => {
      path.push(name);
      found.push({ path: path.join('/'), attributes: attributes as Record<string, string> });
    });
    parser.on('closetag', () => path.pop());
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(xml).close();
    return found;
  }

  it('writes XES that is well formed and in the order the standard asks for', async () => {
    const elements = elementsOf(await exported('xes'));
    const [log] = elements;
    expect(log).toMatchObject({ path: 'log', attributes: { 'xes.version': '1849.2016' } });
    const order = ['extension', 'global', 'classifier', 'string', 'trace'];
    const top = elements.filter(({ path }) => path.split('/').length === 2).map(({ path }) => path.slice(4));
    expect(top.map((name) => order.indexOf(name))).toEqual(top.map((name) => order.indexOf(name)).sort());
    const prefixes = elements
      .filter(({ path }) => path === 'log/extension')
      .map(({ attributes }) => attributes['prefix']);
    expect(prefixes).toEqual(['concept', 'lifecycle', 'org', 'time']);
    expect(elements.filter(({ path }) => path === 'log/trace')).toHaveLength(2);
    expect(elements.filter(({ path }) => path === 'log/trace/event')).toHaveLength(4);
  });

  it('gives every XES event what the log says all of them have, in the type it has', async () => {
    const elements = elementsOf(await exported('xes'));
    const globals = elements.filter(({ path }) => path.startsWith('log/global/')).slice(1);
    for (const { path, attributes } of globals) {
      const type = path.split('/').at(-1)!;
      const values = elements.filter(
        (each) => each.path === `log/trace/event/${type}` && each.attributes['key'] === attributes['key'],
      );
      expect(values).toHaveLength(4);
    }
    const dates = elements.filter(({ path }) => path === 'log/trace/event/date');
    for (const { attributes } of dates) expect(attributes['value']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    const names = elements.filter(
      ({ path, attributes }) => path === 'log/trace/string' && attributes['key'] === 'concept:name',
    );
    expect(names.map(({ attributes }) => attributes['value']).sort()).toEqual(['ONE <&"> 甲', 'TWO']);
  });

  it('writes OCEL in which ids are unique and every relation leads to an object that is there', async () => {
    const { objects, events } = await ocel();
    const ids = new Set(objects.map(({ id }) => id));
    expect(ids.size).toBe(objects.length);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    for (const { relationships } of [...objects, ...events])
      for (const { objectId, qualifier } of relationships) {
        expect(ids.has(objectId)).toBe(true);
        expect(qualifier).not.toBe('');
      }
  });

  it('writes OCEL whose types are declared, with each attribute in its type', async () => {
    const { objectTypes, eventTypes, objects, events } = await ocel();
    const check = (items: OcelItem[], types: Ocel['eventTypes']): void => {
      for (const { type, attributes } of items) {
        const declared = types.find(({ name }) => name === type)?.attributes;
        expect(declared).toBeDefined();
        for (const { name, value } of attributes) {
          const expected = declared?.find((each) => each.name === name)?.type;
          expect(Number.isInteger(value) ? 'integer' : typeof value).toBe(expected);
        }
      }
    };
    check(objects, objectTypes);
    check(events, eventTypes);
    for (const { time } of events) expect(new Date(time!).toISOString()).toBe(time);
    for (const { attributes } of objects) for (const { time } of attributes) expect(time).toMatch(/Z$/);
    expect(objectTypes.map(({ name }) => name)).toEqual([
      'case',
      'enterprise',
      'document',
      'attachment',
      'role',
    ]);
  });

  it('relates events to their case, enterprise, role and the documents they speak of', async () => {
    const { events } = await ocel();
    const note = events.find(({ type }) => type === 'note')!;
    const qualifiers = note.relationships.map(
      ({ objectId, qualifier }) => `${qualifier} ${objectId.split(':')[0]!}`,
    );
    expect(qualifiers.slice(1)).toEqual(['about enterprise', 'done by role', `concerns ${documentId}`]);
    expect(qualifiers[0]).toMatch(/^of /);
  });

  it('names nobody and repeats nothing that was written', async () => {
    for (const as of ['xes', 'ocel'] as const) {
      const text = await exported(as);
      for (const secret of [officer.name, officer.id, '李四', '"words"']) expect(text).not.toContain(secret);
      expect(text).toContain(people().of(officer));
    }
  });

  it('takes the cases of one programme and the events of the days asked for', async () => {
    expect((await ocel({ chartId: 'other' })).events).toEqual([]);
    const { events, objects } = await ocel({ from: '2026-05-06', to: '2026-05-06' });
    expect(events.map(({ type }) => type).sort()).toEqual(['started', 'submit']);
    expect(objects.filter(({ type }) => type === 'case')).toHaveLength(2);
    expect((await ocel({ to: '2026-05-05' })).events.map(({ type }) => type).sort()).toEqual([
      'note',
      'started',
    ]);
  });

  it(
    'streams forty thousand events without holding them',
    async () => {
      await kept.owner.query(
        `INSERT INTO instances SELECT gen_random_uuid(), 'tiny', 1, $1, 'MANY-' || n, 99, '{}', 's', 's', null, now(), now(), ''
         FROM generate_series(1, 400) AS n`,
        [kept.subjectId],
      );
      await kept.owner.query(
        `INSERT INTO events (instance_id, seq, event_id, name, data, actor, at, idempotency_key, states_left, states_entered, previous_hash, hash, facts)
         SELECT instance_id, seq, gen_random_uuid(), 'note', '{"words": "x"}', $1, now(), seq::text, '{a}', '{b}', '', '',
           jsonb_build_object('text', repeat('y', 500))
         FROM instances, generate_series(0, 99) AS seq WHERE business_key LIKE 'MANY-%'`,
        [JSON.stringify(officer)],
      );
      setFlagsFromString('--expose-gc');
      const collect = runInNewContext('gc') as () => void;
      for (const as of ['xes', 'ocel'] as const) {
        let [bytes, pieces, highest] = [0, 0, 0];
        collect();
        const before = process.memoryUsage().heapUsed;
        const sink = new Writable({
          write: (piece: Buffer, _encoding, done) => {
            bytes += piece.length;
            pieces += 1;
            if (pieces % 50 === 0) {
              collect();
              highest = Math.max(highest, process.memoryUsage().heapUsed - before);
            }
            setImmediate(done);
          },
        });
        await new ExportHistory(kept.archive).write(as, {}, sink, people());
        expect(bytes).toBeGreaterThan(10_000_000);
        expect(highest).toBeLessThan(10_000_000);
      }
    },
    startMs,
  );

  it('tells what went wrong where it is written to', async () => {
    const sink = new Writable({ write: (_piece, _encoding, done) => done(new Error('the disk is full')) });
    await expect(new ExportHistory(kept.archive).write('xes', {}, sink, people())).rejects.toThrow(
      'disk is full',
    );
  });

  it('stops reading when nobody takes any more', async () => {
    let pieces = 0;
    const sink = new Writable({
      write: (_piece, _encoding, done) => {
        pieces += 1;
        if (pieces === 3) sink.destroy();
        done();
      },
    });
    await new ExportHistory(kept.archive).write('xes', {}, sink, people());
    expect(pieces).toBe(3);
  });
});
