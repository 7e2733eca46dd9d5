// ActionCable with Chatwoot's one channel, over anything that carries text: the server's WebSockets, a service worker's.
// A user's subscription hears its own token and the account's stream, a customer's only its token.
// Whatever is wrong with a subscription, a command or a frame is met with silence; nothing a client sends closes the socket.
import type { JsonObject } from './model.ts';
import { asId, asObject, asText, isBlank, type Params } from './params.ts';
import { seconds } from './present/time.ts';
import type { Broadcast } from './world/state.ts';
import type { World } from './world.ts';

/** The server's end of one socket. */
export interface Line {
  send: (text: string) => void;
  close: () => void;
}

/** What the host tells of that socket. */
export interface Caller {
  receive: (text: string) => void;
  hangUp: () => void;
}

type Listener =
  | { kind: 'User'; accountId: number; id: number; token: string }
  | { kind: 'Contact'; accountId: number; id: number; token: string };

/** The identifier is kept as the very text the client sent: that is how its library finds the subscription again. */
interface Subscription {
  identifier: string;
  line: Line;
  listener: Listener;
}

const PING_MS = 3000;

function parsed(text: unknown): Params {
  try {
    return asObject(JSON.parse(asText(text) ?? ''));
  } catch {
    return {};
  }
}

export class Cable {
  /** How long the streams of a subscription take to be ready. */
  confirmMs = 5;
  /** While true nothing goes out, not even pings, and nothing is heard, though the sockets stay open: a dead line. */
  isStalled = false;

  readonly #world: World;
  readonly #lines = new Set<Line>();
  readonly #streams = new Map<string, Set<Subscription>>();
  #stop: (() => void) | null = null;

  constructor(world: World) {
    this.#world = world;
  }

  open(line: Line): Caller {
    // A refused subscription stays in here too, as null: the same identifier again is ignored.
    const subscriptions = new Map<string, Subscription | null>();
    this.#lines.add(line);
    this.#start();
    this.#say(line, { type: 'welcome' });
    return {
      receive: (text) => {
        if (!this.isStalled) this.#obey(line, subscriptions, parsed(text));
      },
      hangUp: () => {
        for (const subscription of subscriptions.values()) this.#leave(subscription);
        subscriptions.clear();
        this.#lines.delete(line);
        if (this.#lines.size === 0) this.close();
      },
    };
  }

  /** What a server that is being restarted says before it goes. */
  restart(): void {
    for (const line of this.#lines) {
      this.#say(line, { type: 'disconnect', reason: 'server_restart', reconnect: true });
      line.close();
    }
  }

  close(): void {
    this.#stop?.();
    this.#stop = null;
  }

  /** Nothing is rendered or counted while nobody is connected. One timer pings all, so the first ping may come early. */
  #start(): void {
    if (this.#stop) return;
    const unsubscribe = this.#world.subscribe((broadcast) => this.#deliver(broadcast));
    const timer = setInterval(() => {
      for (const line of this.#lines) this.#say(line, { type: 'ping', message: seconds(this.#world.now()) });
    }, PING_MS);
    this.#stop = () => {
      unsubscribe();
      clearInterval(timer);
    };
  }

  #obey(line: Line, subscriptions: Map<string, Subscription | null>, frame: Params): void {
    const identifier = asText(frame.identifier) ?? '';
    switch (frame.command) {
      case 'subscribe':
        if (!subscriptions.has(identifier)) this.#subscribe(line, subscriptions, identifier);
        return;
      case 'unsubscribe':
        this.#leave(subscriptions.get(identifier) ?? null);
        subscriptions.delete(identifier);
        return;
      case 'message': {
        const listener = subscriptions.get(identifier)?.listener;
        if (listener && parsed(frame.data).action === 'update_presence') this.#beat(listener);
      }
    }
  }

  #subscribe(line: Line, subscriptions: Map<string, Subscription | null>, identifier: string): void {
    const asked = parsed(identifier);
    if (asked.channel !== 'RoomChannel') return;
    const listener = identify(this.#world, asked);
    const subscription = listener && { identifier, line, listener };
    subscriptions.set(identifier, subscription);
    if (!subscription) return;
    this.#world.later(this.confirmMs, () => {
      if (subscriptions.get(identifier) !== subscription) return;
      for (const stream of streamsOf(subscription.listener)) this.#join(stream, subscription);
      this.#say(line, { identifier, type: 'confirm_subscription' });
      this.#beat(subscription.listener);
    });
  }

  #join(stream: string, subscription: Subscription): void {
    const audience = this.#streams.get(stream) ?? new Set();
    this.#streams.set(stream, audience.add(subscription));
  }

  #leave(subscription: Subscription | null): void {
    if (!subscription) return;
    for (const stream of streamsOf(subscription.listener)) {
      const audience = this.#streams.get(stream);
      audience?.delete(subscription);
      if (audience?.size === 0) this.#streams.delete(stream);
    }
  }

  /** Who is there is told to nobody but the one whose heart beat, on all their sockets. */
  #beat(listener: Listener): void {
    const { kind, accountId, id, token } = listener;
    this.#world.beat(kind, accountId, id);
    this.#deliver({ event: 'presence.update', data: presence(this.#world, listener), streams: [token] });
  }

  #deliver({ event, data, streams }: Broadcast): void {
    for (const stream of new Set(streams)) {
      for (const { identifier, line } of this.#streams.get(stream) ?? []) {
        this.#say(line, { identifier, message: { event, data } });
      }
    }
  }

  #say(line: Line, frame: object): void {
    if (!this.isStalled) line.send(JSON.stringify(frame));
  }
}

const streamsOf = ({ kind, token, accountId }: Listener): string[] =>
  kind === 'User' ? [token, `account_${accountId}`] : [token];

/** With a user_id somebody of the account, without one a customer; null when the token is not theirs. */
function identify(world: World, { pubsub_token, user_id, account_id }: Params): Listener | null {
  const token = asText(pubsub_token) ?? '';
  if (isBlank(user_id)) {
    const contactInbox = world.contactInboxes.find((one) => one.pubsub_token === token);
    const contact = world.contacts.get(contactInbox?.contact_id);
    return contact ? { kind: 'Contact', accountId: contact.account_id, id: contact.id, token } : null;
  }
  const user = world.users.get(asId(user_id));
  const accountId = asId(account_id);
  if (user?.pubsub_token !== token || accountId === null || !world.membership(accountId, user.id)) return null;
  return { kind: 'User', accountId, id: user.id, token };
}

/** A snapshot: whoever is not in it is offline. Those with auto_offline off are in it wherever they are. */
function presence(world: World, { kind, accountId }: Listener): JsonObject {
  const members = world.accountUsers.where((one) => one.account_id === accountId);
  const here = members.filter((one) => !one.auto_offline || world.isPresent('User', accountId, one.user_id));
  const users = Object.fromEntries(here.map(({ user_id, availability }) => [user_id, availability]));
  if (kind === 'Contact') return { account_id: accountId, users };
  const contacts = world.present('Contact', accountId).map((id) => [id, 'online']);
  return { account_id: accountId, users, contacts: Object.fromEntries(contacts) };
}
