import { Injectable } from '@nestjs/common';
import type { TransitionDef } from '@terrace/engine';
import { may } from '@terrace/identity';
import type { Actor } from '@terrace/kernel';
import { actionMetaOf } from '@terrace/programmes';
import { WorkflowStore, type Instance } from '@terrace/workflow';
import { CaseView } from '../cases/case-view';
import { RefusedException } from '../http/refused.exception';
import type { BulkOfferSchema } from '../schema/bulk.schema';

/** What may be ordered for some cases: every event that one of them handles for one of the sender's roles. */
@Injectable()
export class BulkOffers {
  constructor(
    private readonly instances: WorkflowStore,
    private readonly cases: CaseView,
  ) {}

  /** Those that most of the cases handle come first. Conditions are the preview's to judge. */
  async of(instanceIds: readonly string[], actor: Actor): Promise<BulkOfferSchema[]> {
    const refusal = may(actor, 'case.send-many', {});
    if (refusal) throw new RefusedException(refusal);
    const offers = new Map<string, BulkOfferSchema>();
    for (const instance of await this.instances.load(instanceIds))
      for (const [event, def] of this.handledBy(instance, actor))
        offers.set(event, together(offers.get(event), event, def));
    return [...offers.values()].sort((one, other) => other.count - one.count);
  }

  /** The innermost active state that handles an event for the sender tells what the event is called and asks for. */
  private handledBy(instance: Instance, { roles }: Actor): Map<string, TransitionDef> {
    const handled = new Map<string, TransitionDef>();
    if (instance.snapshot.done) return handled;
    const chart = this.cases.chartOf(instance);
    for (const state of [...instance.snapshot.configuration].reverse())
      for (const { descriptors, by, def } of chart.states.get(state)?.on ?? [])
        for (const event of descriptors)
          if (def.title && !handled.has(event) && by.some((role) => roles.some((own) => own === role)))
            handled.set(event, def);
    return handled;
  }
}

/** In two states an event may ask for different things: an order for both brings all of them. */
function together(known: BulkOfferSchema | undefined, event: string, def: TransitionDef): BulkOfferSchema {
  const { tone, needsReason, form } = actionMetaOf(def);
  if (!known)
    return {
      event,
      title: def.title ?? { zh: event, en: event },
      tone,
      needsReason,
      form: [...form],
      count: 1,
    };
  const isNew = ({ name }: { readonly name: string }) => !known.form.some((field) => field.name === name);
  return {
    ...known,
    needsReason: known.needsReason || needsReason,
    form: [...known.form, ...form.filter(isNew)],
    count: known.count + 1,
  };
}
