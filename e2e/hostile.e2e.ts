import type { Page } from '@playwright/test';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

// What a message tries to do: change the page's title, open a dialog, call phone-home.example, or lead somewhere with a
// link. Every test of ours fails when the page talks to a stranger or an error is thrown (fixtures.ts); these watch the rest.

const logOf = (page: Page) => page.getByRole('log', { name: 'Messages' });

/** The contact whose name is markup, and its conversation on the website or by e-mail. */
function intrusion(world: World, isLetter: boolean): string {
  const intruder = world.contacts.find(({ name }) => name.includes('onerror'));
  const [found] = world.conversations.where(
    ({ contact_id, id }) =>
      contact_id === intruder?.id &&
      world.messages.of('conversation_id', id).some((one) => (one.content_type === 'incoming_email') === isLetter),
  );
  if (!found) throw new Error('nobody hostile in the seed');
  return `/app/accounts/1/conversations/${found.display_id}`;
}

function watch(page: Page) {
  const dialogs: string[] = [];
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  return dialogs;
}

function must<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('the seed lacks something');
  return found;
}

const conversationAt = (world: World, address: string) =>
  must(world.conversations.find(({ display_id }) => address.endsWith(`/conversations/${display_id}`)));

/** Where the links of a page or a frame lead, apart from our own. */
const schemes = (hrefs: readonly (string | null)[]) =>
  new Set(hrefs.map((href) => new URL(href ?? '', 'app:/').protocol));

test('messages full of markup are text: nothing runs, nothing is loaded, no link leads into a script', async ({
  page,
  world,
}) => {
  const dialogs = watch(page);
  await page.goto(intrusion(world, false));
  const log = logOf(page);
  await expect(log.getByText('<script>document.title = "owned"</script>')).toBeAttached();
  await expect(log.getByText(/is my picture visible\?$/)).toBeAttached();
  await expect(log.getByText('![screenshot](https://phone-home.example/pixel.png?seen=1)')).toBeAttached();
  await expect(log.getByText('<iframe src="https://phone-home.example"></iframe>')).toBeAttached();
  await expect(log.getByText('[@Ada Okafor](mention://user/1/Ada%20Okafor) asked me')).toBeAttached();
  await expect(log.locator('img[src], iframe, script, svg[onload]')).toHaveCount(0);
  expect([
    ...schemes(await log.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href')))),
  ]).toEqual([]);
  await expect(page).toHaveTitle(/ · Wootdeck$/);
  expect(dialogs).toEqual([]);
});

test('what turns text around stays inside its own words', async ({ page, world }) => {
  await page.goto(intrusion(world, false));
  const heading = page.getByRole('heading', { level: 1, name: /nimda/ });
  await expect(heading.locator('bdi')).toHaveCSS('unicode-bidi', 'isolate');
  const arabic = 'مرحبا، أين طردي؟';
  world.customerWrites(conversationAt(world, page.url()), arabic);
  await page.reload();
  await expect(logOf(page).getByText(arabic)).toHaveCSS('direction', 'rtl');
  await expect(logOf(page).getByText(/^Please transfer it to/)).toHaveCSS('direction', 'ltr');
});

test('a word without an end does not push the page sideways', async ({ page, world }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(intrusion(world, false));
  const word = logOf(page).getByText(/an_unbreakable_word_o+$/);
  await expect(word).toBeAttached();
  expect(await word.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});

test('the same in our own markdown leads nowhere either', async ({ page, world }) => {
  const address = intrusion(world, false);
  const conversation = conversationAt(world, address);
  const agent = must(world.users.find(({ name }) => name.startsWith('Ben ')));
  const content = [
    '[script](javascript:document.title="owned") [data](data:text/html,<script>1</script>) [here](/app/accounts/2)',
    '![picture](https://phone-home.example/pixel.png) ![relative](//phone-home.example/two.gif)',
    '<img src=x onerror="document.title=\'owned\'"> <a href="javascript:1">raw</a>',
    '[fine](https://shop.test/)',
  ].join('\n\n');
  world.sendMessage(conversation, { content }, agent);
  await page.goto(address);
  const ours = logOf(page).getByRole('article').filter({ hasText: 'fine' });
  await expect(ours.getByRole('link')).toHaveText(['picture', 'fine']);
  await expect(ours.getByText('<a href="javascript:1">raw</a>')).toBeVisible();
  await expect(ours.locator('img')).toHaveCount(0);
  await ours.getByText('script', { exact: true }).click();
  await expect(page).toHaveTitle(/ · Wootdeck$/);
});

test.describe('an e-mail with every trick', () => {
  test('runs nothing, calls nobody, and stays in its frame', async ({ page, world }) => {
    const dialogs = watch(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(intrusion(world, true));
    const mail = page.frameLocator('iframe[title^="E-mail from"]');
    await expect(mail.getByText('Open the invoice')).toBeVisible();
    await expect(
      mail.locator('script, form, input, button, iframe, object, embed, video, link, meta[http-equiv], base[href]'),
    ).toHaveCount(0);
    await expect(mail.locator('[onload], [onerror], [onclick]')).toHaveCount(0);
    const hrefs = await mail.locator('a[href]').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(hrefs).toEqual(['https://phone-home.example/login']);
    await expect(mail.getByRole('link', { name: 'or here' })).toHaveAttribute('target', '_blank');
    expect(asked.filter((url) => url.includes('phone-home'))).toEqual([]);
    await expect(page).toHaveTitle(/ · Wootdeck$/);
    expect(dialogs).toEqual([]);
  });

  test('gets its pictures when asked for them, and nothing else', async ({ page, world, mayReach }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(intrusion(world, true));
    mayReach('https://phone-home.example/');
    await logOf(page).getByRole('button', { name: 'Show pictures' }).click();
    await expect.poll(() => asked).toContain('https://phone-home.example/pixel.gif');
    const strangers = asked.filter((url) => url.includes('phone-home')).map((url) => new URL(url).pathname);
    expect(strangers.filter((path) => !/\.(gif|png)$/.test(path))).toEqual([]);
    await expect(page).toHaveTitle(/ · Wootdeck$/);
  });
});
