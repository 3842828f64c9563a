import type { Chart } from '@terrace/engine';
import type { Text } from '@terrace/kernel';
import { dateOf } from '@terrace/deadlines';
import { timerMetaOf } from '@terrace/programmes';
import type { Timer } from '@terrace/workflow';
import type { CaseDeadline } from '../schema/case.schema';

/** The deadlines now running, each with the days on which it still reminds. */
export function deadlinesOf(chart: Chart, timers: readonly Timer[]): CaseDeadline[] {
  const reminders = timers.filter((timer) => timer.name.includes('#'));
  return timers
    .filter((timer) => !timer.name.includes('#'))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
    .map((timer) => ({
      name: timer.name,
      dueOn: timer.dueOn,
      dueAt: timer.dueAt.toISOString(),
      holder: timer.holder,
      event: timer.event,
      title: titleOfTimer(chart, timer.name),
      remindOn: reminders
        .filter(({ name }) => name.startsWith(`${timer.name}#`))
        .map(({ dueAt }) => dateOf(dueAt))
        .sort(),
    }));
}

function titleOfTimer(chart: Chart, name: string): Text {
  const timer = chart.states.get(name.split('/')[0] ?? '')?.timers.find(({ id }) => id === name);
  return timer ? timerMetaOf(timer.timer).title : { zh: name, en: name };
}
