import type { HistoryEntry } from '@terrace/workflow';
import type { ExportedCase } from './exported-case';
import type { Pseudonyms } from './pseudonym';

/** The log as XES (IEEE 1849-2016): a case is a trace. Neither names of people nor what they wrote is in it. */
export async function* toXes(cases: AsyncIterable<ExportedCase>, people: Pseudonyms): AsyncIterable<string> {
  yield head;
  for await (const each of cases) yield traceOf(each, people);
  yield '</log>\n';
}

const extension = (name: string, prefix: string): string =>
  `  <extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`;

const head = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">',
  extension('Concept', 'concept'),
  extension('Lifecycle', 'lifecycle'),
  extension('Organizational', 'org'),
  extension('Time', 'time'),
  '  <global scope="trace">',
  '    <string key="concept:name" value=""/>',
  '  </global>',
  '  <global scope="event">',
  '    <string key="concept:name" value=""/>',
  '    <string key="lifecycle:transition" value="complete"/>',
  '    <string key="org:resource" value=""/>',
  '    <string key="org:role" value=""/>',
  '    <date key="time:timestamp" value="1970-01-01T00:00:00.000Z"/>',
  '  </global>',
  '  <classifier name="Activity" scope="event" keys="concept:name"/>',
  '  <classifier name="Activity and role" scope="event" keys="concept:name org:role"/>',
  '  <string key="concept:name" value="Terrace"/>',
  '  <string key="lifecycle:model" value="standard"/>',
  '',
].join('\n');

function traceOf({ instance, events }: ExportedCase, people: Pseudonyms): string {
  const { businessKey, chartId, chartVersion, subjectId } = instance;
  return [
    '  <trace>',
    attribute(4, 'string', 'concept:name', businessKey),
    attribute(4, 'string', 'terrace:chart', chartId),
    attribute(4, 'int', 'terrace:chartVersion', String(chartVersion)),
    attribute(4, 'id', 'terrace:enterprise', subjectId),
    ...events.map((entry) => eventOf(entry, people)),
    '  </trace>\n',
  ].join('\n');
}

function eventOf(
  { name, at, actor, seq, left, entered, attachments = [] }: HistoryEntry,
  people: Pseudonyms,
): string {
  return [
    '    <event>',
    attribute(6, 'string', 'concept:name', name),
    attribute(6, 'string', 'lifecycle:transition', 'complete'),
    attribute(6, 'date', 'time:timestamp', at.toISOString()),
    attribute(6, 'string', 'org:resource', people.of(actor)),
    attribute(6, 'string', 'org:role', actor.roles.join(' ')),
    attribute(6, 'int', 'terrace:seq', String(seq)),
    attribute(6, 'string', 'terrace:left', left.join(' ')),
    attribute(6, 'string', 'terrace:entered', entered.join(' ')),
    attribute(6, 'int', 'terrace:attachments', String(attachments.length)),
    '    </event>',
  ].join('\n');
}

const attribute = (indent: number, type: string, key: string, value: string): string =>
  `${' '.repeat(indent)}<${type} key="${key}" value="${escaped(value)}"/>`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no place for most control characters, not even written as references. */
const escaped = (text: string): string =>
  text
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, ' ')
    .replace(/[&<>"]/g, (sign) => entities[sign]!);
