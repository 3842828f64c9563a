import { SendEvent, type Commit, type CommitResult, type Instance, type Task } from '@terrace/workflow';
import { InMemoryWorkflowStore } from '../../../libs/workflow/src/testing/in-memory-workflow-store';
import type { Service } from './service';
import type { Sending } from './turn';

/** Keeps what was decided instead of writing it. */
export class KeptDecisions extends InMemoryWorkflowStore {
  readonly commits: Commit[] = [];
  private readonly desks = new Map<string, Map<string, Task>>();

  constructor(private readonly standing: Map<string, Instance>) {
    super();
  }

  override load = async (ids: readonly string[]) => ids.flatMap((id) => this.standing.get(id) ?? []);
  override entryByKey = async () => null;

  override tasksOf = async (ids: readonly string[]) =>
    ids.flatMap((id) => [...(this.desks.get(id)?.values() ?? [])]);

  override desksOf = (ids: readonly string[]) => this.tasksOf(ids);

  layOut(tasks: readonly Task[]): void {
    for (const task of tasks) {
      const desk = this.desks.get(task.instanceId) ?? new Map<string, Task>();
      this.desks.set(task.instanceId, desk.set(task.id, task));
    }
  }

  override async commit(commits: readonly Commit[]): Promise<CommitResult[]> {
    for (const commit of commits) this.standing.set(commit.instance.id, commit.instance);
    this.commits.push(...commits);
    this.layOut(commits.flatMap(({ tasks }) => tasks));
    return commits.map(() => 'committed');
  }
}

/**
 * The rows the service would write, made before the time is taken: what the reference writes is the same to the letter,
 * and it neither reads nor decides.
 */
export class Decider {
  private readonly standing = new Map<string, Instance>();
  private readonly kept = new KeptDecisions(this.standing);
  private readonly send: SendEvent;

  constructor(private readonly service: Service) {
    this.send = new SendEvent(service.portsTo(this.kept));
  }

  async learn(instanceIds: readonly string[]): Promise<void> {
    for (const instance of await this.service.store.load(instanceIds))
      this.standing.set(instance.id, instance);
    this.kept.layOut(await this.service.store.tasksOf(instanceIds));
  }

  async decide(sendings: readonly Sending[]): Promise<Commit[]> {
    this.kept.commits.length = 0;
    const outcomes = await Promise.all(sendings.map(({ command, actor }) => this.send.send(command, actor)));
    for (const outcome of outcomes)
      if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason.en);
    return [...this.kept.commits];
  }
}
