import type { Effect, Json } from '@terrace/engine';
import type { Instance } from './instance';
import type { DelayedMessage, Message, MessageContent } from './message';
import { millisecondsOf } from './milliseconds-of';
import type { Before, Moved, Occasion } from './occasion';
import { uuidOf } from './uuid-of';

/** What a decision says to instances, and which of them it has invoked now. */
export interface Routed {
  readonly messages: readonly Message[];
  readonly delayed: readonly DelayedMessage[];
  /** Ids of delayed sends taken back; `all` when the instance has ended. */
  readonly delayedCancelled: readonly string[] | 'all';
  readonly invocations: Instance['invocations'];
}

/** Turns sends and invocations into messages, in the order of the effects. */
export function routeEffects(before: Before, moved: Moved, occasion: Occasion): Routed {
  const router = new Router(before, occasion);
  for (const effect of moved.effects) router.route(effect);
  if (!moved.next.done) return router.routed;
  router.handBack(moved.output ?? {});
  return { ...router.routed, delayed: [], delayedCancelled: 'all' };
}

class Router {
  private readonly messages: Message[] = [];
  private readonly delayed: DelayedMessage[] = [];
  private readonly cancelled: string[] = [];
  private readonly invocations: Map<string, string>;
  private readonly startsOf = new Map<string, number>();

  constructor(
    private readonly before: Before,
    private readonly occasion: Occasion,
  ) {
    this.invocations = new Map(Object.entries(before.invocations));
  }

  get routed(): Routed {
    const { messages, delayed, cancelled: delayedCancelled } = this;
    return { messages, delayed, delayedCancelled, invocations: Object.fromEntries(this.invocations) };
  }

  route(effect: Effect): void {
    switch (effect.kind) {
      case 'send':
        return this.send(effect);
      case 'cancel':
        this.cancelled.push(effect.id);
        return;
      case 'invoke.start':
        return this.start(effect);
      case 'invoke.cancel':
        this.tellInvoked(effect.id, { kind: 'cancel' });
        this.invocations.delete(effect.id);
        return;
      case 'invoke.forward': {
        const { name, data = {} } = effect.event;
        return this.tellInvoked(effect.id, { kind: 'event', name, data, from: null });
      }
      default:
    }
  }

  /** What the instance gives to whoever invoked it. */
  handBack(output: Readonly<Record<string, Json>>): void {
    const { parent } = this.before;
    if (parent) this.tellParent(parent, `done.invoke.${parent.invokeId}`, output);
  }

  private send({ id, event, delay, to }: Extract<Effect, { kind: 'send' }>): void {
    const { parent } = this.before;
    const from =
      to === '#_parent' && parent ? { instanceId: this.before.id, invokeId: parent.invokeId } : null;
    const receiver = this.receiverOf(to);
    const content = { kind: 'event', name: event.name, data: event.data ?? {}, from } as const;
    if (receiver === null) return this.tellUnreachable(event.name, to ?? '');
    if (delay === null) return this.post(receiver, content);
    const dueAt = new Date(this.occasion.at.getTime() + millisecondsOf(delay));
    this.delayed.push({ message: this.message(receiver, content), dueAt, sendId: id });
  }

  private receiverOf(to: string | undefined): string | null {
    if (to === undefined) return this.before.id;
    if (to === '#_parent') return this.before.parent?.instanceId ?? null;
    return this.invocations.get(to.slice('#_'.length)) ?? null;
  }

  private tellUnreachable(event: string, to: string): void {
    const data = { event, to };
    this.post(this.before.id, { kind: 'event', name: 'error.communication', data, from: null });
  }

  /** The new instance's id follows from what began it: deciding again cannot make a second one. */
  private start({ id, chart, data }: Extract<Effect, { kind: 'invoke.start' }>): void {
    const seq = this.before.version + 1;
    const nth = this.startsOf.get(id) ?? 0;
    this.startsOf.set(id, nth + 1);
    const to = uuidOf('invocation', this.before.id, id, String(seq), String(nth));
    const businessKey = `${this.before.businessKey}/${id}-${String(seq)}${nth > 0 ? `.${String(nth)}` : ''}`;
    this.invocations.set(id, to);
    const parent = { instanceId: this.before.id, invokeId: id };
    this.post(to, { kind: 'start', chart, data, businessKey, parent });
  }

  private tellInvoked(invokeId: string, content: MessageContent): void {
    const to = this.invocations.get(invokeId);
    if (to !== undefined) this.post(to, content);
  }

  private tellParent(
    { instanceId, invokeId }: NonNullable<Before['parent']>,
    name: string,
    data: Readonly<Record<string, Json>>,
  ): void {
    const from = { instanceId: this.before.id, invokeId };
    this.post(instanceId, { kind: 'event', name, data, from });
  }

  private post(to: string, content: MessageContent): void {
    this.messages.push(this.message(to, content));
  }

  private message(to: string, content: MessageContent): Message {
    return { id: this.occasion.nextId(), to, content };
  }
}
