// What fills the blanks of a story: names, orders, amounts and days, as that language writes them.
import type { Contact, Time } from '../model.ts';
import { company } from './company.ts';
import type { Household } from './household.ts';
import { tongueOf } from './names.ts';
import type { Random } from './random.ts';
import type { SlotName, Slots } from './story.ts';

const weekdays = new Map<string, readonly string[]>();

/** Monday to Friday, as that language calls them. */
function workingDays(language: string): readonly string[] {
  let names = weekdays.get(language);
  if (!names) {
    const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    names = [5, 6, 7, 8, 9].map((day) => format.format(Date.UTC(2026, 0, day)));
    weekdays.set(language, names);
  }
  return names;
}

interface Scenery {
  language: string;
  at: Time;
  contact: Contact;
  /** How whoever answers is called, and their full name. */
  agent: string;
  assignee: string | undefined;
}

/** Made up when first asked for, the same ever after. */
export class Blanks implements Slots {
  readonly #scenery: Scenery;
  readonly #household: Household;
  readonly #random: Random;
  readonly #filled: Map<SlotName, string>;

  /** `known`: what has been said before. */
  constructor(scenery: Scenery, household: Household, random: Random, known = new Map<SlotName, string>()) {
    this.#filled = known;
    this.#scenery = scenery;
    this.#household = household;
    this.#random = random;
  }

  get(name: SlotName): string {
    const filled = this.#filled.get(name) ?? this.#make(name);
    this.#filled.set(name, filled);
    return filled;
  }

  #make(name: SlotName): string {
    const { language, at, contact, agent, assignee } = this.#scenery;
    const random = this.#random;
    const tongue = tongueOf(language);
    switch (name) {
      case 'first':
        return tongue.familyFirst ? contact.name : (contact.name.split(' ')[0] ?? '');
      case 'family':
        return tongue.familyFirst ? contact.name : (contact.name.split(' ')[1] ?? '');
      case 'agent':
        return agent;
      case 'colleague':
        return `@[${random.pick(this.#household.helpers.filter((helper) => helper !== assignee))}]`;
      case 'order':
        return `KC-${40_000 + random.int(0, 9999)}`;
      case 'item':
        return random.pick(company.items);
      case 'beans':
        return random.pick(company.beans);
      case 'amount':
        return tongue.money(random.int(90, 1900) / 10);
      case 'tracking':
        return `CN ${random.int(1000, 9999)} ${random.int(1000, 9999)} NO`;
      case 'day':
        return workingDays(language)[(new Date(at).getUTCDay() + random.int(0, 2)) % 5] ?? '';
      case 'city':
        return random.pick(tongue.cities);
    }
  }
}
