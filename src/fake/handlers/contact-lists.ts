// Whole lists of contacts in and out, for administrators. Both are jobs whose result comes by e-mail, which nobody here reads:
// an import can be seen in the address book, an export nowhere.
import { type AccountCall, administratorsOnly, endpoint, type Endpoint } from '../endpoint.ts';
import { unprocessable } from '../refusal.ts';
import { importContacts } from '../world/importing.ts';

const CONTACTS = '/api/v1/accounts/:account_id/contacts';
const IMPORT_MS = 60_000;

async function importList(call: AccountCall): Promise<void> {
  administratorsOnly(call);
  const { world, account, params } = call;
  const file = params.import_file;
  if (!(file instanceof File) || file.size === 0) throw unprocessable('File is blank');
  const csv = await file.text();
  world.later(IMPORT_MS, () => importContacts(world, account, csv, null));
}

function exportList(call: AccountCall): Response {
  administratorsOnly(call);
  const message = 'We will notify you once contacts export file is ready to view.';
  return new Response(null, { headers: { 'content-type': 'application/json; charset=utf-8', message } });
}

export const contactListEndpoints: Endpoint[] = [
  endpoint('POST', `${CONTACTS}/import`, importList),
  endpoint('POST', `${CONTACTS}/export`, exportList),
];
