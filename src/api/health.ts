// What we know about the line to Chatwoot: when it last answered, and why it does not.
// http.ts is the only writer; the connection chip is the reader. No polling happens here.
import { useSyncExternalStore } from 'react';

/** `answering`: the last request was answered. `silent`: it was not (see cause). `paused`: Chatwoot asked us to wait. */
export type Health = {
  state: 'unknown' | 'answering' | 'silent' | 'paused' | 'signed_out';
  /** Milliseconds: the last moment Chatwoot answered anything. */
  answered_at: number | null;
  /** Milliseconds: no request leaves before this moment. */
  paused_until: number | null;
  cause: 'offline' | 'gateway' | 'chatwoot' | 'timeout' | null;
};

let health: Health = { state: 'unknown', answered_at: null, paused_until: null, cause: null };
const listeners = new Set<() => void>();

function become(next: Health) {
  health = next;
  for (const listener of listeners) listener();
}

export const readHealth = (): Health => health;

export function noteAnswer(at: number) {
  if (health.state === 'signed_out') return;
  // What was under way when the pause began still gets its answers; they do not end it.
  if (health.paused_until !== null && at < health.paused_until) return become({ ...health, answered_at: at });
  become({ state: 'answering', answered_at: at, paused_until: null, cause: null });
}

export function noteSilence(cause: NonNullable<Health['cause']>) {
  if (health.state !== 'signed_out') become({ ...health, state: 'silent', cause });
}

export function notePause(until: number) {
  become({ ...health, state: 'paused', paused_until: until });
}

export function noteSignedOut() {
  become({ ...health, state: 'signed_out' });
}

export function subscribeHealth(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useHealth = (): Health => useSyncExternalStore(subscribeHealth, readHealth);
