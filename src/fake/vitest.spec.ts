import { afterEach, describe, expect, it } from 'vitest';

import { serveFake } from './vitest.ts';
import type { SpecFake } from './vitest.ts';

const LIST = '/api/v1/accounts/1/conversations';
let fake: SpecFake | undefined;

function serving(options?: Parameters<typeof serveFake>[0]) {
  fake = serveFake(options);
  return fake;
}

afterEach(() => fake?.stop());

describe('the fake in a unit spec', () => {
  it('answers fetch in the name of the agent, or of whoever is asked for', async () => {
    const { agent } = serving();
    expect(await (await fetch('/api/v1/profile')).json()).toMatchObject({ name: agent.name });
    fake?.stop();
    const { limited } = serving({ as: 'limited' });
    expect(await (await fetch(new URL('http://chatwoot.test/api/v1/profile'))).json()).toMatchObject({
      id: limited.id,
    });
  });

  it('asks in nobody else’s name when the request has credentials, or when told so', async () => {
    const { admin } = serving();
    const headers = { api_access_token: admin.access_token };
    expect(await (await fetch('/api/v1/profile', { headers })).json()).toMatchObject({ id: admin.id });
    fake?.stop();
    serving({ as: null });
    expect((await fetch(LIST)).status).toBe(401);
  });

  it('has done everything when it answers', async () => {
    const { world } = serving();
    const open = world.conversations.find(({ status }) => status === 'open');
    await fetch(`${LIST}/${open?.display_id}/toggle_status`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ status: 'resolved' }),
    });
    const said = world.messages.of('conversation_id', open?.id ?? 0).at(-1);
    expect(said?.content).toMatch(/^Conversation was marked resolved by/);
  });

  it('breaks off as a network does', async () => {
    const { world } = serving();
    world.trouble.add({ do: 'refuse', times: 1 });
    await expect(fetch(LIST)).rejects.toThrow(TypeError);
    world.trouble.add({ do: 'latency', ms: 5000, times: 1 });
    await expect(fetch(LIST, { signal: AbortSignal.timeout(5) })).rejects.toThrow(/timeout/);
    await expect(fetch(LIST, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/);
    expect((await fetch(LIST)).status).toBe(200);
  });

  it('says 404 to what Chatwoot does not know, and gives the network back', async () => {
    const real = globalThis.fetch;
    serving();
    expect((await fetch('/unicorns')).status).toBe(404);
    fake?.stop();
    expect(globalThis.fetch).toBe(real);
  });
});
