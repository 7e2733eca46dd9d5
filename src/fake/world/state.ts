// What the world is made of, without what can happen in it: tables, the clock, chance, presence, background jobs, broadcasts.
// The verbs beside this file take it as their first argument; `world.ts` puts both together.
import type {
  Account,
  AccountUser,
  AgentBot,
  Attachment,
  AttributeDefinition,
  CannedResponse,
  Contact,
  ContactInbox,
  Conversation,
  CsatResponse,
  CustomFilter,
  Inbox,
  InboxMember,
  Label,
  Macro,
  Mention,
  Message,
  Note,
  Notification,
  Participant,
  ReportingEvent,
  Session,
  StoredFile,
  Team,
  TeamMember,
  Time,
  User,
} from '../model.ts';
import { randomFrom } from '../seed/random.ts';
import { Trouble } from '../trouble.ts';
import { Jobs, type JobMode } from './jobs.ts';
import { Orders } from './orders.ts';
import { Table } from './table.ts';

/** What goes out over the sockets: to every subscriber of one of these streams (a pubsub_token, or `account_<id>`). */
export interface Broadcast {
  event: string;
  data: Record<string, unknown>;
  streams: readonly string[];
}

export interface WorldOptions {
  /** Tokens, uuids and chance come from it. */
  seed?: number;
  now?: () => Time;
  jobs?: JobMode;
  /** Where the fake can be reached; part of the URLs of files. */
  origin?: string;
}

/** Somebody whose heart beat longer ago counts as gone (PRESENCE_DURATION). */
const PRESENCE_MS = 20_000;
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz123456789';

export class State {
  readonly accounts = new Table<Account>();
  readonly users = new Table<User>();
  readonly accountUsers = new Table<AccountUser>();
  readonly inboxes = new Table<Inbox>();
  readonly inboxMembers = new Table<InboxMember>();
  readonly teams = new Table<Team>();
  readonly teamMembers = new Table<TeamMember>();
  readonly labels = new Table<Label>();
  readonly contacts = new Table<Contact>();
  readonly contactInboxes = new Table<ContactInbox, 'contact_id'>({ groups: ['contact_id'] });
  /** Database ids are nowhere near display ids, so that nobody gets away with mixing them up. */
  readonly conversations = new Table<Conversation, 'display_id' | 'contact_id' | 'contact_inbox_id'>({
    groups: ['display_id', 'contact_id', 'contact_inbox_id'],
    idsStartAfter: 500_000,
  });
  readonly messages = new Table<Message, 'conversation_id'>({ groups: ['conversation_id'] });
  readonly attachments = new Table<Attachment, 'message_id'>({ groups: ['message_id'] });
  readonly files = new Table<StoredFile>();
  readonly agentBots = new Table<AgentBot>();
  readonly notes = new Table<Note, 'contact_id'>({ groups: ['contact_id'] });
  readonly cannedResponses = new Table<CannedResponse>();
  readonly macros = new Table<Macro>();
  readonly customFilters = new Table<CustomFilter>();
  readonly attributeDefinitions = new Table<AttributeDefinition>();
  readonly notifications = new Table<Notification, 'user_id' | 'primary_actor_id'>({
    groups: ['user_id', 'primary_actor_id'],
  });
  readonly participants = new Table<Participant, 'conversation_id' | 'user_id'>({
    groups: ['conversation_id', 'user_id'],
  });
  readonly mentions = new Table<Mention, 'conversation_id' | 'user_id'>({ groups: ['conversation_id', 'user_id'] });
  readonly csatResponses = new Table<CsatResponse>();
  readonly reportingEvents = new Table<ReportingEvent>();
  /** By `client`. */
  readonly sessions = new Map<string, Session>();
  /** Draft messages kept on the server, by conversation (database id). */
  readonly drafts = new Map<number, string>();
  /** The conversations in every order a list can have. */
  readonly orders = new Orders(
    () => this.conversations.all(),
    (row) => this.conversations.get(row.id) === row,
  );
  /** Misbehaviour on request; every endpoint goes through it. */
  readonly trouble = new Trouble();
  readonly random;
  readonly jobs: Jobs;
  origin: string;

  readonly #clock: () => Time;
  readonly #displayIds = new Map<number, number>();
  readonly #beats = new Map<string, Time>();
  readonly #listeners = new Set<(broadcast: Broadcast) => void>();
  #lastStamp = 0;

  constructor({ seed = 1, now = Date.now, jobs = 'timers', origin = 'http://localhost:3000' }: WorldOptions = {}) {
    this.random = randomFrom(seed);
    this.#clock = now;
    this.jobs = new Jobs(jobs);
    this.origin = origin;
  }

  now(): Time {
    return this.#clock();
  }

  /** The time, with microseconds, never twice the same: for `updated_at`. */
  stamp(): Time {
    this.#lastStamp = Math.max(this.now() + 0.001, this.#lastStamp + 0.001);
    return this.#lastStamp;
  }

  later(ms: number, job: () => void): void {
    this.jobs.later(ms, job);
  }

  /** Does now what would have been done later. */
  settle(): void {
    this.jobs.settle();
  }

  token(length = 24): string {
    return Array.from({ length }, () => LETTERS[this.random.int(0, LETTERS.length - 1)]).join('');
  }

  uuid(): string {
    const hex = Array.from({ length: 32 }, () => this.random.int(0, 15).toString(16)).join('');
    return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
  }

  /** Each account counts its conversations from 1. */
  nextDisplayId(accountId: number): number {
    const next = (this.#displayIds.get(accountId) ?? 0) + 1;
    this.#displayIds.set(accountId, next);
    return next;
  }

  subscribe(listener: (broadcast: Broadcast) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether anybody would hear a broadcast; rendering one is not free. */
  get isHeard(): boolean {
    return this.#listeners.size > 0;
  }

  emit(broadcast: Broadcast): void {
    for (const listener of this.#listeners) listener(broadcast);
  }

  userByToken(token: string): User | undefined {
    return this.users.find((user) => user.access_token === token);
  }

  membership(accountId: number, userId: number): AccountUser | undefined {
    return this.accountUsers.find((one) => one.account_id === accountId && one.user_id === userId);
  }

  isAdministrator(accountId: number, userId: number): boolean {
    return this.membership(accountId, userId)?.role === 'administrator';
  }

  isInboxMember(inboxId: number, userId: number): boolean {
    return this.inboxMembers.find((one) => one.inbox_id === inboxId && one.user_id === userId) !== undefined;
  }

  isTeamMember(teamId: number, userId: number): boolean {
    return this.teamMembers.find((one) => one.team_id === teamId && one.user_id === userId) !== undefined;
  }

  conversation(accountId: number, displayId: number): Conversation | undefined {
    return this.conversations.of('display_id', displayId).find((one) => one.account_id === accountId);
  }

  beat(kind: 'User' | 'Contact', accountId: number, id: number): void {
    this.#beats.set(`${accountId} ${kind} ${id}`, this.now());
  }

  isPresent(kind: 'User' | 'Contact', accountId: number, id: number): boolean {
    const last = this.#beats.get(`${accountId} ${kind} ${id}`);
    return last !== undefined && this.now() - last <= PRESENCE_MS;
  }
  /** Everybody whose heart beat lately. */
  present(kind: 'User' | 'Contact', accountId: number): number[] {
    const prefix = `${accountId} ${kind} `;
    return [...this.#beats.keys()]
      .filter((key) => key.startsWith(prefix))
      .map((key) => Number(key.slice(prefix.length)))
      .filter((id) => this.isPresent(kind, accountId, id));
  }
}
