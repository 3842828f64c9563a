export type { User } from './user';
export { actorOf } from './user';
export { SessionStore, UserStore } from './ports';
