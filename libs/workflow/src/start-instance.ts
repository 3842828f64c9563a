import { start } from '@terrace/engine';
import { Clock, Ids, done, refused, type Actor, type Outcome } from '@terrace/kernel';
import { genesisHash } from './event-hash';
import { explainRefusal } from './explain-refusal';
import type { Instance } from './instance';
import { Authority, ChartCatalogue, FactsSource, TimerPlan, WorkflowStore } from './ports';
import { prepareCommit } from './prepare-commit';

export interface StartCommand {
  readonly chartId: string;
  readonly subjectId: string;
  readonly businessKey: string;
  /** Date that decides which version of the chart applies, YYYY-MM-DD. */
  readonly on: string;
  readonly idempotencyKey: string;
}

/** Begins a case under the chart in force; it keeps that version for life. */
export class StartInstance {
  constructor(
    private readonly store: WorkflowStore,
    private readonly charts: ChartCatalogue,
    private readonly facts: FactsSource,
    private readonly timerPlan: TimerPlan,
    private readonly authority: Authority,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async start(command: StartCommand, actor: Actor): Promise<Outcome<Instance>> {
    const forbidden = this.authority.refuse(actor, 'case.start', command);
    if (forbidden) return { kind: 'refused', refusal: forbidden };
    const chart = this.charts.inForce(command.chartId, command.on);
    if (!chart) return refused('not-found', noChart(command));
    const at = this.clock.now();
    const id = this.ids.next();
    const subject = { id, subjectId: command.subjectId, chartId: chart.id, startedAt: at, data: {} };
    const facts = await this.facts.factsOf(subject, at);
    const decision = start(chart, { actor, facts, at: at.toISOString() });
    if (decision.kind === 'refused') return { kind: 'refused', refusal: explainRefusal(decision.refusal) };
    const before = {
      id,
      subjectId: command.subjectId,
      chartId: chart.id,
      chartVersion: chart.version,
      businessKey: command.businessKey,
      version: -1,
      startedAt: at,
      hash: genesisHash,
    };
    const occasion = {
      chart,
      actor,
      at,
      facts,
      event: 'started',
      data: {},
      note: null,
      idempotencyKey: command.idempotencyKey,
      nextId: () => this.ids.next(),
      timerPlan: this.timerPlan,
    };
    const commit = prepareCommit(before, decision, occasion, null);
    const [result] = await this.store.commit([commit]);
    return result === 'committed' ? done(commit.instance) : refused('conflict', taken(command));
  }
}

const noChart = (command: StartCommand) => ({
  zh: `没有在 ${command.on} 施行的“${command.chartId}”流程。`,
  en: `No chart "${command.chartId}" is in force on ${command.on}.`,
});

const taken = (command: StartCommand) => ({
  zh: `案件编号 ${command.businessKey} 已存在。`,
  en: `A case with the key ${command.businessKey} exists already.`,
});
