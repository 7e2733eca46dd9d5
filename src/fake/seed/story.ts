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

/** Texts and slot names by turns: even places are text, odd places are slots. */
export type Template = readonly string[];

export interface Slots {
  first: string;
  family: string;
  agent: string;
  colleague: string;
  order: string;
  item: string;
  beans: string;
  amount: string;
  tracking: string;
  day: string;
  city: string;
}

const MARKS = { '<': 'customer', '>': 'agent', '#': 'note' } as const;

const isMark = (character: string | undefined): character is keyof typeof MARKS =>
  character !== undefined && character in MARKS;

export const template = (text: string): Template => text.split(/\{(\w+)\}/);

export function fill(parts: Template, slots: Slots): string {
  let text = parts[0] ?? '';
  for (let i = 1; i < parts.length; i += 2) text += slots[parts[i] as keyof Slots] + (parts[i + 1] ?? '');
  return text;
}

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
