import type { Effect } from '@terrace/engine';
import { eventHash } from './event-hash';
import type { Commit, HistoryEntry, Instance, Timer } from './instance';
import type { Before, Moved, Occasion } from './occasion';
import { plannedTimer } from './plan-timers';
import { routeEffects } from './route-effects';
import { changeOf } from './snapshot-change';
import { standingOf } from './standing';
import { tasksAfter } from './tasks/tasks-after';

/** One accepted decision as the rows it writes. `expectedVersion` null begins an instance. */
export function prepareCommit(
  before: Before,
  moved: Moved,
  occasion: Occasion,
  expectedVersion: number | null,
): Commit {
  const entry = entryOf(before, moved, occasion);
  const { messages: told, delayed, delayedCancelled, invocations } = routeEffects(before, moved, occasion);
  const instance: Instance = {
    ...before,
    version: before.version + 1,
    snapshot: moved.next,
    ...standingOf(occasion.chart, moved.next),
    ...(moved.next.done ? { holder: null } : {}),
    updatedAt: occasion.at,
    hash: entry.hash,
    invocations,
  };
  return {
    instance,
    expectedVersion,
    entry,
    timersStarted: moved.effects.flatMap((effect) => timersOf(effect, entry, moved, occasion)),
    timersCancelled: moved.effects.flatMap((effect) => cancelledBy(effect)),
    messages: moved.effects.flatMap((effect) => messagesOf(effect, before.id, entry, occasion)),
    held: [],
    heldCancelled: [],
    told,
    delayed,
    delayedCancelled,
    tasks: tasksAfter(before.id, occasion.desk, moved, occasion),
  };
}

function entryOf(before: Before, moved: Moved, occasion: Occasion): HistoryEntry {
  const entry = {
    id: occasion.nextId(),
    instanceId: before.id,
    seq: before.version + 1,
    name: occasion.event,
    data: occasion.data,
    ...(occasion.invokeId === undefined ? {} : { invokeId: occasion.invokeId }),
    actor: occasion.actor,
    at: occasion.at,
    idempotencyKey: occasion.idempotencyKey,
    left: moved.left,
    entered: moved.entered,
    note: occasion.note,
    ...(occasion.attachments ? { attachments: occasion.attachments } : {}),
    facts: occasion.facts,
    change: changeOf(before.snapshot ?? null, moved.next),
    previousHash: before.hash,
  };
  return { ...entry, hash: eventHash(entry) };
}

function timersOf(effect: Effect, entry: HistoryEntry, moved: Moved, occasion: Occasion): Timer | [] {
  if (effect.kind !== 'timer.start') return [];
  const facts = { ...occasion.facts, data: moved.next.data };
  const begun = { startedAt: occasion.at, startedSeq: entry.seq };
  return plannedTimer(effect, entry.instanceId, begun, { ...occasion, facts }) ?? [];
}

function cancelledBy(effect: Effect): string[] {
  return effect.kind === 'timer.cancel' ? [effect.id] : [];
}

function messagesOf(
  effect: Effect,
  instanceId: string,
  entry: HistoryEntry,
  occasion: Occasion,
): Commit['messages'] {
  if (effect.kind !== 'effect') return [];
  const payload = { ...effect.with, instanceId, causeId: entry.id, note: entry.note };
  return [{ id: occasion.nextId(), topic: topicOf(effect.type), payload }];
}

/** Effects of charts and the queue that carries each out. */
const topics: Readonly<Record<string, string>> = { letter: 'letters', 'check-documents': 'checks' };

const topicOf = (effectType: string): string => topics[effectType] ?? effectType;
