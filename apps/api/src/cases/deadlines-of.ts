import type { Chart } from '@terrace/engine';
import type { Text } from '@terrace/kernel';
import { dateOf } from '@terrace/deadlines';
import { timerMetaOf } from '@terrace/programmes';
import type { Timer } from '@terrace/workflow';
import type { CaseDeadline } from '../schema/case.schema';

/** The deadlines now running, each with the days on which it still reminds. */
export function deadlinesOf(chart: Chart, timers: readonly Timer[]): CaseDeadline[] {
  return timers
    .filter(({ hasFired }) => !hasFired)
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
    .map((timer) => ({
      name: timer.name,
      dueOn: timer.dueOn,
      dueAt: timer.dueAt.toISOString(),
      holder: timer.holder,
      event: timer.event,
      title: titleOfTimer(chart, timer.name),
      remindOn: timer.reminders.map(({ at }) => dateOf(at)),
    }));
}

/** The name itself where the chart is not installed here. */
export function titleOfTimer(chart: Chart | null, name: string): Text {
  const timer = chart?.states.get(name.split('/')[0] ?? '')?.timers.find(({ id }) => id === name);
  return timer ? timerMetaOf(timer.timer).title : { zh: name, en: name };
}
