// People of an account, as several resources list and choose them.
import type { AccountCall } from '../endpoint.ts';
import type { User } from '../model.ts';
import { asId } from '../params.ts';
import { agentJson } from '../present/people.ts';
import { broken, type Refusal } from '../refusal.ts';

/** Everybody in the account. */
export function usersOf({ world, account }: AccountCall): User[] {
  return world.accountUsers
    .where((one) => one.account_id === account.id)
    .flatMap(({ user_id }) => world.users.get(user_id) ?? []);
}

export const agentsJson = ({ world, account }: AccountCall, users: readonly User[]) =>
  users.map((user) => agentJson(world, user, account.id));

/** The people whose ids the body lists; without a list the real server trips. `refusal` is for ids of strangers. */
export function givenUsers(call: AccountCall, refusal: () => Refusal): User[] {
  const ids = call.params.user_ids;
  if (!Array.isArray(ids)) throw broken();
  const own = new Set(usersOf(call));
  const users = ids.flatMap((id) => call.world.users.get(asId(id)) ?? []).filter((user) => own.has(user));
  if (users.length < new Set(ids.map(String)).size) throw refusal();
  return [...new Set(users)];
}
