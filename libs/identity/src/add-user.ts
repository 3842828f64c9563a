import { Ids, done, refused, type Actor, type Outcome, type Role } from '@terrace/kernel';
import { may } from './may';
import { hashPassword } from './password';
import { UserStore } from './ports';
import type { User } from './user';

export interface NewUser {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly enterpriseId: string | null;
  readonly email: string | null;
  readonly password: string;
}

/** Adds a person who can sign in. An enterprise's user belongs to one enterprise and has no other role. */
export class AddUser {
  constructor(
    private readonly users: UserStore,
    private readonly ids: Ids,
  ) {}

  async add({ password, ...person }: NewUser, actor: Actor): Promise<Outcome<User>> {
    const refusal = may(actor, 'user.manage', null);
    if (refusal) return { kind: 'refused', refusal };
    const isEnterprise = person.roles.includes('enterprise');
    if (isEnterprise !== (person.enterpriseId !== null) || (isEnterprise && person.roles.length > 1))
      return refused('invalid', mixed);
    if (await this.users.byLogin(person.login)) return refused('conflict', taken(person.login));
    const user: User = { ...person, id: this.ids.next(), passwordHash: await hashPassword(password) };
    await this.users.upsert([user]);
    return done(user);
  }
}

const mixed = {
  zh: '企业用户须且只须指定所属企业，不能兼任其他角色。',
  en: "An enterprise's user belongs to one enterprise and has no other role.",
};
const taken = (login: string) => ({
  zh: `用户名 ${login} 已被使用。`,
  en: `The sign-in name ${login} is taken.`,
});
