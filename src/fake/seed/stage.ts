// What a seeded conversation is told with: who, where, in what state, and then line by line what was said.
// `Casting` is the written part (exhibits, stories); `Thread` (thread.ts) writes the rows.
import type { FileType, JsonObject, MessageStatus, Priority, Status } from '../model.ts';
import type { HeroKey } from './heroes.ts';
import type { InboxKey } from './inboxes.ts';
import type { Bytes } from './files.ts';
import type { Letter } from './letters.ts';
import type { TeamName } from './story.ts';

export interface Attached {
  file_type: FileType;
  file?: { filename: string; content_type: string; bytes: () => Bytes; size?: readonly [number, number] };
  external_url?: string;
  coordinates_lat?: number;
  coordinates_long?: number;
  fallback_title?: string;
  meta?: JsonObject;
}

export interface Said {
  text?: string | null;
  /** Minutes since the message before. */
  after?: number;
  files?: readonly Attached[];
  content_type?: string;
  /** `content_attributes`. */
  attributes?: JsonObject;
  status?: MessageStatus;
  source_id?: string;
}

export interface LetterDetails {
  cc?: string[];
  after?: number;
  /** Written by a machine. */
  automatic?: boolean;
}

/** All return the message's id. In notes `@[Ada Okafor]` is a mention. */
export interface Thread {
  customer(said: string | Said): number;
  agent(said: string | Said): number;
  note(said: string | Said): number;
  bot(said: string | Said): number;
  template(said: string | Said): number;
  activity(text: string, after?: number): number;
  /** An e-mail with everything it came with. */
  letter(letter: Letter, details?: LetterDetails): number;
  /** A message that was there and was taken back. */
  deleted(by: 'customer' | 'agent'): number;
  /** The line that says who has it now. */
  assigned(name: string, after?: number): number;
  rated(survey: number, rating: 1 | 2 | 3 | 4 | 5, feedback: string | null): void;
}

export interface Casting {
  startedMinutesAgo: number;
  inbox: InboxKey;
  customer: HeroKey;
  status: Status;
  /** Whoever it belongs to; also who speaks as the agent. */
  assignee: string | null;
  team?: TeamName;
  labels: readonly string[];
  priority?: Priority;
  subject?: string;
  /** `custom_attributes`. */
  attributes?: JsonObject;
  /** So many of the customer's last messages nobody has seen. */
  unread: number;
  tell(thread: Thread): void;
}
