import { expect, it, vi } from 'vitest';

import { ApiError } from '~/api/http';

import { explainError } from './errors';

it('Chatwoot’s 401 for a policy is said as "not allowed", in its own words', () => {
  const { title, detail } = explainError(new ApiError('refused', 401, 'You are not authorized to do this action'));
  expect(title).toBe('You are not allowed to do this');
  expect(detail).toContain('Chatwoot said: You are not authorized to do this action.');
});

it('quotes what the server said of a refusal, and says so when it said nothing', () => {
  expect(explainError(new ApiError('refused', 422, 'Content is too long.')).detail).toMatch(
    /^Chatwoot said: Content is too long\. /,
  );
  expect(explainError(new ApiError('refused', 422)).detail).toContain('(status 422)');
  expect(explainError(new ApiError('refused', 404, 'Resource could not be found')).title).toBe('This does not exist');
});

it('tells what stands in front of Chatwoot from Chatwoot itself', () => {
  expect(explainError(new ApiError('broken', 502)).title).toBe('Chatwoot did not answer');
  expect(explainError(new ApiError('broken', 500)).title).toBe('Chatwoot had an error');
});

it('tells a computer without network from a server that is gone', () => {
  vi.stubGlobal('navigator', { onLine: false });
  expect(explainError(new ApiError('unreachable', 0)).title).toBe('This computer is offline');
  vi.stubGlobal('navigator', { onLine: true });
  expect(explainError(new ApiError('unreachable', 0)).title).toBe('Wootdeck’s server did not answer');
});

it('knows code that an update has replaced, and takes the rest for a bug', () => {
  const gone = new TypeError('Failed to fetch dynamically imported module: /assets/InboxView-1.js');
  expect(explainError(gone).title).toBe('Wootdeck has been updated');
  expect(explainError(new Error('x is undefined')).title).toBe('Something in Wootdeck broke');
});
