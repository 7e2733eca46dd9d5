// The account itself: what it is called, which features it has, and the keys that say when labels, inboxes or teams changed.
// Unlike everything under it, an account one is no member of does not exist (404, not 401).
import { endpoint, json, personal, type PersonalCall } from '../endpoint.ts';
import type { Account, AccountUser, Json, JsonObject } from '../model.ts';
import { asId, asText, type Params } from '../params.ts';
import { iso } from '../present/time.ts';
import { invalid, notAllowed, notFound } from '../refusal.ts';
import { cacheKeysJson } from '../present/cachekeys.ts';

const MAX_STRING = 255;
const COLUMNS = { name: 'Name', domain: 'Domain', support_email: 'Support email' } as const;
const SETTINGS = [
  'auto_resolve_after',
  'auto_resolve_message',
  'auto_resolve_ignore_waiting',
  'auto_resolve_label',
  'audio_transcriptions',
  'conversation_required_attributes',
];
const CUSTOM = ['industry', 'company_size', 'timezone'];

const accountJson = (account: Account) => ({
  settings: account.settings,
  created_at: iso(account.created_at),
  ...(Object.keys(account.custom_attributes).length > 0 ? { custom_attributes: account.custom_attributes } : {}),
  domain: account.domain,
  features: account.features,
  id: account.id,
  locale: account.locale,
  name: account.name,
  support_email: account.support_email,
  status: account.status,
  cache_keys: cacheKeysJson(account),
});

function ownAccount({ world, user, params }: PersonalCall): { account: Account; membership: AccountUser } {
  const id = asId(params.account_id) ?? 0;
  const account = world.accounts.get(id);
  const membership = world.membership(id, user.id);
  if (!account || !membership) throw notFound();
  return { account, membership };
}

/** The parameters of these names that were sent, over what there was. */
function merged(before: JsonObject, params: Params, names: readonly string[]): JsonObject {
  const sent = names.filter((name) => name in params).map((name) => [name, params[name] as Json]);
  return { ...before, ...Object.fromEntries(sent) };
}

function changeAccount(account: Account, params: Params): void {
  const columns: Partial<Account> = {};
  for (const [column, label] of Object.entries(COLUMNS)) {
    const text = asText(params[column]);
    if (text === null) continue;
    if (text.length > MAX_STRING) throw invalid(`${label} is too long (maximum is ${MAX_STRING} characters)`, column);
    Object.assign(columns, { [column]: text });
  }
  Object.assign(account, columns);
  account.locale = asText(params.locale) ?? account.locale;
  account.settings = merged(account.settings, params, SETTINGS);
  account.custom_attributes = merged(account.custom_attributes, params, CUSTOM);
}

/** Those that are always there; the others hide until they are configured. */
const INTEGRATIONS = [
  {
    id: 'webhook',
    name: 'Webhooks',
    description: 'Calls addresses of yours when something happens in the account.',
    i18n_key: 'webhooks',
  },
  {
    id: 'dashboard_apps',
    name: 'Dashboard Apps',
    description: 'Shows pages of yours beside a conversation.',
    i18n_key: 'dashboard_apps',
  },
];

function integrationJson({ i18n_key, ...app }: (typeof INTEGRATIONS)[number], { role }: AccountUser) {
  const configuration = { logo: `${i18n_key}.png`, i18n_key, hook_type: 'account', allow_multiple_hooks: true };
  const short_description = `Translation missing: en.integration_apps.${i18n_key}.short_description`;
  return {
    ...app,
    short_description,
    enabled: false,
    ...(role === 'administrator' ? configuration : {}),
    hooks: [],
  };
}

export const accountEndpoints = [
  personal('GET', '/api/v1/accounts/:account_id', (call) => ({
    ...accountJson(ownAccount(call).account),
    latest_chatwoot_version: null,
    subscribed_features: [],
  })),

  personal('PATCH|PUT', '/api/v1/accounts/:account_id', (call) => {
    const { account, membership } = ownAccount(call);
    if (membership.role !== 'administrator') throw notAllowed();
    changeAccount(account, call.params);
    return accountJson(account);
  }),

  personal('GET', '/api/v1/accounts/:account_id/cache_keys', (call) => {
    const answer = json({ cache_keys: cacheKeysJson(ownAccount(call).account) });
    answer.headers.set('cache-control', 'max-age=10, private, stale-while-revalidate=300');
    return answer;
  }),

  personal('POST', '/api/v1/accounts/:account_id/update_active_at', (call) => {
    ownAccount(call).membership.active_at = call.world.now();
  }),

  endpoint('GET', '/api/v1/accounts/:account_id/integrations/apps', ({ membership }) => ({
    payload: INTEGRATIONS.map((app) => integrationJson(app, membership)),
  })),

  endpoint('GET', '/api/v1/accounts/:account_id/dashboard_apps', () => []),
];
