import type { Actor, Role } from '@terrace/kernel';
import { actionMetaOf } from '@terrace/programmes';
import type { OfferedEvent } from '@terrace/workflow';
import type { CaseAction } from '../schema/case.schema';

/** What people may do in this state: the viewer's own moves first, with the reason where one is barred. */
export function actionsFor(events: readonly OfferedEvent[], viewer: Actor): CaseAction[] {
  return events
    .filter((event) => event.title && event.by.some((role) => role !== 'system'))
    .map((event) => actionOf(event))
    .filter(
      (action) => viewer.roles.some((role) => role !== 'enterprise') || action.by.includes('enterprise'),
    )
    .sort(
      (a, b) =>
        Number(b.by.some((role) => viewer.roles.includes(role))) -
        Number(a.by.some((role) => viewer.roles.includes(role))),
    );
}

function actionOf(event: OfferedEvent): CaseAction {
  const meta = actionMetaOf(event);
  return {
    event: event.event,
    title: event.title ?? { zh: event.event, en: event.event },
    allowed: event.refusal === null,
    by: event.by as Role[],
    needsReason: meta.needsReason,
    tone: meta.tone,
    form: [...meta.form],
    refusal: event.refusal,
    conditions: [...event.conditions],
  };
}
