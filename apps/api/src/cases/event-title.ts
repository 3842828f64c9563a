import type { Chart } from '@terrace/engine';
import type { Text } from '@terrace/kernel';
import { migratedEvent, migrationRevertedEvent, undoneEvent } from '@terrace/workflow';

/** What an event of the record is called: as on its button, in the state it was sent in where that is known. */
export function eventTitle(chart: Chart, event: string, left: readonly string[]): Text {
  const own = ownTitles[event];
  if (own) return own;
  const inState = left.flatMap((state) => chart.states.get(state)?.on ?? []);
  const anywhere = [...chart.states.values()].flatMap((state) => state.on);
  const named = [...inState, ...anywhere].find(
    ({ descriptors, def }) => descriptors.includes(event) && def.title,
  );
  return named?.def.title ?? { zh: event, en: event };
}

/** Entries that are no events of a chart. */
const ownTitles: Readonly<Record<string, Text>> = {
  started: { zh: '立案', en: 'Opened' },
  'task.claimed': { zh: '签收', en: 'Claimed' },
  'task.released': { zh: '释放', en: 'Released' },
  'task.assigned': { zh: '分派', en: 'Assigned' },
  'task.delegated': { zh: '转办', en: 'Handed over' },
  'task.cosigner-asked': { zh: '邀请加签', en: 'Co-signature asked for' },
  'task.cosigner-dismissed': { zh: '撤销加签', en: 'Co-signature no longer asked for' },
  'task.cosigned': { zh: '加签', en: 'Co-signed' },
  'task.voted': { zh: '表决', en: 'Voted' },
  'task.urged': { zh: '催办', en: 'Urged' },
  'task.copied': { zh: '抄送', en: 'Copied' },
  [undoneEvent]: { zh: '撤回批量办理', en: 'Order for many taken back' },
  [migratedEvent]: { zh: '转入新版本流程', en: 'Moved to another version' },
  [migrationRevertedEvent]: { zh: '撤回版本迁移', en: 'Brought back to its former version' },
};
