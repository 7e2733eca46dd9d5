import { expect, it } from 'vitest';

import type { Health } from '~/api/health';
import type { Line } from '~/api/line';
import { formatClock } from '~/ui/format';

import { describeConnection } from './connection';

const at = Date.UTC(2025, 10, 18, 9, 42);
const answering: Health = { state: 'answering', answered_at: at, paused_until: null, cause: null };
const live: Line = { state: 'live', whole_since: at, cause: null, poll_seconds: 15 };
const polling: Line = { state: 'polling', whole_since: null, cause: 'refused', poll_seconds: 30 };

it('live is said only of a line that is', () => {
  expect(describeConnection(answering, live).title).toBe('Live');
  expect(describeConnection(answering, { ...live, state: 'checking' }).title).toBe('Checking for news');
  expect(describeConnection(answering, { ...live, state: 'connecting', whole_since: null }).title).toBe('Connecting');
});

it('polling says how often, and names the likely cause', () => {
  expect(describeConnection(answering, polling)).toEqual({
    look: 'late',
    title: 'Polling every 30 s',
    detail: 'Something on the way to Chatwoot lets no WebSocket through. News comes a little later.',
  });
});

it('silence names its cause and how old the data is, whatever the line says', () => {
  const silent = describeConnection({ ...answering, state: 'silent', cause: 'offline' }, live);
  expect(silent).toMatchObject({ look: 'bad', title: `Offline, as of ${formatClock(at)}` });
});

it('silence from the start has no age to name', () => {
  const silent = describeConnection({ ...answering, answered_at: null, state: 'silent', cause: 'chatwoot' }, polling);
  expect(silent.title).toBe('Chatwoot has an error');
});

it('a pause says until when', () => {
  const paused = describeConnection({ ...answering, state: 'paused', paused_until: at + 60_000 }, live);
  expect(paused.title).toBe(`Paused until ${formatClock(at + 60_000)}`);
});
