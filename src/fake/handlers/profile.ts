// The token owner's own record: GET, what one may change of oneself, availability, the access token.
import type { AccountUser, Availability, JsonObject, User } from '../model.ts';
import { personal, type PersonalCall } from '../endpoint.ts';
import { asBoolean, asId, asObject, asText, isBlank, type Params } from '../params.ts';
import { userJson } from '../present/user.ts';
import { broken, invalid, notFound, paramMissing, unprocessable } from '../refusal.ts';
import { avatarOf } from './avatar.ts';
import { enumOf } from './enums.ts';

const MAX_STRING = 255;
const MAX_TEXT = 20_000;
const AVAILABILITIES: readonly Availability[] = ['online', 'offline', 'busy'];
const LABELS = { name: 'Name', display_name: 'Display name', message_signature: 'Message signature' };

/** Flat JSON does not count here: the dashboard always nests, and so must everybody. */
function profileOf({ params }: PersonalCall): Params {
  if (isBlank(params.profile)) throw paramMissing('profile');
  return asObject(params.profile);
}

function membershipOf({ world, user }: PersonalCall, accountId: unknown): AccountUser | undefined {
  return world.membership(asId(accountId) ?? 0, user.id);
}

function textOf(profile: Params, field: keyof typeof LABELS, longest: number): string | undefined {
  const text = asText(profile[field]);
  if (text === null) return undefined;
  if (text.length > longest) throw invalid(`${LABELS[field]} is too long (maximum is ${longest} characters)`, field);
  return text;
}

/** Another password ends every session, and the socket's token changes with it. */
function changePassword({ world, user }: PersonalCall, profile: Params): void {
  if (isBlank(profile.password)) return;
  if (asText(profile.current_password) !== user.password) throw unprocessable('Invalid current password');
  if (profile.password !== profile.password_confirmation) {
    throw invalid("Password confirmation doesn't match Password", 'password_confirmation');
  }
  user.password = asText(profile.password) ?? user.password;
  user.pubsub_token = world.token();
  for (const session of world.sessions.values()) {
    if (session.user_id === user.id) world.sessions.delete(session.client);
  }
}

async function changeProfile(call: PersonalCall): Promise<void> {
  const { world, user } = call;
  const profile = profileOf(call);
  // Everything is checked before anything changes, but the password is changed first, as on the real server.
  changePassword(call, profile);
  const changes: Partial<User> = {
    name: textOf(profile, 'name', MAX_STRING) ?? user.name,
    display_name: textOf(profile, 'display_name', MAX_STRING) ?? user.display_name,
    message_signature: textOf(profile, 'message_signature', MAX_TEXT) ?? user.message_signature,
    ...(await avatarOf(world, profile.avatar)),
  };
  if ('ui_settings' in profile) changes.ui_settings = asObject(profile.ui_settings) as JsonObject;
  const phone = asText(profile.phone_number);
  if (phone) changes.custom_attributes = { ...user.custom_attributes, phone_number: phone };
  Object.assign(user, changes, { updated_at: world.now() });
}

export const profileEndpoints = [
  personal('GET', '/api/v1/profile', ({ world, user }) => userJson(world, user)),

  personal('PATCH|PUT', '/api/v1/profile', async (call) => {
    await changeProfile(call);
    return userJson(call.world, call.user);
  }),

  personal('DELETE', '/api/v1/profile/avatar', ({ world, user }) => {
    user.avatar_url = '';
    return userJson(world, user);
  }),

  personal('POST', '/api/v1/profile/availability', (call) => {
    const profile = profileOf(call);
    const membership = membershipOf(call, profile.account_id);
    if (!membership) throw notFound();
    membership.availability = enumOf(AVAILABILITIES, profile.availability) ?? membership.availability;
    return userJson(call.world, call.user);
  }),

  personal('POST', '/api/v1/profile/auto_offline', (call) => {
    const profile = profileOf(call);
    const membership = membershipOf(call, profile.account_id);
    if (!membership) throw notFound();
    membership.auto_offline = asBoolean(profile.auto_offline);
    return userJson(call.world, call.user);
  }),

  personal('PUT', '/api/v1/profile/set_active_account', (call) => {
    const membership = membershipOf(call, profileOf(call).account_id);
    if (!membership) throw broken();
    membership.active_at = call.world.now();
  }),

  personal('POST', '/api/v1/profile/reset_access_token', ({ world, user }) => {
    user.access_token = world.token();
    return userJson(world, user);
  }),

  personal('POST', '/api/v1/profile/resend_confirmation', () => undefined),
];
