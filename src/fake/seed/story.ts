// A story is one conversation as people would have had it, told once and cast many times.
// Written as lines: `<` the customer, `>` an agent, `#` a private note; a line without a mark goes on with the message before.
// `{slots}` are filled per conversation; `[photo]`, `[voice]`, `[film]` and `[pdf]` at the start of a message attach a file.

export type TeamName = 'shipping' | 'billing' | 'workshop' | 'office coffee';
export type Prop = 'photo' | 'voice' | 'film' | 'pdf';

export interface Line {
  by: 'customer' | 'agent' | 'note';
  text: Template;
  prop: Prop | null;
}

export interface Story {
  id: string;
  language: string;
  /** Subject when the story happens by e-mail. */
  subject: string;
  labels: string[];
  team: TeamName | null;
  priority: 'low' | 'medium' | 'high' | 'urgent' | null;
  lines: Line[];
}

/** Text, then slots each with the text after it. */
export interface Template {
  first: string;
  rest: readonly { slot: SlotName; after: string }[];
}

const SLOTS = [
  'first',
  'family',
  'agent',
  'colleague',
  'order',
  'item',
  'beans',
  'amount',
  'tracking',
  'day',
  'city',
] as const;

export type SlotName = (typeof SLOTS)[number];

export interface Slots {
  get(name: SlotName): string;
}

const isSlot = (text: string | undefined): text is SlotName => SLOTS.some((name) => name === text);

const MARKS = { '<': 'customer', '>': 'agent', '#': 'note' } as const;

const isMark = (character: string | undefined): character is keyof typeof MARKS =>
  character !== undefined && character in MARKS;

export function template(text: string): Template {
  const parts = text.split(/\{(\w+)\}/);
  const first = parts[0] ?? '';
  const rest: Template['rest'][number][] = [];
  for (let i = 1; i < parts.length; i += 2) {
    const slot = parts[i];
    if (!isSlot(slot)) throw new Error(`no slot is called ${slot}`);
    rest.push({ slot, after: parts[i + 1] ?? '' });
  }
  return { first, rest };
}

export function fill({ first, rest }: Template, slots: Slots): string {
  let text = first;
  for (const { slot, after } of rest) text += slots.get(slot) + after;
  return text;
}

/** Whether one has to know the customer's name to say it. */
export const mentionsCustomer = ({ text }: Line): boolean =>
  text.rest.some(({ slot }) => slot === 'first' || slot === 'family');

function readLines(script: string): Line[] {
  const told: { by: Line['by']; text: string }[] = [];
  for (const raw of script.split('\n')) {
    const line = raw.trim();
    if (line === '') continue;
    const mark = line[0];
    if (isMark(mark) && line[1] === ' ') told.push({ by: MARKS[mark], text: line.slice(2) });
    else {
      const before = told.at(-1);
      if (before) before.text += `\n${line === '.' ? '' : line}`;
    }
  }
  return told.map(({ by, text }) => {
    const [, prop = null, rest = ''] = /^(?:\[(photo|voice|film|pdf)\] ?)?([^]*)$/.exec(text) ?? [];
    return { by, text: template(rest), prop: prop as Prop | null };
  });
}

type Facts = Pick<Story, 'subject' | 'labels'> & Partial<Pick<Story, 'team' | 'priority'>>;

/** `told = inLanguage('de')`, then one call a story. */
export const inLanguage =
  (language: string) =>
  (id: string, facts: Facts, script: string): Story => ({
    team: null,
    priority: null,
    ...facts,
    id,
    language,
    lines: readLines(script),
  });
