/** Roles of people and of the system itself; what each may do is decided in `identity`. */
export type Role =
  'enterprise' | 'officer' | 'head' | 'reviewer' | 'operator' | 'director' | 'admin' | 'system';

/** Somebody by id and name, as the record keeps them. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Who acts. `enterpriseId` is set for an enterprise's own user: it sees only its own data. */
export interface Actor extends Person {
  /** Sign-in name; absent for the machine. */
  readonly login?: string;
  readonly roles: readonly Role[];
  readonly enterpriseId: string | null;
  /** Whose task it is when it was handed over for a time: the record keeps both names. Set by the act, never by a door. */
  readonly onBehalfOf?: Person;
}

export const personOf = ({ id, name }: Person): Person => ({ id, name });

/** The machine acting by itself: timers and checks. It never takes a decision. */
export const systemActor: Actor = { id: 'system', name: '系统', roles: ['system'], enterpriseId: null };
