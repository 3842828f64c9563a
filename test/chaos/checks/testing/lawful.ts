import { fileURLToPath } from 'node:url';
import { dateOf } from '@terrace/deadlines';
import { start, transition, type Chart, type Decision, type Json } from '@terrace/engine';
import { celExpressions } from '@terrace/expressions';
import type { User } from '@terrace/identity';
import { systemActor, type Actor, type Role } from '@terrace/kernel';
import type { Letter } from '@terrace/notifications';
import { loadProgrammes } from '@terrace/programmes';
import { eventHash, genesisHash, type HistoryEntry, type Instance } from '@terrace/workflow';
import { messageIdOf } from '../check-mails';
import type { Evidence } from '../evidence';

const programmes = fileURLToPath(new URL('../../programmes', import.meta.url));
const charts = loadProgrammes(programmes, celExpressions).catalogue.all();

const person = (id: string, role: Role): User => ({
  id,
  login: id,
  name: id,
  roles: [role],
  enterpriseId: null,
  email: `${id}@chaos.invalid`,
  passwordHash: '',
});
const people = [person('officer', 'officer'), person('head', 'head')];
const actor = (id: 'officer' | 'head'): Actor => ({ id, name: id, roles: [id], enterpriseId: null });

const begunAt = new Date('2026-03-02T02:00:00Z');

/** An errand that was sent for review on a Monday and is still there when its review has been due for a month. */
export function lawful(): Evidence {
  const history = [
    decided('started', actor('officer'), {}),
    decided('send_for_review', actor('officer'), { subject: '演练' }),
  ];
  return standing(history, 'reviewing');
}

/** The same, released: it has invoked an inspection, which has begun and not ended. */
export function inspected(): Evidence {
  const evidence = lawful();
  return standing([...entriesOf(evidence), decided('release', actor('head'), {})], 'inspecting');
}

type Asked = Pick<HistoryEntry, 'name' | 'actor' | 'data'>;

const decided = (name: string, by: Actor, data: Readonly<Record<string, Json>>): Asked => ({
  name,
  actor: by,
  data,
});

const entriesOf = ({ histories }: Evidence): readonly HistoryEntry[] => histories.get('errand') ?? [];

function standing(asked: readonly Asked[], destination: string): Evidence {
  const errand = chartOf('errand');
  const { history, instance } = lived('errand', errand, asked);
  const child = instance.invocations['inspection'];
  const inspection = child
    ? lived(child, chartOf('inspection'), [{ name: 'started', actor: systemActor, data: { asked: 1 } }])
    : null;
  const instances = [instance, ...(inspection ? [childOf(inspection.instance)] : [])];
  const letters = lettersOf(history);
  return {
    attempts: history.map(({ idempotencyKey: key, name: event, instanceId }) => ({
      key,
      event,
      instanceId,
      acknowledged: true,
    })),
    destinations: new Map([['errand', destination]]),
    instances,
    histories: new Map([
      ['errand', history],
      ...(inspection && child ? [[child, inspection.history] as const] : []),
    ]),
    timers: [],
    undelivered: [],
    letters,
    people,
    mails: letters.map(({ id }, index) => ({ messageId: messageIdOf(id), at: index * 10_000 })),
    interruptions: [],
    charts,
    now: new Date('2026-04-02T02:00:00Z'),
  };
}

const childOf = (instance: Instance): Instance => ({
  ...instance,
  parent: { instanceId: 'errand', invokeId: 'inspection' },
});

function chartOf(id: string): Chart {
  const chart = charts.find((each) => each.id === id);
  if (!chart) throw new Error(`no chart ${id}`);
  return chart;
}

function lived(
  id: string,
  chart: Chart,
  asked: readonly Asked[],
): { history: HistoryEntry[]; instance: Instance } {
  const history: HistoryEntry[] = [];
  let last: Extract<Decision, { kind: 'moved' }> | null = null;
  let invocations: Record<string, string> = {};
  for (const { name, actor: by, data } of asked) {
    const context = { actor: by, facts: { today: dateOf(begunAt) }, at: begunAt.toISOString() };
    const decision: Decision = last
      ? transition(chart, last.next, { name, data }, context)
      : start(chart, context, data);
    if (decision.kind === 'refused') throw new Error(`${name} is refused`);
    last = decision;
    if (decision.effects.some(({ kind }) => kind === 'invoke.start'))
      invocations = { inspection: 'inspection' };
    history.push(entry(id, history, { name, actor: by, data }, decision));
  }
  if (!last) throw new Error('nothing was asked');
  const standing = last.next.configuration.at(-1) ?? '';
  const instance: Instance = {
    id,
    chartId: chart.id,
    chartVersion: chart.version,
    subjectId: 'enterprise',
    businessKey: id,
    version: history.length - 1,
    snapshot: last.next,
    stage: standing,
    state: standing,
    holder: null,
    startedAt: begunAt,
    updatedAt: begunAt,
    hash: history.at(-1)?.hash ?? '',
    parent: null,
    invocations,
  };
  return { history, instance };
}

function entry(
  instanceId: string,
  before: readonly HistoryEntry[],
  asked: Asked,
  { left, entered }: Extract<Decision, { kind: 'moved' }>,
): HistoryEntry {
  const seq = before.length;
  const bare = {
    id: `${instanceId}-${String(seq)}`,
    instanceId,
    seq,
    ...asked,
    at: begunAt,
    idempotencyKey: `key-${instanceId}-${String(seq)}`,
    left,
    entered,
    note: null,
    previousHash: before.at(-1)?.hash ?? genesisHash,
  };
  return { ...bare, hash: eventHash(bare) };
}

/** What was ordered on the way to the review, and its three reminders. */
function lettersOf(history: readonly HistoryEntry[]): Letter[] {
  const sent = history.find(({ name }) => name === 'send_for_review');
  const letter = (id: string, causeId: string, kind: string): Letter => ({
    id,
    causeId,
    kind,
    instanceId: 'errand',
    recipientId: 'head',
    subject: { zh: '', en: '' },
    body: { zh: '', en: '' },
    createdAt: begunAt,
    readAt: null,
  });
  return [
    letter('arrived', sent?.id ?? '', 'errand-arrived'),
    ...['-1', '0', '1'].map((day) => letter(`due${day}`, `timer${day}`, 'errand-due')),
  ];
}
