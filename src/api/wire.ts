// One attempt at Chatwoot's socket, by Rails' own client. It speaks the protocol; when to try, when to give up and when to
// try again is decided in road.ts, because Rails' client would notice a missing confirmation never and a dead line late.
import { adapters, createConsumer } from '@rails/actioncable';

/** What the subscription is made of; the order of the keys is that of Chatwoot's dashboard. */
export type Identity = { pubsub_token: string; account_id: number; user_id: number };

export type WireEvents = {
  /** The server answered the handshake. */
  opened: () => void;
  /** Broadcasts come from now on. */
  confirmed: () => void;
  /** Anything came, if only a ping. */
  alive: () => void;
  heard: (event: string, data: unknown) => void;
  /** It is over, or never began. */
  closed: () => void;
};

export type Wire = {
  /** Tells that we are here; the server answers with who else is. */
  beat: () => void;
  close: () => void;
};

export type OpenWire = (identity: Identity, events: WireEvents) => Wire;

export const openWire: OpenWire = (identity, events) => {
  // Rails' client says nothing of pings, nor of a socket that never opened.
  class WatchedSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('open', events.opened);
      this.addEventListener('message', events.alive);
      this.addEventListener('close', events.closed);
    }
  }
  adapters.WebSocket = WatchedSocket;
  const consumer = createConsumer('/cable');
  const subscription = consumer.subscriptions.create(
    { channel: 'RoomChannel', ...identity },
    {
      connected: events.confirmed,
      received: ({ event, data }: { event: string; data: unknown }) => events.heard(event, data),
    },
  );
  return {
    beat: () => void subscription.perform('update_presence'),
    close: () => {
      subscription.unsubscribe();
      consumer.disconnect();
    },
  };
};
