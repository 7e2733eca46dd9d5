import { expect, test } from 'vitest';
import { asker } from '../world/ask.ts';
import { clock, smallWorld } from '../world/small.ts';

const DAY = 86_400_000;
const wrong = { status: 401, body: { success: false, errors: ['Invalid login credentials. Please try again.'] } };
const nobody = { status: 401, body: { errors: ['You need to sign in or sign up before continuing.'] } };

function stage() {
  const time = clock();
  const small = smallWorld({ now: time.now });
  const ask = asker(small.world);
  const signIn = (email: string = small.agent.email, password = small.agent.password) =>
    ask('POST', '/auth/sign_in', { body: { email, password } });
  const session = async () => {
    const { headers } = await signIn();
    const names = ['access-token', 'client', 'uid'];
    return Object.fromEntries(names.map((name) => [name, headers.get(name) ?? '']));
  };
  return { ...small, time, ask, signIn, session };
}

test('e-mail and password give a session and the access token', async () => {
  const { ask, signIn, agent } = stage();
  const { status, headers, body } = await signIn(`  ${agent.email.toUpperCase()} `);
  expect([status, body]).toMatchObject([200, { data: { id: agent.id, access_token: agent.access_token } }]);
  expect(headers.get('token-type')).toBe('Bearer');
  const names = ['access-token', 'client', 'uid'] as const;
  const session = Object.fromEntries(names.map((name) => [name, headers.get(name) ?? '']));
  expect(await ask('GET', '/api/v1/profile', { headers: session })).toMatchObject({ status: 200 });
  const bundle = { authorization: headers.get('authorization') ?? '' };
  expect(await ask('GET', '/api/v1/profile', { headers: bundle })).toMatchObject({ status: 200 });
});

test('a wrong password and an unknown e-mail look alike', async () => {
  const { ask, signIn, agent } = stage();
  expect(await signIn(agent.email, 'x')).toMatchObject(wrong);
  expect(await signIn('nobody@acme.test')).toMatchObject(wrong);
  expect(await ask('POST', '/auth/sign_in', { body: {} })).toMatchObject(wrong);
});

test('who has not confirmed the address is told so, right password or not', async () => {
  const { signIn, agent } = stage();
  agent.confirmed = false;
  for (const password of [agent.password, 'x']) {
    const { status, body } = await signIn(agent.email, password);
    expect(status).toBe(401);
    expect(JSON.stringify(body)).toContain(`A confirmation email was sent to your account at '${agent.email}'`);
  }
});

test('the access token opens nothing under /auth', async () => {
  const { ask, agent } = stage();
  expect(await ask('GET', '/auth/validate_token', { as: agent })).toMatchObject({ status: 401 });
  expect(await ask('DELETE', '/auth/sign_out', { as: agent })).toMatchObject({ status: 404 });
});

test('a session ends by signing out, and only that one', async () => {
  const { ask, session } = stage();
  const [first, second] = [await session(), await session()];
  expect(await ask('DELETE', '/auth/sign_out', { headers: first })).toMatchObject({ status: 200 });
  expect(await ask('GET', '/api/v1/profile', { headers: first })).toMatchObject(nobody);
  expect(await ask('GET', '/auth/validate_token', { headers: second })).toMatchObject({ status: 200 });
});

test('a session ends after two months', async () => {
  const { ask, session, time } = stage();
  const headers = await session();
  time.pass(59 * DAY);
  expect(await ask('GET', '/auth/validate_token', { headers })).toMatchObject({ status: 200 });
  time.pass(3 * DAY);
  expect(await ask('GET', '/auth/validate_token', { headers })).toMatchObject({ status: 401 });
});

test('the twenty-sixth session puts an end to the first', async () => {
  const { ask, session } = stage();
  const first = await session();
  for (let n = 0; n < 24; n++) await session();
  expect(await ask('GET', '/api/v1/profile', { headers: first })).toMatchObject({ status: 200 });
  await session();
  expect(await ask('GET', '/api/v1/profile', { headers: first })).toMatchObject(nobody);
});

test('a new password ends all sessions and renames the stream, the old one must be known', async () => {
  const { ask, session, signIn, agent } = stage();
  const headers = await session();
  const { pubsub_token } = agent;
  const change = (current_password: string) =>
    ask('PUT', '/api/v1/profile', {
      as: agent,
      body: { profile: { current_password, password: 'Better1!', password_confirmation: 'Better1!' } },
    });
  expect(await change('x')).toMatchObject({ status: 422, body: { error: 'Invalid current password' } });
  expect(await ask('GET', '/api/v1/profile', { headers })).toMatchObject({ status: 200 });
  expect(await change(agent.password)).toMatchObject({ status: 200 });
  expect(await ask('GET', '/api/v1/profile', { headers })).toMatchObject(nobody);
  expect(agent.pubsub_token).not.toBe(pubsub_token);
  expect(await signIn(agent.email, 'Better1!')).toMatchObject({ status: 200 });
});

test('a new access token ends the old one at once', async () => {
  const { ask, agent } = stage();
  const before = { ...agent };
  expect(await ask('POST', '/api/v1/profile/reset_access_token', { as: before })).toMatchObject({ status: 200 });
  expect(await ask('GET', '/api/v1/profile', { as: before })).toMatchObject({ status: 401 });
  expect(await ask('GET', '/api/v1/profile', { as: agent })).toMatchObject({ status: 200 });
});
