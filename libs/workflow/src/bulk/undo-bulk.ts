import { done, refused, type Actor, type Outcome, type Refusal } from '@terrace/kernel';
import { minuteInShanghai } from '../calendar-date';
import type { DecisionPorts } from '../decision-ports';
import type { Commit, Instance } from '../instance';
import type { Task } from '../tasks/task';
import type { BulkItem, BulkSend } from './bulk-send';
import type { BulkStore } from './bulk-store';
import { undoingCommit } from './undoing-commit';

export interface UndoReport {
  readonly undone: number;
  /** Cases that stay as the order left them, and why. */
  readonly kept: readonly { readonly instanceId: string; readonly refusal: Refusal }[];
}

const chunk = 500;

/** Takes an order for many cases back, whole or in part, while its effects are held and nothing later has happened. */
export class UndoBulk {
  constructor(
    private readonly ports: DecisionPorts,
    private readonly bulks: BulkStore,
  ) {}

  /** Said again it undoes what is left, which is nothing. `instanceIds` absent: all of them. */
  async undo(bulkId: string, actor: Actor, instanceIds?: readonly string[]): Promise<Outcome<UndoReport>> {
    const bulk = await this.bulks.load(bulkId);
    if (!bulk) return refused('not-found', noSuchOrder);
    const forbidden = this.ports.authority.refuse(actor, 'case.undo-many', { senderId: bulk.actor.id });
    if (forbidden) return { kind: 'refused', refusal: forbidden };
    if (this.ports.clock.now() >= bulk.effectsLeaveAt) return refused('not-enabled', windowOver(bulk));
    const kept: { instanceId: string; refusal: Refusal }[] = [];
    let undone = 0;
    for (let after = -1, end = false; !end;) {
      const part = await this.ports.unitOfWork.run(() => this.takeBack(bulk, actor, after, instanceIds));
      undone += part.undone;
      kept.push(...part.kept);
      after = part.last;
      end = part.claimed < chunk;
    }
    return done({ undone, kept });
  }

  private async takeBack(bulk: BulkSend, actor: Actor, after: number, instanceIds?: readonly string[]) {
    const items = await this.bulks.claim(bulk.id, 'moved', after, chunk, instanceIds);
    const instances = await this.ports.store.load(items.map(({ instanceId }) => instanceId));
    const byId = new Map(instances.map((instance) => [instance.id, instance]));
    const tasks = await this.ports.store.tasksOf([...byId.keys()]);
    const held = await this.bulks.keepHeld(items.flatMap(({ moved }) => moved?.entryId ?? []));
    const judged = items.map((item) => this.judge(item, byId.get(item.instanceId), { held, tasks }, actor));
    const commits = judged.flatMap(({ commit }) => commit ?? []);
    const results = commits.length > 0 ? await this.ports.store.commit(commits) : [];
    const written = new Set(commits.filter((_, i) => results[i] === 'committed'));
    const undone = judged.filter(({ commit }) => commit !== null && written.has(commit));
    await this.bulks.record(undone.map(({ item }) => ({ ...item, outcome: 'undone' as const })));
    const kept = judged.flatMap(({ item: { instanceId }, commit, refusal }) =>
      commit && written.has(commit) ? [] : [{ instanceId, refusal: refusal ?? happened }],
    );
    return { undone: undone.length, kept, last: items.at(-1)?.position ?? after, claimed: items.length };
  }

  private judge(
    item: BulkItem,
    instance: Instance | undefined,
    { held, tasks }: { readonly held: ReadonlyMap<string, number>; readonly tasks: readonly Task[] },
    actor: Actor,
  ): { readonly item: BulkItem; readonly commit: Commit | null; readonly refusal: Refusal | null } {
    const { moved } = item;
    const kept = (refusal: Refusal) => ({ item, commit: null, refusal });
    if (!moved || !instance || instance.version !== moved.version) return kept(happened);
    if (moved.isFinal || (held.get(moved.entryId) ?? 0) < moved.held) return kept(effectsOut);
    const { ids, clock } = this.ports;
    const own = tasks.filter(({ instanceId }) => instanceId === instance.id);
    const commit = undoingCommit(instance, moved, own, { id: ids.next(), actor, at: clock.now() });
    return { item, commit, refusal: null };
  }
}

const noSuchOrder = { zh: '没有这项批量办理。', en: 'There is no such order.' };
const windowOver = ({ effectsLeaveAt }: BulkSend) => ({
  zh: `撤回期限已于 ${minuteInShanghai(effectsLeaveAt)} 届满，通知已经发出。`,
  en: `The time for taking it back ended at ${minuteInShanghai(effectsLeaveAt)}; its letters have left.`,
});
const { refusal: happened } = refused('conflict', {
  zh: '该案件此后已有新的办理记录，不能撤回。',
  en: 'Something has happened in this case since; it cannot be taken back.',
});
const { refusal: effectsOut } = refused('conflict', {
  zh: '该案件的办理已对外产生效力（已通知其他案件或已发出通知），不能撤回。',
  en: 'What was done here has taken effect outside already; it cannot be taken back.',
});
