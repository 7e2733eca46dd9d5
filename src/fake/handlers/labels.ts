// Labels of the account: everybody may list them; only administrators may change one, or even look at a single one.
// Every change tells all clients to fetch the list again.
import { administratorsOnly, type AccountCall, endpoint, ofAccount } from '../endpoint.ts';
import type { Label } from '../model.ts';
import { asBoolean, asText, isBlank, rooted } from '../params.ts';
import { invalid } from '../refusal.ts';
import { invalidateCache } from '../world/broadcasts.ts';
import { changeSilently } from '../world/change.ts';

const LABELS = '/api/v1/accounts/:account_id/labels';
/** Letters of any script, digits, `_` and `-`; at least two; the first one neither `_` nor `-`. */
const TITLE = /^[\p{L}\p{N}]+[\p{L}\p{N}_-]+$/u;

const labelJson = ({ id, title, description, color, show_on_sidebar }: Label) => ({
  id,
  title,
  description,
  color,
  show_on_sidebar,
});

const byTitle = (a: Label, b: Label) => (a.title < b.title ? -1 : 1);

function labelOf(call: AccountCall): Label {
  administratorsOnly(call);
  return ofAccount(call.world.labels.get(call.id()), call.account);
}

function labelColumns(call: AccountCall, existing?: Label): Omit<Label, 'id' | 'account_id'> {
  const label = rooted(call.params, 'label');
  const title = (asText(label.title) ?? existing?.title ?? '').toLowerCase();
  if (isBlank(title)) throw invalid('Title must not be blank, Title is invalid', 'title');
  if (!TITLE.test(title)) throw invalid('Title is invalid', 'title');
  const twin = call.world.labels.find((one) => one.account_id === call.account.id && one.title === title);
  if (twin && twin !== existing) throw invalid('Title has already been taken', 'title');
  return {
    title,
    description: 'description' in label ? asText(label.description) : (existing?.description ?? null),
    color: asText(label.color) ?? existing?.color ?? '#1f93ff',
    show_on_sidebar:
      'show_on_sidebar' in label ? asBoolean(label.show_on_sidebar) : (existing?.show_on_sidebar ?? null),
  };
}

/** A renamed label is renamed wherever it sticks, a little later (labels/update_job.rb). */
function retag({ world, account }: AccountCall, before: string, after: string): void {
  const renamed = (titles: string[]) => titles.map((title) => (title === before ? after : title));
  const has = (row: { account_id: number; labels: string[] }) =>
    row.account_id === account.id && row.labels.includes(before);
  for (const contact of world.contacts.where(has)) contact.labels = renamed(contact.labels);
  for (const conversation of world.conversations.where(has)) {
    changeSilently(world, conversation, { labels: renamed(conversation.labels) });
  }
}

export const labelEndpoints = [
  endpoint('GET', LABELS, ({ world, account }) => ({
    payload: world.labels
      .where((label) => label.account_id === account.id)
      .toSorted(byTitle)
      .map(labelJson),
  })),

  endpoint('POST', LABELS, (call) => {
    administratorsOnly(call);
    const label = call.world.addLabel(call.account, labelColumns(call));
    invalidateCache(call.world, call.account, 'label', call.user);
    return labelJson(label);
  }),

  endpoint('GET', `${LABELS}/:id`, (call) => labelJson(labelOf(call))),

  endpoint('PATCH|PUT', `${LABELS}/:id`, (call) => {
    const label = labelOf(call);
    const before = label.title;
    Object.assign(label, labelColumns(call, label));
    invalidateCache(call.world, call.account, 'label', call.user);
    if (label.title !== before) call.world.later(100, () => retag(call, before, label.title));
    return labelJson(label);
  }),

  endpoint('DELETE', `${LABELS}/:id`, (call) => {
    call.world.labels.delete(labelOf(call));
    invalidateCache(call.world, call.account, 'label', call.user);
  }),
];
