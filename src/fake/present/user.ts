// Who somebody is to themselves: the profile, and what signing in answers.
import type { AccountUser, User } from '../model.ts';
import type { State } from '../world/state.ts';
import { availabilityStatus, availableName } from './people.ts';
import { isoOrNull } from './time.ts';

function accountJson(world: State, user: User, membership: AccountUser) {
  const account = world.accounts.must(membership.account_id);
  return {
    id: account.id,
    name: account.name,
    status: account.status,
    active_at: isoOrNull(membership.active_at),
    role: membership.role,
    permissions: [membership.role],
    availability: membership.availability,
    availability_status: availabilityStatus(world, user, account.id),
    auto_offline: membership.auto_offline,
    custom_role_id: null,
    custom_role: null,
  };
}

/** `account_id`, `role` and `inviter_id` are those of the account that was active last. */
export function userJson(world: State, user: User) {
  const memberships = world.accountUsers.where((one) => one.user_id === user.id);
  const [active] = memberships.toSorted((a, b) => (b.active_at ?? -1) - (a.active_at ?? -1));
  return {
    access_token: user.access_token,
    account_id: active?.account_id ?? null,
    available_name: availableName(user),
    avatar_url: user.avatar_url,
    confirmed: user.confirmed,
    display_name: user.display_name,
    message_signature: user.message_signature,
    email: user.email,
    id: user.id,
    inviter_id: active?.inviter_id ?? null,
    name: user.name,
    provider: user.provider,
    pubsub_token: user.pubsub_token,
    role: active?.role ?? null,
    ui_settings: user.ui_settings,
    uid: user.uid,
    type: user.type,
    ...(Object.keys(user.custom_attributes).length > 0 ? { custom_attributes: user.custom_attributes } : {}),
    accounts: memberships.map((membership) => accountJson(world, user, membership)),
  };
}
