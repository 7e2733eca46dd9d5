// What no resource answers: the health page, 501 for routes a real Chatwoot has and this one does not, and for everything
// else what Rails says of an unknown route or method: 404, before anybody asks for a token.
import { json, open, plainError } from '../endpoint.ts';
import { Refusal } from '../refusal.ts';

const VERSION = '4.9.1';

export const notHere = () => new Refusal(501, { error: 'This Chatwoot is a fake and does not do that.' });

/** Routes of a real Chatwoot, with everything below them; README.md has the same list. */
export const NOT_HERE = [
  '/api/v1/accounts/:account_id/agent_bots',
  '/api/v1/accounts/:account_id/agent_capacity_policies',
  '/api/v1/accounts/:account_id/applied_slas',
  '/api/v1/accounts/:account_id/assignment_policies',
  '/api/v1/accounts/:account_id/audit_logs',
  '/api/v1/accounts/:account_id/automation_rules',
  '/api/v1/accounts/:account_id/callbacks',
  '/api/v1/accounts/:account_id/campaigns',
  '/api/v1/accounts/:account_id/captain',
  '/api/v1/accounts/:account_id/channels',
  '/api/v1/accounts/:account_id/companies',
  '/api/v1/accounts/:account_id/conversations/:id/inbox_assistant',
  '/api/v1/accounts/:account_id/conversations/:id/reporting_events',
  '/api/v1/accounts/:account_id/csat_survey_responses/download',
  '/api/v1/accounts/:account_id/custom_roles',
  '/api/v1/accounts/:account_id/dashboard_apps',
  '/api/v1/accounts/:account_id/google/authorization',
  '/api/v1/accounts/:account_id/inboxes/:id/avatar',
  '/api/v1/accounts/:account_id/inboxes/:id/campaigns',
  '/api/v1/accounts/:account_id/inboxes/:id/csat_template',
  '/api/v1/accounts/:account_id/inboxes/:id/health',
  '/api/v1/accounts/:account_id/inboxes/:id/set_agent_bot',
  '/api/v1/accounts/:account_id/inboxes/:id/sync_templates',
  '/api/v1/accounts/:account_id/instagram/authorization',
  '/api/v1/accounts/:account_id/integrations',
  '/api/v1/accounts/:account_id/microsoft/authorization',
  '/api/v1/accounts/:account_id/notion/authorization',
  '/api/v1/accounts/:account_id/portals',
  '/api/v1/accounts/:account_id/reporting_events',
  '/api/v1/accounts/:account_id/saml_settings',
  '/api/v1/accounts/:account_id/sla_policies',
  '/api/v1/accounts/:account_id/tiktok/authorization',
  '/api/v1/accounts/:account_id/twitter/authorization',
  '/api/v1/accounts/:account_id/webhooks',
  '/api/v1/accounts/:account_id/whatsapp/authorization',
  '/api/v1/accounts/:account_id/working_hours',
  '/api/v1/auth',
  '/api/v1/integrations',
  '/api/v1/notification_subscriptions',
  '/api/v1/profile/mfa',
  '/api/v1/widget',
  '/api/v2/accounts/:account_id/reports/conversations_summary',
  '/api/v2/accounts/:account_id/year_in_review',
  '/auth/confirmation',
  '/auth/password',
  '/enterprise',
  '/platform',
];

const patterns = NOT_HERE.map((path) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}(?:[/.]|$)`));

const pad = (number: number) => String(number).padStart(2, '0');

/** UTC, without the T and the Z. */
function databaseTime(time: number): string {
  const at = new Date(time);
  const date = [at.getUTCFullYear(), pad(at.getUTCMonth() + 1), pad(at.getUTCDate())].join('-');
  return `${date} ${[at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(pad).join(':')}`;
}

export const unknownRoute = (request: Request): Response =>
  plainError(
    request,
    404,
    'Not Found',
    '<!DOCTYPE html>\n<html lang="en"><head><title>Page not found (404)</title></head><body><h1>Page not found</h1></body></html>\n',
  );

const fallback = (path: string) =>
  open('ANY', path, ({ request, url }) => {
    if (patterns.some((known) => known.test(url.pathname))) throw notHere();
    return unknownRoute(request);
  });

export const fallbackEndpoints = [
  open('GET', '/api', ({ world }) =>
    json({ version: VERSION, timestamp: databaseTime(world.now()), queue_services: 'ok', data_services: 'ok' }),
  ),
  fallback('/api/*rest'),
  fallback('/auth/*rest'),
  fallback('/public/*rest'),
  fallback('/rails/*rest'),
  fallback('/enterprise/*rest'),
  fallback('/platform/*rest'),
];
