// Days at random in a real browser: people act, sockets are cut, lines go dead, requests are lost. Soon after all is well
// again the page shows what Chatwoot has, without a reload, and until then it does not call itself live. A day that fails
// is named by its seed; the same seed makes the same day.
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { randomFrom, type Random } from '../src/fake/seed/random.ts';
import type { startFake } from '../src/fake/server.ts';
import { actOnce } from '../src/truth/actors.ts';
import { expect, test } from './fixtures.ts';

const DAYS = 20;
const PAGES = 4;
const STEPS = 5;
const LIST = 'sort_by=last_activity_at_desc';

type Fake = Awaited<ReturnType<typeof startFake>>;

const navOf = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const liveIn = (page: Page) => navOf(page).getByText('Live', { exact: true });
const rowsOf = (page: Page) => page.getByRole('list', { name: 'Conversations' }).getByRole('link');

for (let first = 1; first <= PAGES; first += 1) {
  const seeds = Array.from({ length: DAYS / PAGES }, (_, index) => first + index * PAGES);

  test(`after every gap the page shows what Chatwoot has (seeds ${seeds.join(', ')})`, async ({ page, fake }) => {
    for (const seed of seeds) {
      await test.step(`seed ${seed}`, async () => {
        const random = randomFrom(seed * 104_729);
        const id = random.pick(openOnes(fake)).display_id;
        await page.goto(`/app/accounts/${fake.accountId}/conversations/${id}?${LIST}`);
        await expect(liveIn(page)).toBeVisible();
        await aDay(fake, random, id);
        heal(fake);
        await page.evaluate(() => window.dispatchEvent(new Event('online')));
        await expect(async () => {
          await expect(liveIn(page)).toBeVisible({ timeout: 100 });
          expect(await shown(page)).toEqual(await asIs(fake, id, await rowsOf(page).count()));
        }).toPass({ timeout: 4000, intervals: [100] });
      });
    }
  });
}

const openOnes = ({ world, accountId }: Fake) =>
  world.conversations.where(({ status, account_id }) => status === 'open' && account_id === accountId);

async function aDay(fake: Fake, random: Random, id: number) {
  const { world, accountId, tokens } = fake;
  const people = world.users.where(({ access_token }) => [tokens.admin, tokens.agent].includes(access_token));
  for (let step = 0; step < STEPS; step += 1) {
    misbehave(fake, random);
    for (let acts = random.int(1, 4); acts > 0; acts -= 1) {
      const onScreen = world.conversations.find(({ display_id }) => display_id === id);
      actOnce({ world, random, people, accountId }, { silently: false, on: random.chance(0.5) ? onScreen : undefined });
      await wait(random.int(1, 80));
    }
  }
}

function misbehave({ trouble, cable }: Fake, random: Random) {
  random.pick([
    () => trouble.cut(),
    () => {
      cable.isStalled = !cable.isStalled;
    },
    () => trouble.add({ do: random.pick(['refuse', 'drop-after'] as const), match: { probability: 0.5 } }),
    () => trouble.clear(),
    () => {},
  ])();
}

/** All is well; what was open before is not. */
function heal({ trouble, cable }: Fake) {
  trouble.clear();
  cable.isStalled = false;
  trouble.cut();
}

/** What people say in such a day; the rest of a thread is not asked about. */
const SAID = /(?:Hello|Again|We see) \d+/g;

async function shown(page: Page) {
  const hrefs = await rowsOf(page).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const count = await navOf(page).getByRole('link', { name: /^Open/ }).innerText();
  const text = await page.getByRole('log', { name: 'Messages' }).innerText();
  return {
    rows: hrefs.map((href) => Number(/conversations\/(\d+)/.exec(href)?.[1])),
    count: Number(/\d+/.exec(count)?.[0]),
    said: (text.match(SAID) ?? []).slice(-3),
  };
}

type List = { data: { meta: { all_count: number }; payload: { id: number }[] } };
type Thread = { payload: { content: string | null }[] };

/** What a client would be told now. */
async function asIs({ url, accountId, tokens }: Fake, id: number, rows: number) {
  const ask = async <T>(path: string): Promise<T> => {
    const headers = { api_access_token: tokens.agent, accept: 'application/json' };
    const response = await fetch(`${url}/api/v1/accounts/${accountId}/conversations${path}`, { headers });
    return (await response.json()) as T;
  };
  const list = await ask<List>(`?status=open&assignee_type=all&page=1&${LIST}`);
  const thread = await ask<Thread>(`/${id}/messages`);
  return {
    rows: list.data.payload.slice(0, rows).map((row) => row.id),
    count: list.data.meta.all_count,
    said: thread.payload.flatMap(({ content }) => content?.match(SAID) ?? []).slice(-3),
  };
}
