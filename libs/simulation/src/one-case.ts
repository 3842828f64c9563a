import type { Context, Decision, EnabledEvent, EngineEvent, EngineRefusal, Snapshot } from '@terrace/engine';
import type { Papers } from './papers';
import type { Member } from './plan';
import type { Random } from './random';
import type { World } from './world';

export type Actor = Context['actor'];

/** A case as its parts see it: those who act in it, its deadlines, what it sends, where it stays. */
export interface OneCase {
  readonly member: Member;
  readonly world: World;
  readonly random: Random;
  readonly papers: Papers;
  readonly snapshot: Snapshot;
  enabled(actor: Actor): EnabledEvent[];
  send(event: EngineEvent, actor: Actor): Decision;
  /** The machine tells it something; in a state that does not listen it is lost, as in the running system. */
  tell(event: EngineEvent): void;
  noteRefusal(event: string, refusal: EngineRefusal): void;
  /** A deadline of this state reminds whoever holds the ball. */
  remind(state: string, holder: string | null): void;
  /** Documents were uploaded: the check begins. */
  checkPapers(): void;
}
