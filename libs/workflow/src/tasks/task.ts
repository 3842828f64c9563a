import type { Actor, Person, Text } from '@terrace/kernel';

/** What somebody has to do while a case stands in a state: opened on entry, closed on leaving, kept for good. */
export interface Task {
  readonly id: string;
  readonly instanceId: string;
  /** The state of the chart that asks for it. */
  readonly state: string;
  readonly title: Text;
  /** Roles whose desk it lies on, and people named besides, by sign-in name. */
  readonly roles: readonly string[];
  readonly people: readonly string[];
  /** Steps whose actors may not act here. */
  readonly apartFrom: readonly string[];
  readonly openedAt: Date;
  /** Null: open. */
  readonly closedAt: Date | null;
  /** Who took it on, or whom it was given to; null: whoever comes first of those it is for. */
  readonly claimant: Person | null;
  readonly delegations: readonly Delegation[];
  readonly cosigners: readonly Cosigner[];
  readonly votes: readonly Vote[];
  readonly copies: readonly Person[];
  readonly urges: readonly { readonly by: Person; readonly at: string }[];
  /** Everybody who has decided here, by themselves or by somebody in their place: four eyes look at these. */
  readonly actors: readonly Person[];
}

/** 转办: within the period `to` acts in the place of `from`. */
export interface Delegation {
  readonly from: Person;
  readonly to: Person;
  /** Instants, ISO 8601; the period ends before `untilAt`. */
  readonly fromAt: string;
  readonly untilAt: string;
}

/** 加签: a further person who has to agree before the task is decided. */
export interface Cosigner {
  readonly person: Person;
  readonly askedBy: Person;
  /** Null: no answer yet. */
  readonly agrees: boolean | null;
  readonly opinion: string | null;
}

/** One person's word where several must agree. */
export interface Vote {
  readonly event: string;
  readonly by: Person;
  readonly onBehalfOf: Person | null;
  readonly at: string;
}

/** The people behind an act: whoever did it and whoever it was done for. */
export const peopleBehind = ({ id, name, onBehalfOf }: Actor): Person[] => [
  { id, name },
  ...(onBehalfOf ? [{ id: onBehalfOf.id, name: onBehalfOf.name }] : []),
];
