import type { Page } from '@playwright/test';
import type { Conversation, Json, User } from '../src/fake/model.ts';
import type { World } from '../src/fake/world.ts';
import { expect, test } from './fixtures.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const threadOf = (page: Page) => page.getByRole('region', { name: 'Conversation', exact: true });
const logOf = (page: Page) => page.getByRole('log', { name: 'Messages' });
const addressOf = ({ display_id }: { display_id: number }) => `/app/accounts/1/conversations/${display_id}`;

/** A customer of our own on the website (or another channel), and what is said, so many minutes ago. */
function begin(world: World, channel = 'Channel::WebWidget') {
  const [account] = world.accounts.all();
  const inbox = world.inboxes.find(({ channel_type }) => channel_type === channel);
  const agent = world.users.find(({ name }) => name.startsWith('Ben '));
  if (!account || !inbox || !agent) throw new Error('the seed lacks an inbox or an agent');
  const contact = world.addContact(account, { name: 'Iris Lindgren', email: 'iris@mail.example' });
  const created_at = world.now() - 3 * DAY;
  const conversation = world.addConversation(world.addContactInbox(contact, inbox), { created_at });
  const at = (minutesAgo: number) => ({ created_at: world.now() - minutesAgo * MINUTE });
  const from = { sender_type: 'Contact', sender_id: contact.id } as const;
  const by = ({ id }: User) => ({ sender_type: 'User', sender_id: id }) as const;
  return {
    conversation,
    agent,
    asks: (content: string | null, minutesAgo: number, more = {}) =>
      world.addMessage(conversation, { ...at(minutesAgo), ...from, message_type: 0, content, ...more }),
    answers: (content: string | null, minutesAgo: number, more = {}) =>
      world.addMessage(conversation, { ...at(minutesAgo), ...by(agent), message_type: 1, content, ...more }),
    notes: (content: string, minutesAgo: number) =>
      world.addMessage(conversation, { ...at(minutesAgo), ...by(agent), message_type: 1, content, private: true }),
    happens: (content: string, minutesAgo: number) =>
      world.addMessage(conversation, { ...at(minutesAgo), message_type: 2, content }),
    bot: (content_type: string, content: string, content_attributes: Record<string, Json>) =>
      world.addMessage(conversation, { ...at(5), message_type: 3, content, content_type, content_attributes }),
    seen: (minutesAgo: number) => {
      conversation.agent_last_seen_at = world.now() - minutesAgo * MINUTE;
    },
  };
}

/** `count` messages to and fro, a minute apart, the last one `minutesAgo`. */
function chat({ asks, answers }: ReturnType<typeof begin>, count: number, minutesAgo = 1) {
  for (let left = count; left > 0; left -= 1) {
    const number = count - left + 1;
    if (number % 2 === 1) asks(`Question ${number}`, minutesAgo + left - 1);
    else answers(`Answer ${number}`, minutesAgo + left - 1);
  }
}

const requestsTo = (page: Page, part: string) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/api/') && pathname.includes(part)) {
      asked.push(`${request.method()} ${pathname.split(part)[1] ?? ''}${search}`);
    }
  });
  return asked;
};

test.describe('opening a thread', () => {
  test('shows it from the oldest to the newest, the newest in sight', async ({ page, world }) => {
    const thread = begin(world);
    chat(thread, 12);
    thread.seen(0);
    await page.goto(addressOf(thread.conversation));
    await expect(logOf(page).getByText('Answer 12')).toBeInViewport();
    const texts = await logOf(page).getByRole('article').allTextContents();
    const numbers = texts.flatMap((text) => /(?:Question|Answer) (\d+)/.exec(text)?.[1] ?? []).map(Number);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    await expect(page.getByRole('heading', { name: 'Iris Lindgren', level: 1 })).toBeVisible();
  });

  test('begins at the first message nobody has read, and says so', async ({ page, world }) => {
    const thread = begin(world);
    chat(thread, 10, 60);
    for (let left = 25; left > 0; left -= 1) thread.asks(`New question ${26 - left}`, left);
    thread.seen(40);
    await page.goto(addressOf(thread.conversation));
    await expect(logOf(page).getByText('New', { exact: true })).toBeInViewport();
    await expect(logOf(page).getByText('New question 6', { exact: true })).toBeInViewport();
    await expect(logOf(page).getByText('New question 25')).not.toBeInViewport();
  });

  test('marks it read once, for everybody', async ({ page, world }) => {
    const thread = begin(world);
    thread.asks('Hello?', 5);
    const { conversation } = thread;
    const asked = requestsTo(page, `/conversations/${conversation.display_id}`);
    await page.goto(addressOf(conversation));
    await expect.poll(() => conversation.agent_last_seen_at).not.toBeNull();
    await expect(logOf(page).getByText('New', { exact: true })).toBeVisible();
    expect(asked.filter((request) => request.startsWith('POST'))).toEqual(['POST /update_last_seen']);
  });

  test('asks for nothing twice', async ({ page, world }) => {
    const thread = begin(world);
    chat(thread, 30);
    world.assign(thread.conversation, thread.agent, null);
    thread.seen(0);
    await page.goto('/app/accounts/1/dashboard?assignee_type=me&sort_by=last_activity_at_desc');
    await expect(page.getByText('Live', { exact: true })).toBeVisible();
    const asked = requestsTo(page, `/conversations/${thread.conversation.display_id}`);
    await page.getByRole('link', { name: /^Iris Lindgren, / }).click();
    await expect(logOf(page).getByText('Answer 30')).toBeVisible();
    expect(asked).toEqual(['GET /messages']);
  });

  test('an empty one says so', async ({ page, world }) => {
    await page.goto(addressOf(begin(world).conversation));
    await expect(threadOf(page).getByText('Nothing has been said here yet')).toBeVisible();
  });

  test('one that does not exist says so', async ({ page }) => {
    await page.goto('/app/accounts/1/conversations/987654');
    await expect(page.getByText('There is no conversation #987654')).toBeVisible();
  });

  test('one that cannot be read says why, and Retry reads it', async ({ page, world, trouble }) => {
    const thread = begin(world);
    chat(thread, 2);
    trouble.add({ match: { path: '/messages' }, do: 'status', status: 500 });
    await page.goto(addressOf(thread.conversation));
    await expect(threadOf(page).getByText('Chatwoot had an error')).toBeVisible();
    trouble.clear();
    await threadOf(page).getByRole('button', { name: 'Retry' }).click();
    await expect(logOf(page).getByText('Answer 2')).toBeVisible();
  });

  test.describe('as somebody who may not see every inbox', () => {
    test.use({ role: 'limited' });

    test('says who can help', async ({ page, world }) => {
      await page.goto(addressOf(begin(world).conversation));
      await expect(page.getByText(/^You have no access to conversation #/)).toBeVisible();
    });
  });
});

test.describe('reading back', () => {
  test('earlier messages come while one scrolls, and what is being read stays where it is', async ({ page, world }) => {
    const thread = begin(world);
    chat(thread, 100);
    thread.seen(0);
    await page.goto(addressOf(thread.conversation));
    await expect(logOf(page).getByText('Answer 100')).toBeInViewport();
    await logOf(page).hover();
    const anchor = logOf(page).getByText('Question 81', { exact: true });
    await expect(async () => {
      await page.mouse.wheel(0, -200);
      await expect(anchor).toBeInViewport({ timeout: 200 });
    }).toPass({ intervals: [20] });
    const before = await anchor.boundingBox();
    await expect(logOf(page).getByText('Answer 80', { exact: true })).toBeAttached();
    await expect.poll(async () => (await anchor.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, -1);
    await expect(async () => {
      await page.mouse.wheel(0, -600);
      await expect(logOf(page).getByText('Question 1', { exact: true })).toBeInViewport({ timeout: 200 });
    }).toPass({ intervals: [20] });
    await expect(logOf(page).getByRole('button', { name: 'Show earlier messages' })).toBeHidden();
  });

  test('works without scrolling, and says when it fails', async ({ page, world, trouble }) => {
    const thread = begin(world);
    thread.asks('The very first', 200);
    for (let left = 40; left > 0; left -= 1) thread.happens(`Event ${left}`, left);
    trouble.add({ match: { path: 'before=' }, do: 'status', status: 500 });
    await page.goto(addressOf(thread.conversation));
    await logOf(page).getByRole('button', { name: 'Show earlier messages' }).click();
    await expect(logOf(page).getByText('Earlier messages did not load.')).toBeVisible({ timeout: 15_000 });
    trouble.clear();
    await logOf(page).getByRole('button', { name: 'Retry' }).click();
    await logOf(page).getByRole('button', { name: 'Show earlier messages' }).click();
    await expect(logOf(page).getByText('The very first')).toBeVisible();
  });

  test('a link to one message leads to it, however far back, in one request', async ({ page, world }) => {
    const thread = begin(world);
    chat(thread, 400);
    const [first] = world.messages.of('conversation_id', thread.conversation.id);
    const asked = requestsTo(page, '/messages');
    await page.goto(`${addressOf(thread.conversation)}?messageId=${first?.id}`);
    await expect(logOf(page).getByText('Question 1', { exact: true })).toBeInViewport();
    // That all of it is read again once news comes is another matter.
    const way = asked.filter((request) => request.includes('after=') && !request.includes(`before=${2 ** 31 - 1}`));
    expect(way).toHaveLength(1);
  });

  test('a link to a message that is not there says so', async ({ page, world }) => {
    const thread = begin(world);
    chat(thread, 4);
    await page.goto(`${addressOf(thread.conversation)}?messageId=98765432`);
    await expect(page.getByText('The message you were led to is not in this conversation.')).toBeVisible();
    await expect(logOf(page).getByText('Answer 4')).toBeVisible();
  });

  test('an answer to a message leads to it', async ({ page, world }) => {
    const thread = begin(world);
    const first = thread.asks('Do you ship to Malta?', 100);
    chat(thread, 60);
    thread.answers('We do.', 0, { content_attributes: { in_reply_to: first.id } });
    thread.seen(0);
    await page.goto(addressOf(thread.conversation));
    await logOf(page).getByRole('button', { name: 'In reply to Earlier message' }).click();
    const asked = logOf(page).getByRole('article', { name: /^Message from Iris/ });
    await expect(asked.getByText('Do you ship to Malta?', { exact: true })).toBeInViewport();
  });

  test('five thousand messages are only as heavy as those in sight', async ({ page, world }) => {
    const thread = begin(world);
    chat(thread, 5000);
    const [first] = world.messages.of('conversation_id', thread.conversation.id);
    await page.goto(`${addressOf(thread.conversation)}?messageId=${first?.id}`);
    await expect(logOf(page).getByText('Question 1', { exact: true })).toBeInViewport({ timeout: 15_000 });
    expect(await logOf(page).getByRole('article').count()).toBeLessThan(80);
    await page.getByRole('button', { name: 'To the newest' }).click();
    await expect(logOf(page).getByText('Answer 5000')).toBeInViewport();
    expect(await logOf(page).getByRole('article').count()).toBeLessThan(80);
  });
});

test.describe('while one is reading', () => {
  test('at the end, what arrives comes into sight and is announced', async ({ page, world }) => {
    const thread = begin(world);
    chat(thread, 30);
    thread.seen(0);
    await page.clock.install();
    await page.goto(addressOf(thread.conversation));
    await expect(logOf(page).getByText('Answer 30')).toBeInViewport();
    world.customerWrites(thread.conversation, 'One more thing');
    await page.clock.runFor(11_000);
    await expect(logOf(page).getByText('One more thing')).toBeInViewport();
    await expect(page.getByText('New message from Iris Lindgren: One more thing')).toBeAttached();
  });

  test('elsewhere nothing moves; what arrives is counted and one key press away', async ({ page, world }) => {
    const thread = begin(world);
    chat(thread, 60);
    thread.seen(0);
    await page.clock.install();
    await page.goto(addressOf(thread.conversation));
    await expect(logOf(page).getByText('Answer 60')).toBeInViewport();
    await logOf(page).focus();
    await page.keyboard.press('PageUp');
    await page.clock.runFor(1000);
    await expect(page.getByRole('button', { name: 'To the newest' })).toBeVisible();
    const anchor = logOf(page).getByText('Question 53', { exact: true });
    const before = await anchor.boundingBox();
    world.customerWrites(thread.conversation, 'One more thing');
    world.customerWrites(thread.conversation, 'And another');
    await page.clock.runFor(11_000);
    const jump = page.getByRole('button', { name: '2 new messages' });
    await expect(jump).toBeVisible();
    expect((await anchor.boundingBox())?.y).toBe(before?.y);
    await jump.press('Enter');
    await page.clock.runFor(1000);
    await expect(logOf(page).getByText('And another')).toBeInViewport();
    await expect(jump).toBeHidden();
  });
});

test.describe('a message', () => {
  test('of ours to the customer says how far it has come, in words', async ({ page, world }) => {
    const thread = begin(world, 'Channel::Whatsapp');
    thread.asks('Hello', 30);
    thread.answers('Read by now', 28, { status: 'read' });
    thread.answers('Arrived', 27, { status: 'delivered' });
    thread.answers('Lost', 26, { status: 'failed', content_attributes: { external_error: '131047: Re-engagement' } });
    await page.goto(addressOf(thread.conversation));
    const article = (text: string) => logOf(page).getByRole('article').filter({ hasText: text });
    await expect(article('Read by now')).toContainText('Read');
    await expect(article('Arrived')).toContainText('Delivered');
    await expect(article('Lost')).toContainText('Not delivered to the customer.');
    await expect(article('Lost')).toContainText('The channel said: 131047: Re-engagement');
  });

  test('that is private cannot be taken for anything else', async ({ page, world }) => {
    const thread = begin(world);
    thread.asks('Hello', 30);
    thread.notes('Careful, [@Ada Okafor](mention://user/1/Ada%20Okafor) knows her', 20);
    await page.goto(addressOf(thread.conversation));
    const note = logOf(page).getByRole('article', { name: /^Private note by Ben/ });
    await expect(note).toContainText('Private note, only your team sees it');
    await expect(note).toContainText('Careful, @Ada Okafor knows her');
    await expect(note.getByRole('link')).toHaveCount(0);
  });

  test('that only reports what happened is folded with its neighbours', async ({ page, world }) => {
    const thread = begin(world);
    thread.asks('Hello', 30);
    for (const [index, label] of ['vip', 'warranty', 'refund'].entries())
      thread.happens(`Ben added ${label}`, 20 - index);
    await page.goto(addressOf(thread.conversation));
    const fold = logOf(page).getByRole('button', { name: '3 events' });
    await expect(fold).toBeVisible();
    await expect(logOf(page).getByText('Ben added vip')).toBeHidden();
    await fold.click();
    await expect(logOf(page).getByText('Ben added vip')).toBeVisible();
  });

  test('of ours is markdown, a customer’s is text with links', async ({ page, world }) => {
    const thread = begin(world);
    thread.asks('I **need** the manual, see https://shop.test/a?b=1.', 30);
    thread.answers('It is **here**:\n\n1. [Manual](https://shop.test/manual)\n2. `V60`', 20);
    await page.goto(addressOf(thread.conversation));
    await expect(logOf(page).getByText('I **need** the manual')).toBeVisible();
    await expect(logOf(page).getByRole('link', { name: 'https://shop.test/a?b=1' })).toHaveAttribute(
      'href',
      'https://shop.test/a?b=1',
    );
    await expect(logOf(page).getByRole('strong')).toHaveText('here');
    await expect(logOf(page).getByRole('listitem')).toHaveText(['Manual', 'V60']);
    await expect(logOf(page).getByRole('link', { name: 'Manual' })).toHaveAttribute('target', '_blank');
  });

  test('that was deleted or that no API can show says that', async ({ page, world }) => {
    const thread = begin(world);
    thread.asks('This message was deleted', 30, { content_attributes: { deleted: true } });
    thread.asks(null, 29, { content_attributes: { is_unsupported: true } });
    await page.goto(addressOf(thread.conversation));
    await expect(logOf(page).getByText('This message was deleted')).toBeVisible();
    await expect(logOf(page).getByText('Chatwoot cannot show this kind of message.')).toBeVisible();
  });

  test('that is endless shows its beginning, and all of it when asked', async ({ page, world }) => {
    const thread = begin(world);
    thread.asks(`${'word '.repeat(2000)}the end`, 30);
    await page.goto(addressOf(thread.conversation));
    const whole = logOf(page).getByRole('button', { name: 'Show all 10,007 characters' });
    await expect(whole).toBeVisible();
    await expect(logOf(page).getByText('the end')).toBeHidden();
    await whole.click();
    await expect(logOf(page).getByText('the end')).toBeVisible();
  });

  test('that asks something shows what was asked and what was answered', async ({ page, world }) => {
    const thread = begin(world);
    const items = [
      { title: 'A parcel', value: 'parcel' },
      { title: 'Something else', value: 'other' },
    ];
    thread.bot('input_select', 'What is it about?', {
      items,
      submitted_values: [{ title: 'A parcel', value: 'parcel' }],
    });
    thread.bot('form', 'Tell us more', {
      items: [{ name: 'since', label: 'Since when?' }],
      submitted_values: [{ name: 'since', value: 'Yesterday' }],
    });
    thread.bot('input_email', 'Your address?', { submitted_email: 'iris@mail.example' });
    thread.bot('input_csat', 'Please rate', {
      submitted_values: { csat_survey_response: { rating: 4, feedback_message: 'Quick' } },
    });
    thread.bot('article', 'This may help', {
      items: [{ title: 'Cleaning', description: 'With a brush', link: 'https://help.test/clean' }],
    });
    await page.goto(addressOf(thread.conversation));
    const chosen = logOf(page).getByRole('listitem').filter({ hasText: 'A parcel' });
    await expect(chosen.getByRole('img', { name: 'Chosen' })).toBeVisible();
    await expect(logOf(page).getByText('Yesterday')).toBeVisible();
    await expect(logOf(page).getByText('Answer: iris@mail.example')).toBeVisible();
    await expect(logOf(page).getByText('Rated 4 of 5')).toBeVisible();
    await expect(logOf(page).getByText('Quick')).toBeVisible();
    await expect(logOf(page).getByRole('link', { name: 'Cleaning' })).toHaveAttribute(
      'href',
      'https://help.test/clean',
    );
  });

  test('with files shows each of them, or a way to it', async ({ page, world }) => {
    const exhibit = conversationWith(world, 'audio', 'video', 'file', 'image');
    await page.goto(addressOf(exhibit));
    const log = logOf(page);
    await expect(log.getByRole('link', { name: /^Lom scale - battery\.pdf 630/ })).toBeVisible();
    await expect(log.getByRole('img', { name: 'scale-1.png' })).toBeVisible();
    await log.getByRole('img', { name: 'scale-1.png' }).scrollIntoViewIfNeeded();
    const width = () =>
      log.getByRole('img', { name: 'scale-1.png' }).evaluate((img: HTMLImageElement) => img.naturalWidth);
    await expect.poll(width).toBeGreaterThan(0);
    await log.focus();
    await page.keyboard.press('Home');
    await expect(log.getByLabel('squeak.wav')).toBeVisible();
    await expect(log.getByLabel('kettle-drips.webm')).toBeVisible();
  });

  test('with a place, a card or a page leads there', async ({ page, world }) => {
    await page.goto(addressOf(conversationWith(world, 'location', 'contact', 'fallback', 'embed')));
    const link = (name: RegExp) => logOf(page).getByRole('link', { name });
    await expect(link(/^Nordnesgaten 4, Bergen/)).toHaveAttribute('href', /^https:\/\/maps\.example\//);
    await expect(link(/\+8613800138000/)).toHaveAttribute('href', 'tel:+8613800138000');
    await expect(link(/^Kråka hand grinder/)).toHaveAttribute('href', 'https://shop.kraka.example/grinder');
    await expect(link(/^Embedded page/)).toHaveAttribute('href', 'https://video.example/embed/41');
  });
});

test.describe('an e-mail', () => {
  const letter = (full: string, more: Record<string, Json> = {}) => ({
    content_type: 'incoming_email',
    content_attributes: { email: { subject: 'Offer', to: ['help@shop.test'], html_content: { full }, ...more } },
  });

  test('is shown as it was designed, its history folded', async ({ page, world }) => {
    const thread = begin(world, 'Channel::Email');
    const html =
      '<body><h2 style="color:teal;position:fixed">Hello</h2><div class="gmail_quote"><blockquote>What we said before</blockquote></div></body>';
    thread.asks('Hello', 30, letter(html, { cc: ['boss@shop.test'] }));
    const reports: string[] = [];
    page.on('console', (said) => void (/Content Security Policy/.test(said.text()) && reports.push(said.text())));
    await page.goto(addressOf(thread.conversation));
    const mail = page.frameLocator('iframe[title="E-mail from Iris Lindgren"]');
    await expect(mail.getByRole('heading', { name: 'Hello' })).toHaveCSS('color', 'rgb(0, 128, 128)');
    expect(reports).toEqual([]);
    await expect(logOf(page).getByText('Cc boss@shop.test')).toBeVisible();
    await expect(mail.getByText('What we said before')).toBeHidden();
    // By key: the frame is still growing under the pointer.
    await mail.getByText('Earlier messages in this e-mail').press('Enter');
    await expect(mail.getByText('What we said before')).toBeInViewport();
  });

  test('that is only text needs no frame', async ({ page, world }) => {
    const thread = begin(world, 'Channel::Email');
    thread.asks(
      'Good morning\n\nIris',
      30,
      letter('<html><body><div dir="auto">Good morning<br><br>Iris</div></body></html>'),
    );
    await page.goto(addressOf(thread.conversation));
    await expect(logOf(page).getByText('Good morning')).toBeVisible();
    await expect(logOf(page).locator('iframe')).toHaveCount(0);
  });

  test('loads pictures from elsewhere only when asked', async ({ page, world, fake, mayReach }) => {
    const thread = begin(world, 'Channel::Email');
    const picture = `${fake.url.replace('127.0.0.1', 'localhost')}/picture.png`;
    thread.asks(
      'Look',
      30,
      letter(`<p>Look <b>here</b></p><img src="${picture}" alt="Our new shop" width="200" height="80">`),
    );
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(addressOf(thread.conversation));
    const mail = page.frameLocator('iframe[title="E-mail from Iris Lindgren"]');
    await expect(mail.getByText('Our new shop')).toBeVisible();
    expect(asked).not.toContain(picture);
    mayReach(picture);
    await logOf(page).getByRole('button', { name: 'Show pictures' }).click();
    await expect(mail.getByRole('img', { name: 'Our new shop' })).toBeVisible();
    await expect.poll(() => asked).toContain(picture);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the thread is the screen, and the way back is a link', async ({ page, world }) => {
    const thread = begin(world);
    chat(thread, 3);
    await page.goto(addressOf(thread.conversation));
    await expect(logOf(page).getByText('Question 3')).toBeVisible();
    await page.getByRole('link', { name: 'Back to the list' }).click();
    await expect(page).toHaveURL(/\/dashboard$/);
  });

  test('who is asking is one button away', async ({ page, world }) => {
    const thread = begin(world);
    chat(thread, 3);
    await page.goto(addressOf(thread.conversation));
    await page.getByRole('button', { name: 'Show contact' }).click();
    await expect(page.getByRole('dialog', { name: 'Contact' })).toBeVisible();
  });
});

/** The conversation of the seed in which all of these kinds of files were sent. */
function conversationWith(world: World, ...kinds: string[]): Conversation {
  const has = ({ id }: Conversation) => {
    const sent = world.messages.of('conversation_id', id).flatMap((one) => world.attachments.of('message_id', one.id));
    return kinds.every((kind) => sent.some(({ file_type }) => file_type === kind));
  };
  const [found] = world.conversations.where(has);
  if (!found) throw new Error(`nobody sent all of ${kinds.join(', ')}`);
  return found;
}
