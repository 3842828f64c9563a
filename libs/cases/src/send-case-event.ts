import type { Chart, TransitionDef } from '@terrace/engine';
import { may } from '@terrace/identity';
import { refused, type Actor, type Outcome, type Refusal } from '@terrace/kernel';
import { actionMetaOf, refuseIncomplete } from '@terrace/programmes';
import {
  ChartCatalogue,
  SendEvent,
  WorkflowStore,
  type Instance,
  type SendCommand,
  type Sent,
} from '@terrace/workflow';

/** What a person sends: its form is checked before the event is decided. Machines send through `SendEvent` itself. */
export class SendCaseEvent {
  constructor(
    private readonly instances: WorkflowStore,
    private readonly charts: ChartCatalogue,
    private readonly sendEvent: SendEvent,
  ) {}

  async send(command: SendCommand, actor: Actor): Promise<Outcome<Sent>> {
    const [instance] = await this.instances.load([command.instanceId]);
    if (!instance) return refused('not-found', noSuchCase);
    const refusal = may(actor, 'case.send', instance) ?? this.refuseForm(instance, command, actor);
    // Sent before and answered before: the first answer stands, whatever the form asks for now.
    if (refusal && !(await this.instances.entryByKey(instance.id, command.idempotencyKey)))
      return { kind: 'refused', refusal };
    return this.sendEvent.send(command, actor);
  }

  /** Only for an event the actor could send here: anything else is refused by the chart, with its own reason. */
  private refuseForm(instance: Instance, command: SendCommand, actor: Actor): Refusal | null {
    const stale = command.expectedVersion !== null && command.expectedVersion !== instance.version;
    const chart = this.charts.version(instance.chartId, instance.chartVersion);
    const action =
      chart && !stale ? actionOf(chart, instance.snapshot.configuration, command.event, actor) : null;
    return action && refuseIncomplete(actionMetaOf(action), command.data ?? {}, command.note ?? null);
  }
}

/** The transition of the event in the innermost active state that has one for the actor. */
function actionOf(
  chart: Chart,
  configuration: readonly string[],
  event: string,
  actor: Actor,
): TransitionDef | null {
  const innermostFirst = [...configuration].reverse();
  for (const state of innermostFirst) {
    const found = chart.states
      .get(state)
      ?.on.find(
        ({ descriptors, by }) =>
          descriptors.includes(event) && by.some((role) => actor.roles.some((own) => own === role)),
      );
    if (found) return found.def;
  }
  return null;
}

const noSuchCase = { zh: '没有这个案件。', en: 'There is no such case.' };
