// What those who act in the shop have in common: finding a conversation that suits, knowing what comes next in it, typing.
import type { Contact, Conversation, Status, User } from '../model.ts';
import { Customers } from '../seed/customers.ts';
import { availableName, findHousehold } from '../seed/household.ts';
import { Library } from '../seed/library.ts';
import { randomFrom } from '../seed/random.ts';
import { Shelf } from '../seed/shelf.ts';
import { Blanks } from '../seed/slots.ts';
import { fill } from '../seed/story.ts';
import type { Line } from '../seed/story.ts';
import type { Setting } from '../seed/thread.ts';
import type { World } from '../world.ts';
import { recall } from './recall.ts';
import type { Recollection } from './recall.ts';

/** How far down the list life looks, and how often it draws before it does something else. */
const DESK = 120;
const DRAWS = 25;
/** So many of those who wrote last keep the page open. */
const WATCHING = 6;
const LONGEST_TYPING_MS = 5000;

export type Found = Recollection & { conversation: Conversation };

export class Scene {
  readonly world: World;
  readonly setting: Setting;
  readonly customers: Customers;
  readonly library: Library;
  /** Conversations in which somebody is typing. */
  readonly #typing = new Set<number>();
  #watching: Contact[] = [];

  constructor(world: World, seed: number) {
    const random = randomFrom(seed * 104_729 + 7);
    this.world = world;
    this.setting = { world, household: findHousehold(world), shelf: new Shelf(world), random };
    this.customers = new Customers(this.setting, world.contacts.size);
    this.library = new Library(random);
  }

  /** A conversation of the upper part of the list that fits, if a few draws find one. */
  find(status: Status, fits: (found: Found) => boolean): Found | null {
    const { random } = this.setting;
    const desk = this.world.orders.read('last_activity_at_desc', status).slice(0, DESK);
    for (let draws = 0; draws < DRAWS && desk.length > 0; draws += 1) {
      const { row: conversation } = random.pick(desk);
      const story = this.#typing.has(conversation.id) ? null : recall(this.world, conversation);
      const found = story && { ...story, conversation };
      if (found && fits(found)) return found;
    }
    return null;
  }

  /** What is attached to a line, as columns of the rows to be. */
  propsOf(line: Line | undefined) {
    const { shelf, random } = this.setting;
    return line?.prop ? [shelf.columns(shelf.prop(line.prop, random))] : [];
  }

  textOf({ conversation, story, known }: Found, line: Line): string {
    const { household, random } = this.setting;
    const contact = this.world.contacts.must(conversation.contact_id);
    const owner = [...household.people.values()].find(({ user }) => user.id === conversation.assignee_id);
    const agent = owner ? availableName(owner.person) : '';
    const scenery = { language: story.language, at: this.world.now(), contact, agent, assignee: owner?.person.name };
    return fill(line.text, new Blanks(scenery, household, random, known));
  }

  /** Types for as long as `text` takes, then does `say`, if the conversation is still there. */
  afterTyping(conversation: Conversation, text: string, type: (isOn: boolean) => void, say: () => void): void {
    this.#typing.add(conversation.id);
    type(true);
    this.world.later(Math.min(1200 + text.length * 25, LONGEST_TYPING_MS), () => {
      this.#typing.delete(conversation.id);
      if (!this.world.conversations.get(conversation.id)) return;
      type(false);
      say();
    });
  }

  /** One of those life plays: not somebody who is there only when they sign in, and not somebody who has gone home. */
  isColleague({ id }: User): boolean {
    const membership = this.world.membership(this.setting.household.account.id, id);
    return membership?.auto_offline === false && membership.availability !== 'offline';
  }

  colleagueOf({ assignee_id }: Conversation): User | undefined {
    const user = this.world.users.get(assignee_id);
    return user && this.isColleague(user) ? user : undefined;
  }

  watch(contact: Contact): void {
    this.#watching = [contact, ...this.#watching.filter((one) => one !== contact)].slice(0, WATCHING);
    this.beat();
  }

  /** The hearts of those who are looking at the page. */
  beat(): void {
    for (const { account_id, id } of this.#watching) this.world.beat('Contact', account_id, id);
  }
}
