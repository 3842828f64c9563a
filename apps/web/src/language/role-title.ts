import type { Wording } from './zh';

const isRole = (t: Wording, role: string): role is keyof Wording['roles'] => role in t.roles;

export const roleTitle = (t: Wording, role: string) => (isRole(t, role) ? t.roles[role] : role);
