import { batchFacts, dateOf } from '@terrace/deadlines';
import {
  enabled,
  start,
  transition,
  type Context,
  type Decision,
  type EnabledEvent,
  type EngineEvent,
  type EngineRefusal,
  type Snapshot,
} from '@terrace/engine';
import { Fault, systemActor } from '@terrace/kernel';
import { standingOf } from '@terrace/workflow';
import type { Actor, OneCase } from './one-case';
import { Papers } from './papers';
import { Post } from './post';
import type { Decided, Member } from './plan';
import { Random } from './random';
import { standingSnapshot } from './standing-snapshot';
import { Stays } from './stays';
import { Timers } from './timers';
import { Turns } from './turns';
import type { World } from './world';

type Moved = Extract<Decision, { kind: 'moved' }>;

/** One case from its beginning to its end. The engine decides everything that happens to it. */
export class Life implements OneCase {
  readonly random: Random;
  readonly papers: Papers;
  /** Every decision, when histories are kept. */
  readonly decided: Decided[] = [];
  private readonly turns: Turns;
  private readonly post: Post;
  private readonly timers: Timers;
  private readonly stays: Stays;

  /** Where people say the case is; null: not begun yet. */
  state: string | null = null;
  private standing: Snapshot | null = null;
  private begunAtMs = 0;
  private told: { readonly key: string; readonly facts: Context['facts'] } | null = null;

  constructor(
    readonly member: Member,
    readonly world: World,
    seed: number,
    private readonly keepsHistory: boolean,
  ) {
    this.random = new Random(seed, member.key);
    this.papers = new Papers(world.slots, world.behaviour.papers, this.random);
    this.turns = new Turns(this);
    this.timers = new Timers(this);
    this.stays = new Stays(this);
    this.post = new Post(this);
  }

  get snapshot(): Snapshot {
    if (this.standing) return this.standing;
    throw new Fault('simulation.order', `${this.member.key} has not begun`, { retryable: false });
  }

  begin(): void {
    const context = this.contextOf({ id: 'officer-1', roles: ['officer'] });
    const decision = start(this.world.chart, context, this.member.data);
    this.note(null, context, decision);
    this.begunAtMs = this.world.now.getTime();
    if (decision.kind === 'moved') this.follow(decision, context);
  }

  /** Goes on from where the case stands already: its deadlines run since then, whoever holds the ball acts from now on. */
  resume({ state, since }: NonNullable<Member['standing']>): void {
    const { chart, board } = this.world;
    const snapshot = standingSnapshot(chart, state, this.member.data);
    this.standAt(snapshot);
    this.begunAtMs = since.getTime();
    if (!board.leaf(state)?.uploads) this.papers.complete();
    const facts = { ...this.facts(), data: snapshot.data };
    for (const id of snapshot.configuration)
      for (const { id: timer, timer: def } of chart.states.get(id)?.timers ?? [])
        this.timers.start({ id: timer, timer: def }, since, facts);
    this.stays.settle([], since.getTime());
    this.turns.settle([]);
  }

  enabled(actor: Actor): EnabledEvent[] {
    return enabled(this.world.chart, this.snapshot, this.contextOf(actor));
  }

  tell(event: EngineEvent): void {
    if (this.standing === null || this.standing.done) return;
    const decision = this.send(event, systemActor);
    if (decision.kind === 'refused' && decision.refusal.kind !== 'not-enabled')
      this.noteRefusal(event.name, decision.refusal);
  }

  send(event: EngineEvent, { id, roles }: Actor): Decision {
    const context = this.contextOf({ id, roles });
    const decision = transition(this.world.chart, this.snapshot, event, context);
    this.note(event, context, decision);
    if (decision.kind === 'moved') this.follow(decision, context);
    return decision;
  }

  noteRefusal(event: string, refusal: EngineRefusal): void {
    const failed = refusal.kind === 'guard-failed' ? refusal.conditions.filter(({ holds }) => !holds) : [];
    this.world.ledger.refused(this.member.key, event, failed);
    this.stays.refusedBy(failed.map(({ id }) => id));
  }

  remind(state: string, holder: string | null): void {
    this.turns.remind(state, holder);
  }

  checkPapers(): void {
    this.post.check();
  }

  /** The time simulated is over. */
  close(): void {
    this.timers.close();
    this.stays.close();
  }

  facts(): Context['facts'] {
    const today = dateOf(this.world.now);
    const data = this.standing?.data ?? this.member.data ?? {};
    const key = `${today} ${String(this.papers.version)} ${String(data['batchYear'])} ${String(data['batchNo'])}`;
    if (this.told?.key !== key) {
      const own = { today, documents: this.papers.facts(), batch: batchFacts(data, today) };
      this.told = { key, facts: { ...own, ...this.member.factsOn(today) } };
    }
    return this.told.facts;
  }

  private contextOf(actor: Actor): Context {
    return { actor, facts: this.facts(), at: this.world.now.toISOString() };
  }

  private note(event: EngineEvent | null, context: Context, decision: Decision): void {
    this.world.ledger.decided += 1;
    if (this.keepsHistory) this.decided.push({ event, context, outcome: decision.kind });
  }

  private standAt(snapshot: Snapshot): void {
    this.standing = snapshot;
    this.state = standingOf(this.world.chart, snapshot).state;
  }

  private follow({ next, left, effects }: Moved, { facts }: Context): void {
    const { now, ledger } = this.world;
    this.standAt(next);
    for (const effect of effects) {
      if (effect.kind === 'timer.start') this.timers.start(effect, now, { ...facts, data: next.data });
      else if (effect.kind === 'timer.cancel') this.timers.cancel(effect.id);
      else this.post.carry(effect);
    }
    this.stays.settle(left, now.getTime());
    this.turns.settle(left);
    if (!next.done) return;
    this.post.close();
    ledger.ends.push({ state: this.state ?? '', tookMs: now.getTime() - this.begunAtMs });
  }
}
