import type { Json } from '@terrace/engine';
import type { Actor } from '@terrace/kernel';
import type { Attachment } from './attachment';
import { eventHash } from './event-hash';
import type { Commit, Instance } from './instance';
import { silent } from './silent';
import type { Task } from './tasks/task';

/** Something recorded about an instance that leaves it where it stands. */
export interface Note {
  readonly name: string;
  readonly data: Readonly<Record<string, Json>>;
  readonly note: string | null;
  /** Absent: it carries none. */
  readonly attachments?: readonly Attachment[];
  readonly actor: Actor;
  readonly at: Date;
  readonly idempotencyKey: string;
  readonly tasks: readonly Task[];
  /** Effects the note has in the world, such as letters. */
  readonly letters: readonly Readonly<Record<string, Json>>[];
  readonly nextId: () => string;
}

/** The rows of a note: the next version with the same snapshot, its entry in the chain, the tasks it changes. */
export function prepareNote(before: Instance, note: Note): Commit {
  const { name, data, actor, at, idempotencyKey, nextId } = note;
  const written = {
    id: nextId(),
    instanceId: before.id,
    seq: before.version + 1,
    name,
    data,
    actor,
    at,
    idempotencyKey,
    left: [],
    entered: [],
    note: note.note,
    ...(note.attachments ? { attachments: note.attachments } : {}),
    previousHash: before.hash,
    change: {},
  };
  const entry = { ...written, hash: eventHash(written) };
  const { id: causeId, instanceId } = entry;
  return {
    instance: { ...before, version: entry.seq, updatedAt: at, hash: entry.hash },
    expectedVersion: before.version,
    entry,
    timersStarted: [],
    timersCancelled: [],
    ...silent,
    tasks: note.tasks,
    messages: note.letters.map((letter) => ({
      id: nextId(),
      topic: 'letters',
      payload: { ...letter, instanceId, causeId, note: entry.note },
    })),
  };
}
