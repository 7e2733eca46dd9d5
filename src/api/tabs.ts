// The tabs of one account in one browser: one of them leads, by a lock that passes on the moment it is closed, and all of
// them hear what any of them says.

export type Tabs<Message> = {
  /** To every other tab. */
  tell: (message: Message) => void;
  close: () => void;
};

export function openTabs<Message>(
  name: string,
  events: { led: () => void; told: (message: Message) => void },
): Tabs<Message> {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => events.told(data));
  const waiting = new AbortController();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks
    .request(name, { signal: waiting.signal }, async () => {
      events.led();
      await held;
    })
    .catch((reason: unknown) => {
      if (!waiting.signal.aborted) throw reason;
    });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target: it is of one origin
    tell: (message) => channel.postMessage(message),
    close: () => {
      waiting.abort();
      release();
      channel.close();
    },
  };
}
