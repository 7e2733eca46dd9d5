// Tells the others that we are writing. Chatwoot tells nobody that it has stopped by itself: whoever hears of it believes
// it for 30 s, so "on" is said again while writing goes on, and "off" as soon as it is over.
import { useEffect, useState } from 'react';

import { inAccount, post } from './http';
import type { Mode } from './outbox/entry';
import type { Conversation } from './types';

const AGAIN_MS = 20_000;
const IDLE_MS = 5000;

export class TypingSignal {
  readonly #conversationId: number;
  readonly #mayTellOfNotes: boolean;
  #told: { mode: Mode; at: number } | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #said: Promise<unknown> = Promise.resolve();

  /**
   * Chatwoot sends word of a note being written to the customer's socket too, marked as private. Its own website widget
   * keeps quiet about it, and no messenger has a socket; but behind an API inbox is a client nobody knows, which may show
   * it to the customer. There we write notes in silence. That we write a reply is meant for the customer everywhere.
   */
  constructor({ id, meta }: Pick<Conversation, 'id' | 'meta'>) {
    this.#conversationId = id;
    this.#mayTellOfNotes = meta.channel !== 'Channel::Api';
  }

  /** A character was typed. */
  type(mode: Mode) {
    if (this.#told && this.#told.mode !== mode) this.stop();
    if (mode === 'note' && !this.#mayTellOfNotes) return;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.stop(), IDLE_MS);
    const now = Date.now();
    if (this.#told && now - this.#told.at < AGAIN_MS) return;
    this.#told = { mode, at: now };
    this.#say('on', mode);
  }

  /** Nothing is being written any more: it was sent, taken back or left. */
  stop() {
    clearTimeout(this.#idle);
    if (!this.#told) return;
    const { mode } = this.#told;
    this.#told = undefined;
    this.#say('off', mode);
  }

  /** One after the other: an "on" that came in after its "off" would stand for half a minute. */
  #say(typing_status: 'on' | 'off', mode: Mode) {
    const path = inAccount(`/conversations/${this.#conversationId}/toggle_typing_status`);
    const body = { typing_status, is_private: mode === 'note' };
    const say = () => post(path, body, { keepalive: typing_status === 'off' });
    // Nothing the agent asked for fails when this does.
    this.#said = this.#said.then(say).catch(() => {});
  }
}

/** The signal of one conversation, for as long as it is open; for a component that is keyed by the conversation. */
export function useTypingSignal(conversation: Conversation): TypingSignal {
  const [signal] = useState(() => new TypingSignal(conversation));
  useEffect(() => {
    const stop = () => signal.stop();
    window.addEventListener('pagehide', stop);
    return () => {
      window.removeEventListener('pagehide', stop);
      stop();
    };
  }, [signal]);
  return signal;
}
