import type { Attachment, HistoryEntry } from '@terrace/workflow';
import type { ExportedCase } from './exported-case';
import type { Pseudonyms } from './pseudonym';

const string = (name: string) => ({ name, type: 'string' });
const integer = (name: string) => ({ name, type: 'integer' });

const objectTypes = [
  { name: 'case', attributes: [string('key'), string('chart'), integer('chartVersion')] },
  { name: 'enterprise', attributes: [] },
  { name: 'document', attributes: [string('slot'), integer('version')] },
  // Without the name of the file, which may be that of a person.
  { name: 'attachment', attributes: [string('mediaType'), integer('bytes'), string('sha256')] },
  { name: 'role', attributes: [] },
];

const eventAttributes = [integer('seq'), string('resource'), string('left'), string('entered')];

/**
 * The log as OCEL 2.0 (JSON): cases, enterprises, documents and roles are objects, related to one another and to events by
 * qualifiers. The cases are gone through twice, first for the objects, then for the events; held are only the ids of
 * enterprises and the names of events and roles.
 */
export async function* toOcel(
  cases: () => AsyncIterable<ExportedCase>,
  people: Pseudonyms,
): AsyncIterable<string> {
  yield `{"objectTypes":${JSON.stringify(objectTypes)},\n"objects":[`;
  const objects = new Listed();
  const seen = new Set<string>();
  for await (const each of cases()) yield objects.after(objectsOf(each, seen));
  yield '\n],\n"events":[';
  const events = new Listed();
  const names = new Set<string>();
  for await (const each of cases()) {
    for (const { name } of each.events) names.add(name);
    yield events.after(eventsOf(each, people));
  }
  const eventTypes = [...names].sort().map((name) => ({ name, attributes: eventAttributes }));
  yield `\n],\n"eventTypes":${JSON.stringify(eventTypes)}}\n`;
}

/** Items of one list, a line each, with commas between. */
class Listed {
  private isEmpty = true;

  after(items: readonly unknown[]): string {
    return items
      .map((item) => {
        const comma = this.isEmpty ? '\n' : ',\n';
        this.isEmpty = false;
        return comma + JSON.stringify(item);
      })
      .join('');
  }
}

const relation = (objectId: string, qualifier: string) => ({ objectId, qualifier });

function objectsOf({ instance, events, documents }: ExportedCase, seen: Set<string>): unknown[] {
  const { id, subjectId, businessKey, chartId, chartVersion, startedAt } = instance;
  const once = (objectId: string, type: string): unknown[] => {
    if (seen.has(objectId)) return [];
    seen.add(objectId);
    return [{ id: objectId, type, attributes: [], relationships: [] }];
  };
  const time = startedAt.toISOString();
  const attributes = Object.entries({ key: businessKey, chart: chartId, chartVersion }).map(
    ([name, value]) => ({
      name,
      time,
      value,
    }),
  );
  return [
    ...once(enterpriseOf(subjectId), 'enterprise'),
    ...events.flatMap(({ actor }) => actor.roles.flatMap((role) => once(roleOf(role), 'role'))),
    { id, type: 'case', attributes, relationships: [relation(enterpriseOf(subjectId), 'about')] },
    ...events.flatMap(({ at, attachments = [] }) => attachments.flatMap((file) => attached(file, at, seen))),
    ...documents.map(({ id: documentId, slot, version, uploadedAt }) => ({
      id: documentId,
      type: 'document',
      attributes: Object.entries({ slot, version }).map(([name, value]) => ({
        name,
        time: uploadedAt.toISOString(),
        value,
      })),
      relationships: [relation(id, 'filed in')],
    })),
  ];
}

/** A file that many events carry, such as a list, is one object. */
function attached({ id, mediaType, bytes, sha256 }: Attachment, at: Date, seen: Set<string>): unknown[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const time = at.toISOString();
  const attributes = Object.entries({ mediaType, bytes, sha256 }).map(([name, value]) => ({
    name,
    time,
    value,
  }));
  return [{ id, type: 'attachment', attributes, relationships: [] }];
}

function eventsOf({ instance, events, documents }: ExportedCase, people: Pseudonyms): unknown[] {
  const filed = new Set(documents.map(({ id }) => id));
  return events.map((entry) => ({
    id: entry.id,
    type: entry.name,
    time: entry.at.toISOString(),
    attributes: attributesOf(entry, people),
    relationships: [
      relation(instance.id, 'of'),
      relation(enterpriseOf(instance.subjectId), 'about'),
      ...entry.actor.roles.map((role) => relation(roleOf(role), 'done by')),
      ...documentsIn(entry, filed).map((id) => relation(id, 'concerns')),
      ...(entry.attachments ?? []).map(({ id }) => relation(id, 'carries')),
    ],
  }));
}

const attributesOf = ({ seq, actor, left, entered }: HistoryEntry, people: Pseudonyms) =>
  Object.entries({ seq, resource: people.of(actor), left: left.join(' '), entered: entered.join(' ') }).map(
    ([name, value]) => ({ name, value }),
  );

/** Documents of the case that the event speaks of, wherever in its data. */
function documentsIn({ data }: HistoryEntry, filed: ReadonlySet<string>): string[] {
  if (filed.size === 0) return [];
  return [...new Set(JSON.stringify(data).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))].filter((id) =>
    filed.has(id),
  );
}

const enterpriseOf = (id: string): string => `enterprise:${id}`;
const roleOf = (role: string): string => `role:${role}`;
