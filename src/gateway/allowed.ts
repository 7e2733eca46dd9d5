// Everything a browser may ask of Chatwoot through us: what the dashboard of an agent or a supervisor needs, nothing of
// what sets an account up (inboxes, agents, webhooks, passwords, tokens). A call that is not here does not exist.
// `:id` is digits only, so no trick of spelling a path (`..`, `%2e`, `//`, `.json`) can match.

const CONVERSATIONS = [
  'GET POST conversations',
  'GET conversations/meta',
  'GET conversations/search',
  'POST conversations/filter',
  'GET PATCH conversations/:id',
  'POST conversations/:id/toggle_status',
  'POST conversations/:id/toggle_priority',
  'POST conversations/:id/toggle_typing_status',
  'POST conversations/:id/update_last_seen',
  'POST conversations/:id/unread',
  'POST conversations/:id/custom_attributes',
  'POST conversations/:id/mute',
  'POST conversations/:id/unmute',
  'POST conversations/:id/transcript',
  'POST conversations/:id/assignments',
  'GET conversations/:id/attachments',
  'GET conversations/:id/reporting_events',
  'GET POST conversations/:id/labels',
  'GET POST PATCH PUT DELETE conversations/:id/participants',
  'GET PATCH PUT DELETE conversations/:id/draft_messages',
  'GET POST conversations/:id/messages',
  'PATCH DELETE conversations/:id/messages/:id',
  'POST conversations/:id/messages/:id/retry',
  'POST conversations/:id/messages/:id/translate',
  'POST bulk_actions',
  'POST upload',
];

const CONTACTS = [
  'GET POST contacts',
  'GET contacts/search',
  'GET contacts/active',
  'POST contacts/filter',
  'GET PATCH PUT DELETE contacts/:id',
  'POST contacts/:id/destroy_custom_attributes',
  'DELETE contacts/:id/avatar',
  'GET contacts/:id/conversations',
  'GET contacts/:id/contactable_inboxes',
  'POST contacts/:id/contact_inboxes',
  'GET POST contacts/:id/labels',
  'GET POST contacts/:id/notes',
  'GET PATCH PUT DELETE contacts/:id/notes/:id',
  'POST contact_inboxes/filter',
  'POST actions/contact_merge',
];

const TEAM_AND_TOOLS = [
  'GET cache_keys',
  'POST update_active_at',
  'GET agents',
  'GET inboxes',
  'GET inboxes/:id',
  'GET inboxes/:id/assignable_agents',
  'GET inboxes/:id/agent_bot',
  'GET inbox_members/:id',
  'GET assignable_agents',
  'GET teams',
  'GET teams/:id',
  'GET teams/:id/team_members',
  'GET labels',
  'GET POST canned_responses',
  'PATCH PUT DELETE canned_responses/:id',
  'GET POST macros',
  'GET PATCH PUT DELETE macros/:id',
  'POST macros/:id/execute',
  'GET POST custom_filters',
  'GET PATCH PUT DELETE custom_filters/:id',
  'GET custom_attribute_definitions',
  'GET notifications',
  'GET notifications/unread_count',
  'POST notifications/read_all',
  'POST notifications/destroy_all',
  'PATCH PUT DELETE notifications/:id',
  'POST notifications/:id/unread',
  'POST notifications/:id/snooze',
  'GET PATCH PUT notification_settings',
  'GET search',
  'GET search/conversations',
  'GET search/contacts',
  'GET search/messages',
  'GET search/articles',
  'GET csat_survey_responses',
  'GET csat_survey_responses/metrics',
  'GET csat_survey_responses/download',
  'GET sla_policies',
  'GET applied_slas',
  'GET applied_slas/metrics',
];

const REPORTS = [
  'GET reports',
  ...['summary', 'bot_summary', 'bot_metrics', 'conversations', 'conversation_traffic'].map(
    (it) => `GET reports/${it}`,
  ),
  ...['agents', 'inboxes', 'labels', 'teams'].map((it) => `GET reports/${it}`),
  ...['agent', 'inbox', 'team', 'label'].map((it) => `GET summary_reports/${it}`),
  'GET live_reports/conversation_metrics',
  'GET live_reports/grouped_conversation_metrics',
];

const OUTSIDE_THE_ACCOUNT = [
  'GET api/v1/profile',
  'POST api/v1/profile/availability',
  'POST api/v1/profile/auto_offline',
  'POST auth/sign_in',
  'GET auth/validate_token',
  'DELETE auth/sign_out',
];

/** A signed id: base64 whose `+`, `/` and `=` may be escaped; no dot, so it cannot climb. */
const SIGNED = '(?:[\\w=+-]|%2[BbFf]|%3[Dd])+';
const STORED_FILES = new RegExp(
  `^/rails/active_storage/(?:(?:blobs/(?:redirect|proxy)|representations/(?:redirect|proxy)/${SIGNED}|disk)/)${SIGNED}/([^/]+)$`,
);

export type Road = 'api' | 'auth' | 'files';
export type Passage = { road: Road; methods: readonly string[] };

/** Builds the one question the gateway asks about a path: which methods pass, if any. */
export function createAllowList(accountId: number): (path: string) => Passage | undefined {
  const v1 = `api/v1/accounts/${accountId}`;
  const v2 = `api/v2/accounts/${accountId}`;
  const routes = [
    ...OUTSIDE_THE_ACCOUNT.map((line) => toRoute(line)),
    toRoute(`GET ${v1}`),
    ...[...CONVERSATIONS, ...CONTACTS, ...TEAM_AND_TOOLS].map((line) => toRoute(line, v1)),
    ...REPORTS.map((line) => toRoute(line, v2)),
  ];
  return (path) => {
    if (path.startsWith('/rails/')) return isStoredFile(path) ? { road: 'files', methods: ['GET', 'HEAD'] } : undefined;
    const route = routes.find(({ pattern }) => pattern.test(path));
    return route && { road: path.startsWith('/auth/') ? 'auth' : 'api', methods: route.methods };
  };
}

function toRoute(line: string, prefix?: string) {
  const words = line.split(' ');
  const path = words.pop() ?? '';
  const full = prefix === undefined ? path : `${prefix}/${path}`;
  const methods = words.includes('GET') ? [...words, 'HEAD'] : words;
  return { methods, pattern: new RegExp(`^/${full.replaceAll(':id', '\\d{1,18}')}$`) };
}

function isStoredFile(path: string): boolean {
  const name = STORED_FILES.exec(path)?.[1];
  if (name === undefined) return false;
  try {
    const decoded = decodeURIComponent(name);
    return decoded !== '.' && decoded !== '..' && !/[/\\\p{Cc}]/u.test(decoded);
  } catch {
    return false;
  }
}
