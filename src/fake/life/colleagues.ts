import type { User } from '../model.ts';
import { withMentions } from '../seed/household.ts';
import type { Line } from '../seed/story.ts';
import type { Found, Scene } from './scene.ts';

function says(scene: Scene, found: Found, line: Line, colleague: User): string {
  const { world, setting } = scene;
  const { conversation } = found;
  const isPrivate = line.by === 'note';
  const { text } = withMentions(scene.textOf(found, line), setting.household);
  const attachments = scene.propsOf(line);
  world.markSeen(conversation, colleague);
  const type = (isOn: boolean) => world.agentTypes(conversation, colleague, { isOn, isPrivate });
  scene.afterTyping(conversation, text, type, () => {
    world.sendMessage(conversation, { content: text || null, private: isPrivate, attachments }, colleague);
  });
  return `#${conversation.display_id} ${isPrivate ? 'notes ' : ''}${text.slice(0, 60)}`;
}

const isOurTurn = ({ next }: Found): boolean => next !== undefined && next.by !== 'customer';

export function goesOn(scene: Scene): string | null {
  const found = scene.find('open', (one) => isOurTurn(one) && scene.colleagueOf(one.conversation) !== undefined);
  const colleague = found && scene.colleagueOf(found.conversation);
  return found?.next && colleague ? says(scene, found, found.next, colleague) : null;
}

/** Takes what nobody has, if possible in a language they speak. */
export function takes(scene: Scene): string | null {
  const found = scene.find('open', (one) => isOurTurn(one) && one.conversation.assignee_id === null);
  if (!found?.next) return null;
  const { conversation, story, next } = found;
  const colleagues = [...scene.setting.household.people.values()].filter(({ user }) => scene.isColleague(user));
  const speakers = colleagues.filter(({ person }) => person.speaks.includes(story.language));
  const { user } = scene.setting.random.pick(speakers.length > 0 ? speakers : colleagues);
  scene.world.assign(conversation, user, user);
  scene.world.setLabels(conversation, [...conversation.labels, ...story.labels], user);
  return says(scene, found, next, user);
}

export function resolves(scene: Scene): string | null {
  const found = scene.find('open', ({ next, conversation }) => !next && scene.colleagueOf(conversation) !== undefined);
  const colleague = found && scene.colleagueOf(found.conversation);
  if (!found || !colleague) return null;
  scene.world.markSeen(found.conversation, colleague);
  scene.world.toggleStatus(found.conversation, 'resolved', colleague);
  return `#${found.conversation.display_id} by ${colleague.name}`;
}

/** Goes for a coffee, or comes back from one. */
export function pauses(scene: Scene): string | null {
  const { household, random } = scene.setting;
  const users = [...household.people.values()].map(({ user }) => user).filter((user) => scene.isColleague(user));
  const { id, name } = random.pick(users);
  const membership = scene.world.membership(household.account.id, id);
  if (!membership) return null;
  membership.availability = membership.availability === 'busy' ? 'online' : 'busy';
  return `${name} ${membership.availability}`;
}
