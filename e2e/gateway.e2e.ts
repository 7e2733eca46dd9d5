import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startGateway } from '../src/gateway/server.ts';
import type { Settings } from '../src/gateway/settings.ts';
import { expect, test } from './fixtures.ts';

const servers: Server[] = [];

/** A web server of somebody else on this machine; it answers everything with this page. */
async function site(html: string): Promise<string> {
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(html),
  );
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

test.describe('when there is no Chatwoot to show, a page says why and what to do', () => {
  const chatwoot = (url: string, token = 'no-such-token', accountId = 1): Settings => ({
    kind: 'chatwoot',
    chatwoot: { url: new URL(url), accountId, token },
  });

  /** Goes to a gateway with these settings. */
  const atGateway = test.extend<{ open: (readSettings: () => Settings) => Promise<void> }>({
    open: async ({ page, files, mayReach }, use) => {
      const opened: { close: () => Promise<void> }[] = [];
      await use(async (readSettings) => {
        const launchFake = () => Promise.reject(new Error('not here'));
        const gateway = await startGateway({
          readSettings,
          launchFake,
          files,
          version: '0',
          port: 0,
          lookAgainMs: 100,
        });
        opened.push(gateway);
        mayReach(gateway.url);
        await page.goto(`${gateway.url}/app/accounts/1/dashboard`);
      });
      for (const it of opened) await it.close();
    },
  });

  atGateway('a token that Chatwoot does not know', async ({ fake, page, open, expectAccessible }) => {
    await open(() => chatwoot(fake.url));
    await expect(page.getByRole('heading', { name: 'Chatwoot does not know the access token' })).toBeVisible();
    await expect(page.getByText('Profile settings')).toBeVisible();
    await expectAccessible();
  });

  atGateway('an account the token does not see, with those it does', async ({ fake, page, open, expectAccessible }) => {
    await open(() => chatwoot(fake.url, fake.tokens.agent, 4711));
    await expect(page.getByRole('heading', { name: 'The token does not see that account' })).toBeVisible();
    await expect(page.getByText(`Set CHATWOOT_ACCOUNT_ID to one it sees: ${fake.accountId} (`)).toBeVisible();
    await expectAccessible();
  });

  atGateway('a server that is no Chatwoot', async ({ page, open, expectAccessible }) => {
    const url = await site('<h1>It works!</h1>');
    await open(() => chatwoot(url));
    await expect(page.getByRole('heading', { name: 'This is not a Chatwoot' })).toBeVisible();
    await expectAccessible();
  });

  atGateway('an address at which nothing answers', async ({ page, open, expectAccessible }) => {
    await open(() => chatwoot('http://127.0.0.1:9'));
    await expect(page.getByRole('heading', { name: 'Nothing answers at that address' })).toBeVisible();
    await expectAccessible();
  });

  atGateway('a name nobody knows', async ({ page, open }) => {
    await open(() => chatwoot('http://chatwoot.invalid'));
    await expect(page.getByRole('heading', { name: 'There is no server by that name' })).toBeVisible();
  });

  atGateway('settings that were begun and not ended', async ({ page, open, expectAccessible }) => {
    await open(() => ({ kind: 'problem', problem: { kind: 'incomplete', missing: ['CHATWOOT_TOKEN'] } }));
    await expect(page.getByRole('heading', { name: 'The settings are incomplete' })).toBeVisible();
    await expect(page.getByText('Missing: CHATWOOT_TOKEN')).toBeVisible();
    await expectAccessible();
  });

  atGateway('it goes on by itself once the settings are mended', async ({ fake, page, open }) => {
    let settings = chatwoot(fake.url);
    await open(() => settings);
    await expect(page.getByRole('heading', { name: 'Chatwoot does not know the access token' })).toBeVisible();
    settings = chatwoot(fake.url, fake.tokens.agent, fake.accountId);
    await expect(page.getByRole('navigation').first()).toBeVisible();
  });
});

test('the token never reaches the browser', async ({ page, fake }) => {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => bodies.push(response.text().catch(() => '')));
  const profile = page.waitForResponse('**/api/v1/profile');
  await page.goto('/');
  expect(await (await profile).json()).not.toHaveProperty('access_token');
  await expect(page.getByRole('navigation').first()).toBeVisible();
  const seen = (await Promise.all(bodies)).join('\n');
  expect(seen).not.toContain(fake.tokens.agent);
  expect(await page.evaluate(() => document.cookie + JSON.stringify({ ...localStorage }))).not.toContain(
    fake.tokens.agent,
  );
});

test('another site open in the same browser can do nothing', async ({ page, context, gateway, fake }) => {
  await page.goto('/');
  const url = await site('<h1>Free parcels</h1>');
  const stranger = await context.newPage();
  await stranger.goto(url);
  const outcome = await stranger.evaluate(
    async ({ target, accountId }) => {
      const messages = `${target}/api/v1/accounts/${accountId}/conversations/1/messages`;
      const asJson = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"content":"evil"}' };
      const asForm = { method: 'POST', body: new URLSearchParams({ content: 'evil' }), mode: 'no-cors' } as const;
      const status = (request: Promise<Response>) =>
        request.then(
          (response) => response.type,
          () => 'blocked',
        );
      const socket = new Promise((resolve) => {
        const opening = new WebSocket(`${target.replace('http', 'ws')}/cable`);
        opening.addEventListener('open', () => resolve('opened'));
        opening.addEventListener('error', () => resolve('blocked'));
      });
      return {
        read: await status(fetch(`${target}/api/v1/profile`)),
        session: await status(fetch(`${target}/wootdeck/session.json`)),
        write: await status(fetch(messages, asJson)),
        form: await status(fetch(messages, asForm)),
        socket: await socket,
      };
    },
    { target: gateway.url, accountId: fake.accountId },
  );
  expect(outcome).toEqual({
    read: 'blocked',
    session: 'blocked',
    write: 'blocked',
    form: 'blocked',
    socket: 'blocked',
  });
  // The page cannot read an answer; that nothing was written is asked of Chatwoot.
  const answer = await fetch(`${fake.url}/api/v1/accounts/${fake.accountId}/conversations/1/messages`, {
    headers: { api_access_token: fake.tokens.admin },
  });
  expect(await answer.text()).not.toContain('evil');
});

test('what is not listed does not exist, what is comes with its guards', async ({ page, fake }) => {
  await page.goto('/');
  const ask = (path: string) =>
    page.evaluate(async (target) => {
      const response = await fetch(target);
      return {
        status: response.status,
        type: response.headers.get('content-type'),
        guard: response.headers.get('x-content-type-options'),
      };
    }, path);
  const json = { type: 'application/json', guard: 'nosniff' };
  expect(await ask(`/api/v1/accounts/${fake.accountId}/webhooks`)).toEqual({ status: 404, ...json });
  expect(await ask(`/api/v1/accounts/${fake.accountId + 1}/conversations`)).toEqual({ status: 404, ...json });
  expect(await ask(`/api/v1/accounts/${fake.accountId}/labels`)).toMatchObject({ status: 200, guard: 'nosniff' });
});

test('the app may load nothing from elsewhere, and a frame for e-mail can run nothing', async ({ page }) => {
  const policyOf = async (path: string) => (await page.goto(path))?.headers()['content-security-policy'];
  expect(await policyOf('/')).toContain("script-src 'self'; style-src 'self'; img-src 'self' data: blob:");
  expect(await policyOf('/frames/email.html')).toMatch(
    /^default-src 'none'; .*img-src 'self' data:;.*frame-ancestors 'self'/,
  );
  expect(await policyOf('/frames/email-images.html')).toContain("img-src 'self' data: http: https:;");
});
