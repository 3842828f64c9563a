import type { Chart, Json, TransitionDef } from '@terrace/engine';
import type { Actor, Refusal } from '@terrace/kernel';
import { actionMetaOf, refuseCorrections, refuseIncomplete, refuseUnanswered } from '@terrace/programmes';
import { Forms, type Instance, type SendCommand } from '@terrace/workflow';
import { unansweredIn } from './unanswered-fields';

/** The form a chart asks for beside an event. Machines fill none. */
export class CaseForms extends Forms {
  override refuse(
    chart: Chart,
    instance: Instance,
    { event, data = {}, note = null }: Pick<SendCommand, 'event' | 'data' | 'note'>,
    actor: Actor,
    facts: Readonly<Record<string, Json>>,
  ): Refusal | null {
    if (actor.roles.includes('system')) return null;
    const action = actionOf(chart, instance.snapshot.configuration, event, actor);
    if (!action) return null;
    const meta = actionMetaOf(action);
    return (
      refuseIncomplete(meta, data, note) ??
      (meta.corrections ? refuseCorrections(chart, data) : null) ??
      (meta.answersCorrections ? refuseUnanswered(chart, unansweredIn(facts), data) : null)
    );
  }
}

/** The transition of the event in the innermost active state that has one for the actor. */
function actionOf(
  chart: Chart,
  configuration: readonly string[],
  event: string,
  actor: Actor,
): TransitionDef | null {
  for (const state of [...configuration].reverse()) {
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
