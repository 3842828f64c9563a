import { Injectable } from '@nestjs/common';
import { Clock, type Actor, type Role } from '@terrace/kernel';
import { Authority, taskConcernOf, taskSpecIn, type Ask, type Instance, type Task } from '@terrace/workflow';
import { CaseView } from '../cases/case-view';
import { eventTitle } from '../cases/event-title';
import type { TaskSchema } from '../schema/task.schema';

const acts = [
  'claim',
  'release',
  'assign',
  'delegate',
  'ask-cosigner',
  'dismiss-cosigner',
  'cosign',
  'urge',
  'copy',
] as const;

/** A task as the portal shows it to one viewer, with what the viewer may do about it. */
@Injectable()
export class TaskView {
  constructor(
    private readonly authority: Authority,
    private readonly cases: CaseView,
    private readonly clock: Clock,
  ) {}

  async views(
    instance: Instance,
    tasks: readonly Task[],
    all: readonly Task[],
    viewer: Actor,
  ): Promise<TaskSchema[]> {
    return Promise.all(tasks.map((task) => this.view(instance, task, all, viewer)));
  }

  private async view(
    instance: Instance,
    task: Task,
    all: readonly Task[],
    viewer: Actor,
  ): Promise<TaskSchema> {
    const chart = this.cases.chartOf(instance);
    const { id, state, title, openedAt, closedAt, claimant, delegations, cosigners, copies } = task;
    return {
      id,
      caseId: instance.id,
      state,
      title,
      roles: task.roles as Role[],
      openedAt: openedAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      claimant,
      delegations: [...delegations],
      cosigners: [...cosigners],
      votes: task.votes.map((vote) => ({ ...vote, title: eventTitle(chart, vote.event, [state]) })),
      quorum: taskSpecIn(chart, state)?.quorum ?? null,
      copies: [...copies],
      urges: task.urges.length,
      acts: closedAt ? [] : await this.actsOf(instance, task, all, viewer),
    };
  }

  /** Asked of the same authority that the acts themselves ask. */
  private async actsOf(
    instance: Instance,
    task: Task,
    all: readonly Task[],
    viewer: Actor,
  ): Promise<string[]> {
    const concern = taskConcernOf(this.cases.chartOf(instance), task, all);
    const about = { actor: viewer, subjectId: instance.subjectId, at: this.clock.now(), task: concern };
    const sensible = acts.filter((act) => act !== 'claim' || task.claimant?.id !== viewer.id);
    const asks: Ask[] = sensible.map((act) => ({
      ...about,
      act: `task.${act}`,
      decides: false,
      takesBack: null,
    }));
    const answers = await this.authority.admit(asks);
    return sensible.filter((_, i) => answers[i]?.kind === 'done');
  }
}
