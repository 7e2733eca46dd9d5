// Life knows the stories by heart: from what has been said in a conversation it tells which story this is, how far it has
// come and what fills its blanks. So it needs no memory of its own, and a person may step in at any point.
import type { Conversation, Message } from '../model.ts';
import { stories } from '../seed/library.ts';
import type { Line, SlotName, Story, Template } from '../seed/story.ts';
import type { World } from '../world.ts';

interface Heard {
  by: Line['by'];
  text: string;
}

export interface Recollection {
  story: Story;
  known: Map<SlotName, string>;
  /** What the story says next; undefined when it is over. */
  next: Line | undefined;
}

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Everything `template` can become. */
function patternOf({ first, rest }: Template): RegExp {
  return new RegExp(`^${escaped(first)}${rest.map(({ after }) => `(.+?)${escaped(after)}`).join('')}$`, 's');
}

const patterns = new Map(stories.flatMap((story) => story.lines.map((line) => [line, patternOf(line.text)] as const)));

const isOf = (line: Line, { by, text }: Heard): boolean => line.by === by && patterns.get(line)?.test(text) === true;

function learn(line: Line, text: string, known: Map<SlotName, string>): void {
  const [, ...values] = patterns.get(line)?.exec(text) ?? [];
  line.text.rest.forEach(({ slot }, i) => {
    const value = values[i];
    if (value !== undefined && slot !== 'colleague') known.set(slot, value);
  });
}

function heardIn(world: World, conversation: Conversation): Heard[] {
  const isSpoken = ({ message_type, sender_type }: Message) => message_type === 0 || sender_type === 'User';
  const messages = world.messages.of('conversation_id', conversation.id).filter(isSpoken);
  return messages.map(({ message_type, private: isPrivate, content }) => ({
    by: message_type === 0 ? 'customer' : isPrivate ? 'note' : 'agent',
    text: content ?? '',
  }));
}

/** The place of the customer's next line, from `at` on. */
function nextTurn(lines: readonly Line[], at: number): number {
  const found = lines.findIndex((line, i) => i >= at && line.by === 'customer');
  return found === -1 ? lines.length : found;
}

/** Null when this is no story of ours, as when a person began it. */
export function recall(world: World, conversation: Conversation): Recollection | null {
  const heard = heardIn(world, conversation);
  const story = stories.find(({ lines: [opening] }) => opening && heard[0] && isOf(opening, heard[0]));
  if (!story) return null;
  const known = new Map<SlotName, string>();
  let at = 0;
  for (const one of heard) {
    const found = story.lines.findIndex((line, i) => i >= at && isOf(line, one));
    const line = story.lines[found];
    if (line) {
      learn(line, one.text, known);
      at = found + 1;
    } else if (one.by === 'agent') {
      // An answer in somebody's own words stands for all we would have said before the customer's next line.
      at = nextTurn(story.lines, at);
    }
  }
  return { story, known, next: story.lines[at] };
}
