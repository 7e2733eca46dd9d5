// Notes on a contact. Any agent may change or remove any of them, and a changed one is theirs from then on.
import { type AccountCall, endpoint, type Endpoint } from '../endpoint.ts';
import type { Note } from '../model.ts';
import { asText, isBlank, rooted } from '../params.ts';
import { agentJson } from '../present/people.ts';
import { seconds } from '../present/time.ts';
import { invalid, notFound, paramMissing } from '../refusal.ts';
import { contactOf } from './contacts.ts';

const NOTES = '/api/v1/accounts/:account_id/contacts/:contact_id/notes';
const MAX_TEXT = 20_000;

const contactOfNotes = (call: AccountCall) => contactOf(call, 'contact_id');

/** The view names no account and no contact. */
function noteJson({ world, account }: AccountCall, note: Note) {
  const user = world.users.get(note.user_id);
  return {
    id: note.id,
    content: note.content,
    account_id: null,
    contact_id: null,
    ...(user ? { user: agentJson(world, user, account.id) } : {}),
    created_at: seconds(note.created_at),
    updated_at: seconds(note.updated_at),
  };
}

function contentOf({ params }: AccountCall): string | null {
  if (params.note !== undefined && isBlank(params.note)) throw paramMissing('note');
  const content = asText(rooted(params, 'note').content);
  if (content !== null && content.length > MAX_TEXT) {
    throw invalid(`Content is too long (maximum is ${MAX_TEXT} characters)`, 'content');
  }
  return content;
}

function noteOf(call: AccountCall): Note {
  const note = call.world.notes.get(call.id());
  if (note?.contact_id !== contactOfNotes(call).id) throw notFound();
  return note;
}

function create(call: AccountCall) {
  const { world, account, user } = call;
  const contact = contactOfNotes(call);
  const content = contentOf(call);
  if (!content?.trim()) throw invalid("Content can't be blank", 'content');
  const now = world.now();
  const note = world.notes.insert({
    account_id: account.id,
    contact_id: contact.id,
    user_id: user.id,
    content,
    created_at: now,
    updated_at: now,
  });
  return noteJson(call, note);
}

/** Here a blank one passes. */
function update(call: AccountCall) {
  const note = noteOf(call);
  const content = contentOf(call) ?? note.content;
  Object.assign(note, { content, user_id: call.user.id, updated_at: call.world.now() });
  return noteJson(call, note);
}

export const noteEndpoints: Endpoint[] = [
  endpoint('GET', NOTES, (call) =>
    call.world.notes
      .of('contact_id', contactOfNotes(call).id)
      .toSorted((a, b) => b.created_at - a.created_at || b.id - a.id)
      .map((note) => noteJson(call, note)),
  ),
  endpoint('POST', NOTES, create),
  endpoint('GET', `${NOTES}/:id`, (call) => noteJson(call, noteOf(call))),
  endpoint('PATCH|PUT', `${NOTES}/:id`, update),
  endpoint('DELETE', `${NOTES}/:id`, (call) => call.world.notes.delete(noteOf(call))),
];
