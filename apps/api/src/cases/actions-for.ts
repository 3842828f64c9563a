import { unansweredIn } from '@terrace/cases';
import type { Chart, Json } from '@terrace/engine';
import type { Actor, Role } from '@terrace/kernel';
import { actionMetaOf, formToAnswer, stateMetaOf } from '@terrace/programmes';
import { taskSpecIn, type OfferedEvent } from '@terrace/workflow';
import type { CaseAction, ReturnStep } from '../schema/case.schema';

/** What people may do in this state: the viewer's own moves first, with the reason where one is barred. */
export function actionsFor(
  chart: Chart,
  events: readonly OfferedEvent[],
  viewer: Actor,
  facts: Readonly<Record<string, Json>>,
): CaseAction[] {
  const unanswered = unansweredIn(facts);
  return events
    .filter((event) => event.title && event.by.some((role) => role !== 'system'))
    .map((event) => actionOf(chart, event, unanswered))
    .filter(
      (action) => viewer.roles.some((role) => role !== 'enterprise') || action.by.includes('enterprise'),
    )
    .sort(
      (a, b) =>
        Number(b.by.some((role) => viewer.roles.includes(role))) -
        Number(a.by.some((role) => viewer.roles.includes(role))),
    );
}

function actionOf(chart: Chart, event: OfferedEvent, unanswered: readonly string[]): CaseAction {
  const meta = actionMetaOf(event);
  return {
    event: event.event,
    title: event.title ?? { zh: event.event, en: event.event },
    allowed: event.refusal === null,
    by: event.by as Role[],
    needsReason: meta.needsReason,
    tone: meta.tone,
    form: [...formToAnswer(chart, meta, unanswered)],
    returnSteps: returnStepsOf(chart, event.event),
    corrections: meta.corrections,
    refusal: event.refusal,
    conditions: [...event.conditions],
  };
}

/** The steps a task names for this event, by their titles. */
function returnStepsOf(chart: Chart, event: string): ReturnStep[] {
  const returns = [...chart.states.keys()].map((state) => taskSpecIn(chart, state)?.returns);
  const steps = returns.find((one) => one?.event === event)?.steps ?? [];
  return steps.map((id) => ({ id, title: stateMetaOf(chart, id).title }));
}
