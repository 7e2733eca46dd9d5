// What `npm run doctor` looks at: can this Chatwoot be reached, does it know the token, does its socket open, and do its
// answers have the shapes the app is written for. It only reads.
import * as v from 'valibot';
import { WebSocket } from 'ws';
import * as schemas from '../src/api/schemas.ts';
import { probe } from '../src/gateway/probe.ts';
import type { ChatwootSettings } from '../src/gateway/settings.ts';
import { explain } from '../src/gateway/words.ts';

export type Finding = { subject: string; isGood: boolean; text: string };

/** The version the shapes were written against; another one may differ, which the shapes will tell. */
const WRITTEN_FOR = '4.9';
const PATIENCE_MS = 10_000;
const MISMATCHES_SHOWN = 3;

export async function* examine(settings: ChatwootSettings): AsyncGenerator<Finding> {
  const probed = await probe(settings);
  if (probed.kind === 'trouble') {
    const { title, happened, next } = explain(probed.trouble, settings.url.origin);
    yield { subject: 'connection', isGood: false, text: [title, happened, ...next].join('\n') };
    return;
  }
  const { version, account, person, role } = probed.found;
  yield good('reachable', settings.url.origin);
  const isKnown = version.startsWith(`${WRITTEN_FOR}.`);
  yield good('version', isKnown ? version : `${version} (written for ${WRITTEN_FOR}; see the shapes below)`);
  yield good('token', `belongs to ${person}`);
  yield good('account', `${settings.accountId} “${account}”`);
  yield good('role', role === 'administrator' ? role : `${role} (reports need an administrator)`);
  yield await checkSocket(settings);
  yield* checkShapes(settings);
}

const good = (subject: string, text: string): Finding => ({ subject, isGood: true, text });
const bad = (subject: string, text: string): Finding => ({ subject, isGood: false, text });

async function read({ url, token }: ChatwootSettings, path: string): Promise<unknown> {
  const response = await fetch(new URL(path, url), {
    headers: { accept: 'application/json', api_access_token: token },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return response.json();
}

/** Reads, compares, and says which field is not as expected. The value is handed on when it could be read at all. */
async function checkShape(settings: ChatwootSettings, subject: string, path: string, schema: v.GenericSchema) {
  try {
    const value = await read(settings, path);
    const { success, issues } = v.safeParse(schema, value);
    if (success) return { finding: good(subject, 'as expected'), value };
    const places = issues.map((issue) => `${v.getDotPath(issue) ?? 'the answer'}: ${issue.message}`);
    const more = places.length > MISMATCHES_SHOWN ? `\nand ${places.length - MISMATCHES_SHOWN} more` : '';
    return { finding: bad(subject, places.slice(0, MISMATCHES_SHOWN).join('\n') + more), value };
  } catch (error) {
    return { finding: bad(subject, error instanceof Error ? error.message : String(error)), value: undefined };
  }
}

async function* checkShapes(settings: ChatwootSettings): AsyncGenerator<Finding> {
  const account = `/api/v1/accounts/${settings.accountId}`;
  const check = (subject: string, path: string, schema: v.GenericSchema) => checkShape(settings, subject, path, schema);

  const profile = await check('profile', '/api/v1/profile', schemas.profile);
  yield profile.finding;
  const list = await check('conversations', `${account}/conversations?status=all&page=1`, schemas.conversationList);
  yield list.finding;
  yield (await check('counts', `${account}/conversations/meta?status=open`, schemas.conversationMeta)).finding;

  const conversationId = firstId((list.value as { data?: { payload?: unknown } } | undefined)?.data?.payload);
  if (conversationId === undefined) yield good('messages', 'not checked: there is no conversation');
  else {
    yield (await check('conversation', `${account}/conversations/${conversationId}`, schemas.conversation)).finding;
    yield (await check('messages', `${account}/conversations/${conversationId}/messages`, schemas.messageList)).finding;
    const files = `${account}/conversations/${conversationId}/attachments`;
    yield (await check('files', files, schemas.conversationFiles)).finding;
  }

  const contacts = await check('contacts', `${account}/contacts?sort=name&page=1`, schemas.contactList);
  yield contacts.finding;
  const contactId = firstId((contacts.value as { payload?: unknown } | undefined)?.payload);
  if (contactId === undefined) yield good('contact', 'not checked: there is no contact');
  else {
    yield (await check('contact', `${account}/contacts/${contactId}`, schemas.contactShow)).finding;
    const path = `${account}/contacts/${contactId}/conversations`;
    yield (await check('contact’s conversations', path, schemas.contactConversations)).finding;
    yield (await check('contact’s notes', `${account}/contacts/${contactId}/notes`, schemas.noteList)).finding;
  }

  yield (await check('inboxes', `${account}/inboxes`, schemas.inboxList)).finding;
  yield (await check('notifications', `${account}/notifications`, schemas.notificationList)).finding;
  yield (await check('agents', `${account}/agents`, schemas.agentList)).finding;
  yield (await check('teams', `${account}/teams`, schemas.teamList)).finding;
  yield (await check('canned responses', `${account}/canned_responses`, schemas.cannedResponseList)).finding;
  yield (await check('macros', `${account}/macros`, schemas.macroList)).finding;
  yield (await check('labels', `${account}/labels`, schemas.labelList)).finding;
  const definitions = `${account}/custom_attribute_definitions`;
  yield (await check('custom attributes', definitions, schemas.attributeDefinitionList)).finding;
  yield (await check('saved views', `${account}/custom_filters`, schemas.customFilterList)).finding;
  const reports = `/api/v2/accounts/${settings.accountId}/live_reports`;
  const load = `${reports}/grouped_conversation_metrics?group_by=assignee_id`;
  if (isAdministrator(profile.value, settings)) yield (await check('load', load, schemas.loadList)).finding;
  else yield good('load', 'not checked: Chatwoot tells it to administrators only');
}

function isAdministrator(profile: unknown, { accountId }: ChatwootSettings): boolean {
  const { success, output } = v.safeParse(schemas.profile, profile);
  return success && output.accounts.some(({ id, role }) => id === accountId && role === 'administrator');
}

function firstId(list: unknown): number | undefined {
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  return typeof first === 'object' && first !== null && 'id' in first && typeof first.id === 'number'
    ? first.id
    : undefined;
}

/** Opens the socket and subscribes as the app does. Chatwoot never says no: a wrong subscription is silence. */
async function checkSocket(settings: ChatwootSettings): Promise<Finding> {
  const profile = v.safeParse(
    v.object({ id: v.number(), pubsub_token: v.string() }),
    await read(settings, '/api/v1/profile'),
  );
  if (!profile.success) return bad('socket', 'not checked: the profile names no pubsub_token');
  const { id, pubsub_token } = profile.output;
  const channel = { channel: 'RoomChannel', pubsub_token, account_id: settings.accountId, user_id: id };
  const target = new URL('/cable', settings.url);
  target.protocol = settings.url.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(target, ['actioncable-v1-json'], {
    origin: settings.url.origin,
    handshakeTimeout: PATIENCE_MS,
  });
  const startedAt = performance.now();
  try {
    return await new Promise<Finding>((resolve) => {
      const timer = setTimeout(
        () => resolve(bad('socket', 'it opened, but the subscription was not confirmed')),
        PATIENCE_MS,
      );
      socket.on('error', (error) => resolve(bad('socket', `it does not open: ${error.message}`)));
      socket.on('message', (data) => {
        const type = frameType(String(data));
        if (type === 'welcome')
          socket.send(JSON.stringify({ command: 'subscribe', identifier: JSON.stringify(channel) }));
        if (type !== 'confirm_subscription') return;
        clearTimeout(timer);
        resolve(good('socket', `subscribed after ${Math.round(performance.now() - startedAt)} ms`));
      });
    });
  } finally {
    socket.terminate();
  }
}

function frameType(frame: string): unknown {
  try {
    return (JSON.parse(frame) as { type?: unknown } | null)?.type;
  } catch {
    return undefined;
  }
}
