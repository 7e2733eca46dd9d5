// The three people one signs in as, found by what they may do: tests and clients need one of each.
import type { Role, User } from './model.ts';
import type { World } from './world.ts';

export interface Parts {
  accountId: number;
  /** A member of all inboxes, as is the agent. */
  admin: User;
  agent: User;
  /** An agent in the API inbox only. */
  limited: User;
}

/** Who plays which part in the first account. */
export function partsOf(world: World): Parts {
  const [account] = world.accounts.all();
  if (!account) throw new Error('the world has no account');
  const inboxes = world.inboxes.where((inbox) => inbox.account_id === account.id);
  const inboxesOf = ({ id }: User) => inboxes.filter((inbox) => world.isInboxMember(inbox.id, id));
  const find = (role: Role, fits: (user: User) => boolean): User => {
    const user = world.users.find((one) => world.membership(account.id, one.id)?.role === role && fits(one));
    if (!user) throw new Error(`the world lacks one of its three leading parts: ${role}`);
    return user;
  };
  const isEverywhere = (user: User) => inboxesOf(user).length === inboxes.length;
  const isLimited = (user: User) =>
    inboxesOf(user)
      .map((inbox) => inbox.channel_type)
      .join() === 'Channel::Api';
  return {
    accountId: account.id,
    admin: find('administrator', isEverywhere),
    agent: find('agent', isEverywhere),
    limited: find('agent', isLimited),
  };
}
