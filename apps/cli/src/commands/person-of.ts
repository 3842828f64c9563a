import { actorOf, type UserStore } from '@terrace/identity';
import { Fault, type Actor } from '@terrace/kernel';

/** The person in whose name a command acts, with their authority and no other. */
export async function personOf(users: UserStore, login: string): Promise<Actor> {
  const user = await users.byLogin(login);
  if (user) return actorOf(user);
  throw new Fault('command.nobody', `nobody signs in as ${login}; say who with --as=LOGIN`, {
    retryable: false,
  });
}
