import { expect, it } from 'vitest';

import type { Health } from '~/api/health';
import { formatClock } from '~/ui/format';

import { describeConnection } from './connection';

const at = Date.UTC(2025, 10, 18, 9, 42);
const answering: Health = { state: 'answering', answered_at: at, paused_until: null, cause: null };

it('an answer ages in steps of ten seconds', () => {
  const titles = [0, 9_999, 10_000, 29_000, 90_000].map((age) => describeConnection(answering, at + age).title);
  expect(titles).toEqual([
    'Updated just now',
    'Updated just now',
    'Updated 10 seconds ago',
    'Updated 20 seconds ago',
    'Updated 1 minute ago',
  ]);
});

it('silence names its cause and how old the data is', () => {
  const silent = describeConnection({ ...answering, state: 'silent', cause: 'offline' }, at + 60_000);
  expect(silent).toMatchObject({ isWell: false, title: `Offline, as of ${formatClock(at)}` });
});

it('silence from the start has no age to name', () => {
  const silent = describeConnection({ ...answering, answered_at: null, state: 'silent', cause: 'chatwoot' }, at);
  expect(silent.title).toBe('Chatwoot has an error');
});

it('a pause says until when', () => {
  const paused = describeConnection({ ...answering, state: 'paused', paused_until: at + 60_000 }, at);
  expect(paused.title).toBe(`Paused until ${formatClock(at + 60_000)}`);
});
