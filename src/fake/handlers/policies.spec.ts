import { describe, expect, test } from 'vitest';
import { asker } from '../world/ask.ts';
import { smallWorld } from '../world/small.ts';

const A = '/api/v1/accounts/1';
const V2 = '/api/v2/accounts/1';
const denied = { status: 401, body: { error: 'You are not authorized to do this action' } };
const missing = { status: 404, body: { error: 'Resource could not be found' } };

function stage() {
  const small = smallWorld();
  const { world, account } = small;
  const team = world.addTeam(account, { name: 'tier two' });
  const label = world.addLabel(account, { title: 'vip' });
  return { ...small, team, label, ask: asker(world) };
}

describe('what only administrators may', () => {
  const forbidden: [string, string, unknown?][] = [
    ['PATCH', A, { name: 'Mine' }],
    ['POST', `${A}/agents`, { name: 'X', email: 'x@acme.test', role: 'agent' }],
    ['PATCH', `${A}/agents/2`, { name: 'X' }],
    ['DELETE', `${A}/agents/3`],
    ['POST', `${A}/teams`, { name: 'mine' }],
    ['PATCH', `${A}/teams/1`, { name: 'mine' }],
    ['POST', `${A}/teams/1/team_members`, { user_ids: [2] }],
    ['DELETE', `${A}/teams/1`],
    ['GET', `${A}/labels/1`],
    ['POST', `${A}/labels`, { title: 'mine' }],
    ['DELETE', `${A}/labels/1`],
    ['PATCH', `${A}/inboxes/1`, { name: 'mine' }],
    ['POST', `${A}/inbox_members`, { inbox_id: 1, user_ids: [2] }],
    ['DELETE', `${A}/inbox_members`, { inbox_id: 1, user_ids: [2] }],
    ['GET', `${A}/csat_survey_responses`],
    ['GET', `${A}/csat_survey_responses/metrics`],
    ['GET', `${V2}/reports/conversations?type=account`],
    ['GET', `${V2}/reports/summary?type=account&since=0&until=1`],
    ['GET', `${V2}/reports/agents?since=0&until=1`],
    ['GET', `${V2}/summary_reports/team?since=0&until=1`],
    ['GET', `${V2}/live_reports/conversation_metrics`],
    ['GET', `${V2}/live_reports/grouped_conversation_metrics?group_by=team_id`],
  ];
  test.each(forbidden)('%s %s', async (method, path, body) => {
    const { ask, agent, admin } = stage();
    expect(await ask(method, path, { as: agent, body })).toMatchObject(denied);
    expect((await ask(method, path, { as: admin, body })).status).toBe(200);
  });

  test('and the agent changed nothing', async () => {
    const { ask, agent, world } = stage();
    await ask('DELETE', `${A}/teams/1`, { as: agent });
    await ask('DELETE', `${A}/agents/3`, { as: agent });
    expect([world.teams.size, world.accountUsers.size]).toEqual([1, 3]);
  });
});

test('an agent sees the inboxes they are in, an administrator all and their secrets', async () => {
  const { ask, admin, limited, inbox, other } = stage();
  const names = async (as: typeof admin) => {
    const { body } = await ask('GET', `${A}/inboxes`, { as });
    return (body as { payload: { name: string; hmac_token?: string }[] }).payload;
  };
  expect((await names(limited)).map(({ name }) => name)).toEqual([inbox.name]);
  expect((await names(limited))[0]).not.toHaveProperty('hmac_token');
  expect((await names(admin)).map(({ name }) => name)).toEqual([inbox.name, other.name]);
  expect((await names(admin))[0]).toHaveProperty('hmac_token');
  for (const path of [
    `inboxes/${other.id}`,
    `inbox_members/${other.id}`,
    `assignable_agents?inbox_ids[]=${other.id}`,
  ]) {
    expect(await ask('GET', `${A}/${path}`, { as: limited })).toMatchObject(denied);
  }
  const both = `${A}/assignable_agents?inbox_ids[]=${inbox.id}&inbox_ids[]=${other.id}`;
  expect(await ask('GET', both, { as: limited })).toMatchObject(denied);
});

test('an account one is no member of does not exist, and what is in it is closed', async () => {
  const { ask, world, agent } = stage();
  const elsewhere = world.addAccount({ name: 'Elsewhere' });
  expect(await ask('GET', `/api/v1/accounts/${elsewhere.id}`, { as: agent })).toMatchObject(missing);
  expect(await ask('GET', `/api/v1/accounts/${elsewhere.id}/labels`, { as: agent })).toMatchObject({
    status: 401,
    body: { error: 'You are not authorized to access this account' },
  });
});

test('saved views and notifications are for nobody else', async () => {
  const { ask, agent, limited, admin, world, contactInbox } = stage();
  const saved = await ask('POST', `${A}/custom_filters`, { as: agent, body: { name: 'Mine', query: { payload: [] } } });
  const view = `${A}/custom_filters/${(saved.body as { id: number }).id}`;
  expect(await ask('GET', view, { as: agent })).toMatchObject({ status: 200 });
  for (const method of ['GET', 'PATCH', 'DELETE']) {
    expect(await ask(method, view, { as: admin })).toMatchObject(missing);
  }
  const conversation = world.createConversation(contactInbox, {}, null);
  world.assign(conversation, agent, admin);
  const [notification] = world.notifications.all();
  const bell = `${A}/notifications/${notification?.id}`;
  for (const as of [limited, admin]) expect(await ask('PATCH', bell, { as })).toMatchObject(missing);
  expect(await ask('PATCH', bell, { as: agent })).toMatchObject({ status: 200 });
});

describe('macros', () => {
  const actions = [{ action_name: 'resolve_conversation', action_params: [] }];
  async function macros() {
    const it = stage();
    const make = async (as: typeof it.agent, visibility: string) => {
      const { body } = await it.ask('POST', `${A}/macros`, { as, body: { name: 'M', visibility, actions } });
      return (body as { payload: { id: number; visibility: string } }).payload;
    };
    return { ...it, make };
  }

  test('of an agent are personal whatever was asked for', async () => {
    const { make, agent, admin } = await macros();
    expect((await make(agent, 'global')).visibility).toBe('personal');
    expect((await make(admin, 'global')).visibility).toBe('global');
  });

  test('that are personal are closed to others, administrators included', async () => {
    const { ask, make, agent, limited, admin } = await macros();
    const own = `${A}/macros/${(await make(agent, 'personal')).id}`;
    for (const as of [limited, admin]) {
      expect(await ask('GET', own, { as })).toMatchObject(denied);
      expect(await ask('POST', `${own}/execute`, { as, body: { conversation_ids: [1] } })).toMatchObject(denied);
      expect(await ask('DELETE', own, { as })).toMatchObject(denied);
    }
    const { body } = await ask('GET', `${A}/macros`, { as: limited });
    expect(body).toEqual({ payload: [] });
  });

  test('that are global run for everybody but are changed by administrators only', async () => {
    const { ask, make, agent, admin, world, contactInbox } = await macros();
    const global = `${A}/macros/${(await make(admin, 'global')).id}`;
    const conversation = world.createConversation(contactInbox, {}, null);
    expect(await ask('PATCH', global, { as: agent, body: { name: 'x' } })).toMatchObject(denied);
    await ask('POST', `${global}/execute`, { as: agent, body: { conversation_ids: [conversation.display_id] } });
    expect(conversation.status).toBe('resolved');
  });

  test('with an action nobody knows are refused', async () => {
    const { ask, agent } = stage();
    const body = { name: 'M', actions: [{ action_name: 'dance' }] };
    expect(await ask('POST', `${A}/macros`, { as: agent, body })).toMatchObject({
      status: 422,
      body: { error: { actions: ['Macro execution actions dance not supported.'] } },
    });
  });
});

test('whoever is removed leaves nothing assigned, no inbox and no token behind', async () => {
  const { ask, admin, agent, inbox, world, contactInbox } = stage();
  const conversation = world.createConversation(contactInbox, {}, null);
  world.assign(conversation, agent, admin);
  expect(await ask('DELETE', `${A}/agents/${agent.id}`, { as: admin })).toMatchObject({ status: 200, body: null });
  expect(conversation.assignee_id).toBeNull();
  expect(world.isInboxMember(inbox.id, agent.id)).toBe(false);
  expect(world.notifications.size).toBe(0);
  expect(await ask('GET', '/api/v1/profile', { as: agent })).toMatchObject({ status: 401 });
  expect(await ask('GET', `${A}/conversations/${conversation.display_id}`, { as: admin })).toMatchObject({
    status: 200,
  });
});

test('a role that is none is an accident of the server, not a mistake of the caller', async () => {
  const { ask, admin } = stage();
  expect(await ask('PATCH', `${A}/agents/2`, { as: admin, body: { role: 'boss' } })).toMatchObject({ status: 500 });
});
