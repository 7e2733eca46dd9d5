// What a failure says about whether Chatwoot has it.
import { noteSignedOut, readHealth } from '../health';
import { ApiError, get } from '../http';
import type { Fault, Turn } from './entry';

/** The agent took it back: nothing was sent. */
export class Undone extends Error {}

/** Somebody has spoken since it was written: it was not sent. */
export class Overtaken extends Error {}

/** How long a gate is closed that does not say until when. */
const CLOSED_MS = 5000;

/** What becomes of an entry that failed for this reason. `settlesIn`: milliseconds. */
export async function turnOf(reason: unknown, settlesIn: number): Promise<Turn> {
  if (reason instanceof Overtaken)
    return { is: 'refused', fault: { kind: 'overtaken', status: 0, message: reason.message } };
  if (reason instanceof Error && reason.name === 'FilesGone')
    return { is: 'refused', fault: { kind: 'files_gone', status: 0, message: '' } };
  const settles_at = Date.now() + settlesIn;
  // Even one that the agent stopped may have arrived a moment before.
  if (reason instanceof DOMException && reason.name === 'AbortError')
    return { is: 'unanswered', fault: { kind: 'stopped', status: 0, message: '' }, settles_at };
  const error = reason instanceof ApiError ? reason : new ApiError('broken', 0, String(reason));
  const { kind, status, message } = error;
  const fault: Fault = { kind, status, message };
  if (error.isAmbiguous) return { is: 'unanswered', fault, settles_at };
  if (kind === 'rate_limited') return { is: 'turned_away', until: gateOpens() };
  if (status === 401 && !(await isSignedIn())) return { is: 'turned_away', until: Date.now() + CLOSED_MS };
  return { is: 'refused', fault };
}

/** The failure as whoever waits for the write hears of it. */
export function errorOf({ kind, status, message }: Fault): Error {
  if (kind === 'overtaken') return new Overtaken(message);
  if (kind === 'stopped' || kind === 'files_gone' || kind === 'abandoned')
    return new ApiError('unreachable', 0, message);
  return new ApiError(kind, status, message);
}

const gateOpens = (): number => readHealth().paused_until ?? Date.now() + CLOSED_MS;

/** 401 means "forbidden" at Chatwoot, unless the profile itself answers it. */
async function isSignedIn(): Promise<boolean> {
  try {
    await get('/api/v1/profile');
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) noteSignedOut();
    return false;
  }
}
