import { describe, expect, test } from 'vitest';
import { dispatcher } from '../dispatch.ts';
import { handlers } from '../handlers.ts';
import type { Conversation, User } from '../model.ts';
import { clock, smallWorld } from '../world/small.ts';

interface Listed {
  data: { meta: Record<string, number>; payload: { id: number; status: string }[] };
}

function office() {
  const time = clock();
  const small = smallWorld({ now: time.now });
  const dispatch = dispatcher(handlers(small.world));
  async function ask<Body>(user: User, path: string, body?: unknown): Promise<{ status: number; body: Body }> {
    const headers = {
      api_access_token: user.access_token,
      accept: 'application/json',
      'content-type': 'application/json',
    };
    const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await dispatch(new Request(`http://fake/api/v1/accounts/1/conversations${path}`, init));
    const text = (await answer?.text()) ?? '';
    return { status: answer?.status ?? 0, body: (text ? JSON.parse(text) : null) as Body };
  }
  const begin = (given = {}) => {
    time.pass(1000);
    return small.world.createConversation(small.contactInbox, given, null);
  };
  const list = async (user: User, query = '') => {
    const { data } = (await ask<Listed>(user, query)).body;
    return { ids: data.payload.map(({ id }) => id), counts: Object.values(data.meta) };
  };
  return { ...small, time, ask, list, begin };
}

const ids = (...conversations: Conversation[]) => conversations.map(({ display_id }) => display_id);

describe('the list', () => {
  test('counts before it looks at the assignee', async () => {
    const { ask, list, begin, agent, admin } = office();
    const [mine, theirs, free] = [begin({ assignee_id: agent.id }), begin({ assignee_id: admin.id }), begin()];
    begin({ status: 'resolved' });
    const counts = [1, 2, 1, 3];
    expect(await list(agent)).toEqual({ ids: ids(free, theirs, mine), counts });
    expect(await list(agent, '?assignee_type=me')).toEqual({ ids: ids(mine), counts });
    expect(await list(agent, '?assignee_type=unassigned')).toEqual({ ids: ids(free), counts });
    expect(await list(agent, '?assignee_type=assigned')).toEqual({ ids: ids(theirs, mine), counts });
    expect((await ask(agent, '/meta')).body).toEqual({
      meta: { mine_count: 1, assigned_count: 2, unassigned_count: 1, all_count: 3 },
    });
  });

  test('counts an assignee whom the team of a new conversation refused as nobody', async () => {
    const { world, account, list, begin, agent } = office();
    await list(agent);
    const team = world.addTeam(account, { name: 'crew', allow_auto_assign: false });
    begin({ team_id: team.id, assignee_id: agent.id });
    expect((await list(agent)).counts).toEqual([0, 0, 1, 1]);
  });

  test('takes several statuses as a list only; an empty one, `all` in a list and unknown ones match nothing', async () => {
    const { list, begin, agent } = office();
    const [open, pending] = [begin(), begin({ status: 'pending' })];
    expect((await list(agent, '?status[]=open&status[]=pending')).ids).toEqual(ids(pending, open));
    expect((await list(agent, '?status=all')).ids).toEqual(ids(pending, open));
    for (const status of ['status=open,pending', 'status=', 'status[]=all', 'status=closed']) {
      expect(await list(agent, `?${status}`)).toEqual({ ids: [], counts: [0, 0, 0, 0] });
    }
  });

  test('with a text looks at every status, at what was said only, and counts no more than a page', async () => {
    const { world, list, begin, agent } = office();
    const found = begin({ status: 'resolved' });
    world.sendMessage(found, { content: 'The Zebra 100%' }, agent);
    const noted = begin();
    world.setPriority(noted, 'low', agent);
    expect((await list(agent, '?q=zebra')).ids).toEqual(ids(found));
    expect((await list(agent, '?q=set the priority')).ids).toEqual([]);
    for (let n = 0; n < 30; n += 1) world.sendMessage(begin(), { content: 'giraffe' }, agent);
    expect((await list(agent, '?q=giraffe')).counts).toEqual([0, 0, 25, 25]);
    const second = await list(agent, '?q=giraffe&page=2');
    expect(second.ids).toHaveLength(5);
    expect(second.counts).toEqual([0, 25, 0, 25]);
  });

  test('gives everything changed lately at once, whatever the page', async () => {
    const { list, begin, agent, time } = office();
    begin();
    time.pass(60_000);
    for (let n = 0; n < 30; n += 1) begin();
    expect((await list(agent, '?updated_within=45&page=9')).ids).toHaveLength(30);
    time.pass(1);
    expect((await list(agent, '?updated_within=abc')).ids).toEqual([]);
    expect((await list(agent, '?page=2')).ids).toHaveLength(6);
    expect((await list(agent, '?page=abc')).ids).toHaveLength(25);
  });
});

describe('what an agent sees', () => {
  test('lists hold their inboxes; a team opens more by id; assignment alone does not', async () => {
    const { world, account, ask, list, otherContactInbox, admin, limited } = office();
    const hidden = world.createConversation(otherContactInbox, {}, null);
    const path = `/${hidden.display_id}`;
    expect((await list(limited, '?status=all')).ids).toEqual([]);
    expect((await list(admin, '?status=all')).ids).toEqual(ids(hidden));
    world.assign(hidden, limited, admin);
    expect(await ask(limited, path)).toMatchObject({
      status: 401,
      body: { error: 'You are not authorized to do this action' },
    });
    const team = world.addTeam(account, { name: 'crew', allow_auto_assign: false });
    world.addTeamMember(team, limited);
    world.assignTeam(hidden, team, admin);
    expect(await ask(limited, path)).toMatchObject({ status: 200, body: { meta: { team: { is_member: true } } } });
    expect((await list(limited, `?team_id=${team.id}`)).ids).toEqual([]);
    expect(await ask(limited, `/${hidden.display_id + 1}`)).toMatchObject({ status: 404 });
  });

  test('taking part lists what no inbox of theirs holds', async () => {
    const { world, list, otherContactInbox, inbox, other, limited } = office();
    const conversation = world.createConversation(otherContactInbox, {}, null);
    world.addInboxMember(other, limited);
    world.addParticipant(conversation, limited.id);
    const [membership] = world.inboxMembers.where((one) => one.inbox_id === other.id && one.user_id === limited.id);
    world.inboxMembers.delete(membership);
    expect((await list(limited)).ids).toEqual([]);
    expect((await list(limited, `?conversation_type=participating&inbox_id=${inbox.id}`)).ids).toEqual(
      ids(conversation),
    );
  });
});

describe('toggle_status', () => {
  test.each([
    [4_102_444_800, '2100-01-01T00:00:00.000Z'],
    ['4102444800', '2100-01-01T00:00:00.000Z'],
    ['2026-12-01T10:00:00Z', '1970-01-01T00:33:46.000Z'],
    [1_795_390_000_000, '58863-08-23T20:26:40.000Z'],
    [null, null],
  ])('snoozed until %j is %j', async (snoozed_until, shown) => {
    const { ask, begin, admin } = office();
    const answer = await ask(admin, `/${begin().display_id}/toggle_status`, { status: 'snoozed', snoozed_until });
    expect(answer).toMatchObject({ status: 200, body: { payload: { success: true, snoozed_until: shown } } });
  });

  test.each(['', true, 'abc', 1e18])('snoozed until %j is a mistake nobody catches', async (snoozed_until) => {
    const { ask, begin, admin } = office();
    const answer = await ask(admin, `/${begin().display_id}/toggle_status`, { status: 'snoozed', snoozed_until });
    expect(answer.status).toBe(500);
  });
});
