import type { Instance } from '../instance';
import type { Task } from '../tasks/task';
import type { TaskCounts, TaskQuery, TaskView } from '../tasks/task-query';

type Seen = Omit<TaskQuery, 'view' | 'offset' | 'limit'>;

/** The tasks of the store in memory. */
export class TasksInMemory {
  private readonly tasks = new Map<string, Task>();

  constructor(private readonly instanceOf: (id: string) => Instance | undefined) {}

  write(tasks: readonly Task[]): void {
    for (const task of tasks) this.tasks.set(task.id, task);
  }

  of(instanceIds: readonly string[]): Task[] {
    return [...this.tasks.values()].filter(({ instanceId }) => instanceIds.includes(instanceId));
  }

  desksOf(instanceIds: readonly string[], steps: readonly string[]): Task[] {
    return this.of(instanceIds).filter(({ closedAt, state }) => closedAt === null || steps.includes(state));
  }

  list({ view, offset, limit, ...seen }: TaskQuery): { total: number; items: Task[] } {
    const found = this.seen(seen).filter((task) => this.lies(view, task, seen));
    return { total: found.length, items: found.slice(offset, offset + limit) };
  }

  count(seen: Seen): TaskCounts {
    const all = this.seen(seen);
    const of = (view: TaskView) => all.filter((task) => this.lies(view, task, seen)).length;
    return { mine: of('mine'), claimable: of('claimable'), delegated: of('delegated'), copied: of('copied') };
  }

  private seen({ subjectId, chartId, apartFrom }: Seen): Task[] {
    return [...this.tasks.values()].filter((task) => {
      const instance = this.instanceOf(task.instanceId);
      return (
        task.closedAt === null &&
        instance !== undefined &&
        (subjectId === undefined || instance.subjectId === subjectId) &&
        (chartId === undefined || instance.chartId === chartId) &&
        !apartFrom.includes(instance.subjectId)
      );
    });
  }

  private lies(view: TaskView, task: Task, seen: Seen): boolean {
    const { personId, at } = seen;
    switch (view) {
      case 'mine':
        return (
          task.claimant?.id === personId ||
          task.cosigners.some(({ person, agrees }) => person.id === personId && agrees === null)
        );
      case 'claimable':
        return this.isClaimable(task, seen);
      case 'delegated':
        return task.delegations.some(
          ({ to, fromAt, untilAt }) =>
            to.id === personId && fromAt <= at.toISOString() && at.toISOString() < untilAt,
        );
      case 'copied':
        return task.copies.some(({ id }) => id === personId);
    }
  }

  private isClaimable(task: Task, { personId, login, roles }: Seen): boolean {
    const isCandidate =
      task.roles.some((role) => roles.includes(role)) || (login !== null && task.people.includes(login));
    const barring = this.of([task.instanceId]).filter(
      ({ id, state }) => id === task.id || task.apartFrom.includes(state),
    );
    const hasActed = barring.some(({ actors }) => actors.some(({ id }) => id === personId));
    return task.claimant === null && isCandidate && !hasActed;
  }
}
