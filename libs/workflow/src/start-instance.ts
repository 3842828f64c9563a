import { start, type Chart, type Json } from '@terrace/engine';
import { done, refused, type Actor, type Outcome } from '@terrace/kernel';
import type { DecisionPorts } from './decision-ports';
import { genesisHash } from './event-hash';
import { explainRefusal, type SayChange } from './explain-refusal';
import type { Instance } from './instance';
import type { Parent } from './message';
import type { Before } from './occasion';
import { prepareCommit } from './prepare-commit';
import { askOne } from './tasks/ask-one';
import { emptyDesk } from './tasks/desk';

export interface StartCommand {
  readonly chartId: string;
  readonly subjectId: string;
  readonly businessKey: string;
  /** Date that decides which version of the chart applies, YYYY-MM-DD. */
  readonly on: string;
  readonly idempotencyKey: string;
  /** Replaces what the chart's data begins with. */
  readonly data?: Readonly<Record<string, Json>>;
  /** Given when another instance invokes it: the id that invocation always has. */
  readonly id?: string;
  readonly parent?: Parent;
}

/** Begins a case under the chart in force; it keeps that version for life. */
export class StartInstance {
  constructor(private readonly ports: DecisionPorts) {}

  async start(command: StartCommand, actor: Actor): Promise<Outcome<Instance>> {
    const forbidden = this.ports.authority.refuse(actor, 'case.start', command);
    if (forbidden) return { kind: 'refused', refusal: forbidden };
    const barred = await askOne(this.ports, actor, 'case.start', command.subjectId);
    if (barred) return { kind: 'refused', refusal: barred };
    const chart = this.ports.charts.inForce(command.chartId, command.on);
    if (!chart) return refused('not-found', noChart(command));
    const { data = {}, id = this.ports.ids.next(), parent = null } = command;
    const unknown = Object.keys(data).find((name) => !Object.hasOwn(chart.def.data ?? {}, name));
    if (unknown !== undefined) return refused('invalid', noSuchData(chart.id, unknown));
    const before = {
      id,
      subjectId: command.subjectId,
      chartId: chart.id,
      chartVersion: chart.version,
      businessKey: command.businessKey,
      version: -1,
      hash: genesisHash,
      parent,
      invocations: {},
    };
    return this.begin(chart, before, { ...command, data }, actor);
  }

  private async begin(
    chart: Chart,
    newborn: Omit<Before, 'startedAt'>,
    command: StartCommand & Required<Pick<StartCommand, 'data'>>,
    actor: Actor,
  ): Promise<Outcome<Instance>> {
    const at = this.ports.clock.now();
    const before = { ...newborn, startedAt: at };
    const [facts = {}] = await this.ports.facts.factsOf([{ ...before, data: command.data }], at);
    const decision = start(chart, { actor, facts, at: at.toISOString() }, command.data);
    if (decision.kind === 'refused') {
      const sayChange: SayChange = (change) => this.ports.facts.sayChange(change, chart, facts);
      return { kind: 'refused', refusal: explainRefusal(decision.refusal, sayChange) };
    }
    const occasion = {
      chart,
      actor,
      at,
      facts,
      event: 'started',
      data: command.data,
      note: null,
      idempotencyKey: command.idempotencyKey,
      nextId: () => this.ports.ids.next(),
      timerPlan: this.ports.timerPlan,
      desk: emptyDesk,
    };
    const commit = prepareCommit(before, decision, occasion, null);
    const [result] = await this.ports.store.commit([commit]);
    return result === 'committed' ? done(commit.instance) : refused('conflict', taken(command));
  }
}

const noChart = (command: StartCommand) => ({
  zh: `没有在 ${command.on} 施行的“${command.chartId}”流程。`,
  en: `No chart "${command.chartId}" is in force on ${command.on}.`,
});

const noSuchData = (chartId: string, name: string) => ({
  zh: `“${chartId}”流程没有名为“${name}”的数据项。`,
  en: `The chart "${chartId}" declares no data "${name}".`,
});

const taken = (command: StartCommand) => ({
  zh: `案件编号 ${command.businessKey} 已存在。`,
  en: `A case with the key ${command.businessKey} exists already.`,
});
