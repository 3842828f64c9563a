/** Roles of people and of the system itself; what each may do is decided in `identity`. */
export type Role =
  'enterprise' | 'officer' | 'head' | 'reviewer' | 'operator' | 'director' | 'admin' | 'system';

/** Who acts. `enterpriseId` is set for an enterprise's own user: it sees only its own data. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly enterpriseId: string | null;
}

/** The machine acting by itself: timers and checks. It never takes a decision. */
export const systemActor: Actor = { id: 'system', name: '系统', roles: ['system'], enterpriseId: null };
