import type { EnabledEvent } from '@terrace/engine';
import { actionMetaOf, refuseIncomplete } from '@terrace/programmes';
import type { Habit } from './behaviour';
import type { Leaf } from './board';
import { chooseEvent } from './choose-event';
import { after, type Duration } from './duration';
import { fillForm } from './fill-form';
import type { Actor, OneCase } from './one-case';

/** Somebody's move in one state of one case. */
interface Turn {
  readonly leaf: Leaf;
  readonly role: string;
  /** Nobody thinks of it until a reminder comes, or its time. */
  readonly forgotten: boolean;
  readonly refusals: number;
  /** The stay it belongs to: the same object for every turn of it. */
  readonly stay: object;
}

/** Who acts next in a case, when, and what they choose. */
export class Turns {
  private readonly open = new Map<string, Turn>();

  constructor(private readonly life: OneCase) {}

  /** After a step: whoever has the ball in a new state gets a turn there. */
  settle(left: readonly string[]): void {
    const { snapshot, world } = this.life;
    for (const state of left) this.open.delete(state);
    if (snapshot.done) return this.open.clear();
    for (const state of snapshot.configuration) {
      const leaf = world.board.leaf(state);
      if (leaf && leaf.events.size > 0 && !this.open.has(state)) this.begin(leaf, 0, {});
    }
  }

  /** A reminder came for a deadline of this state. */
  remind(state: string, holder: string | null): void {
    for (const turn of [...this.open.values()]) {
      const meant = this.life.world.board.isBelow(turn.leaf.id, state) && (holder ?? turn.role) === turn.role;
      if (turn.forgotten && meant)
        this.plan({ ...turn, forgotten: false }, this.habitOf(turn.role).afterReminder);
    }
  }

  private begin(leaf: Leaf, refusals: number, stay: object): void {
    const { random, world } = this.life;
    const role = roleIn(leaf);
    const habit = this.habitOf(role);
    const forgotten = refusals === 0 && random.chance(habit.forgets);
    const takes = world.behaviour.states[leaf.id] ?? habit.takes;
    const duration = refusals > 0 ? habit.retries : forgotten ? habit.recalls : takes;
    this.plan({ leaf, role, forgotten, refusals, stay }, duration);
  }

  private plan(turn: Turn, duration: Duration): void {
    const { world, random } = this.life;
    this.open.set(turn.leaf.id, turn);
    world.plan(after(duration, world.now, random, world.office), () => {
      if (this.open.get(turn.leaf.id) === turn) this.take(turn);
    });
  }

  private take(turn: Turn): void {
    const { leaf, role } = turn;
    if (leaf.uploads && this.life.papers.gather()) this.life.checkPapers();
    const actor = this.actorFor(leaf, role);
    const chosen = this.choose(this.possible(leaf, actor), leaf);
    const refused = chosen !== null && !this.act(chosen, actor);
    // What was sent may have led elsewhere, or have given this very state a new turn.
    if (this.open.get(leaf.id) !== turn) return;
    const refusals = refused ? turn.refusals + 1 : 0;
    if (refused && refusals % this.life.world.behaviour.helpAfter === 0) this.callForHelp(turn);
    this.begin(leaf, refusals, turn.stay);
  }

  private possible(leaf: Leaf, actor: Actor): EnabledEvent[] {
    return this.life
      .enabled(actor)
      .filter(({ event, refusal }) => leaf.events.has(event) && refusal?.kind !== 'forbidden');
  }

  private choose(possible: readonly EnabledEvent[], { holder }: Leaf): EnabledEvent | null {
    const { world, random } = this.life;
    return chooseEvent(possible, holder === null, world.behaviour, random);
  }

  /** Whether the event moved the case. What the system would refuse before the engine is refused here too. */
  private act(chosen: EnabledEvent, { id, roles }: Actor): boolean {
    const { life } = this;
    const [role = ''] = chosen.by.filter((one) => roles.includes(one));
    if (chosen.refusal) {
      life.noteRefusal(chosen.event, chosen.refusal);
      return false;
    }
    const { data, note } = fillForm(chosen, life);
    const incomplete = refuseIncomplete(actionMetaOf(chosen), data, note);
    if (incomplete) {
      const fields = (incomplete.conditions ?? []).map(({ id: field, reason }) => ({
        id: `form.${field}`,
        reason,
      }));
      life.world.ledger.refused(life.member.key, chosen.event, fields);
      return false;
    }
    const event = { name: chosen.event, data: { ...data, ...(note ? { note } : {}) } };
    const decision = life.send(event, { id, roles: [role] });
    if (decision.kind === 'moved') return true;
    life.noteRefusal(chosen.event, decision.refusal);
    return false;
  }

  /** Others who may act in the state are asked; what they do is nothing that ends or refuses. */
  private callForHelp({ leaf, role: holder, stay }: Turn): void {
    if (holder === outside) return;
    const { world, random } = this.life;
    const helpers = new Set([...leaf.events.values()].flat().filter((role) => role !== holder));
    for (const role of helpers) {
      const at = after(this.habitOf(role).takes, world.now, random, world.office);
      world.plan(at, () => {
        if (this.open.get(leaf.id)?.stay === stay) this.help(leaf, role);
      });
    }
  }

  private help(leaf: Leaf, role: string): void {
    const actor = this.actorFor(leaf, role);
    const helpful = this.possible(leaf, actor).filter(
      (event) => event.refusal === null && actionMetaOf(event).tone !== 'danger',
    );
    const chosen = this.choose(helpful, leaf);
    if (chosen) this.act(chosen, actor);
  }

  /** `outside` speaks through whoever of the house may record it. */
  private actorFor(leaf: Leaf, role: string): Actor {
    const roles = role === outside ? [...new Set([...leaf.events.values()].flat())] : [role];
    const { member, random } = this.life;
    if (role === 'enterprise') return { id: `enterprise:${member.key}`, roles };
    const habit = this.habitOf(role === outside ? (roles[0] ?? outside) : role);
    return { id: `${roles[0] ?? role}-${String(random.integer(1, habit.people))}`, roles };
  }

  private habitOf(role: string): Habit {
    const { roles } = this.life.world.behaviour;
    return roles[role] ?? roles[outside]!;
  }
}

const outside = 'outside';

/** The holder, if there is anything for them to do; else whoever may act; for nobody's ball, the world outside. */
function roleIn({ holder, events }: Leaf): string {
  if (holder === null) return outside;
  const roles = [...events.values()].flat();
  return roles.includes(holder) ? holder : (roles[0] ?? outside);
}
