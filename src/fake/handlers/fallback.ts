// What no resource answers: the health page, 501 for routes a real Chatwoot has and this one does not, and for everything
// else what Rails says of an unknown route or method: 404, before anybody asks for a token.
import { json, open, plainError } from '../endpoint.ts';
import { Refusal } from '../refusal.ts';

const VERSION = '4.9.1';

export const notHere = () => new Refusal(501, { error: 'This Chatwoot is a fake and does not do that.' });

const UNDER_ACCOUNT = [
  'agent_bots',
  'agent_capacity_policies',
  'applied_slas',
  'assignment_policies',
  'audit_logs',
  'automation_rules',
  'callbacks',
  'campaigns',
  'captain',
  'channels',
  'companies',
  'conversations/[^/]+/inbox_assistant',
  'conversations/[^/]+/reporting_events',
  'csat_survey_responses/download',
  'custom_roles',
  'dashboard_apps',
  '(?:google|instagram|microsoft|notion|tiktok|twitter|whatsapp)/authorization',
  'inboxes/[^/]+/(?:avatar|campaigns|csat_template|health|set_agent_bot|sync_templates)',
  'integrations',
  'portals',
  'reporting_events',
  'saml_settings',
  'sla_policies',
  'webhooks',
  'working_hours',
];

const NOT_HERE = [
  `/api/v1/accounts/[^/]+/(?:${UNDER_ACCOUNT.join('|')})`,
  '/api/v1/(?:auth|integrations|notification_subscriptions|profile/mfa|widget)',
  '/api/v2/accounts/[^/]+/(?:year_in_review|reports/conversations_summary)',
  '/auth/(?:confirmation|password)',
  '/(?:enterprise|platform)',
].map((path) => new RegExp(`^${path}(?:[/.]|$)`));

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
    if (NOT_HERE.some((known) => known.test(url.pathname))) throw notHere();
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
