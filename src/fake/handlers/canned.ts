// Prepared answers. Every agent may write, change and delete them; nobody is told.
import { type AccountCall, endpoint, ofAccount } from '../endpoint.ts';
import type { CannedResponse } from '../model.ts';
import { asText, isBlank, rooted } from '../params.ts';
import { iso } from '../present/time.ts';
import { invalid } from '../refusal.ts';

const CANNED = '/api/v1/accounts/:account_id/canned_responses';
const MAX_STRING = 255;
const MAX_TEXT = 20_000;

const cannedJson = (canned: CannedResponse) => ({
  ...canned,
  created_at: iso(canned.created_at),
  updated_at: iso(canned.updated_at),
});

const cannedOf = ({ world, account, id }: AccountCall) => ofAccount(world.cannedResponses.get(id()), account);

const isTaken = ({ world, account }: AccountCall, code: string, except?: CannedResponse) =>
  world.cannedResponses.where((one) => one.account_id === account.id && one.short_code === code && one !== except)
    .length > 0;

function columns(call: AccountCall, existing?: CannedResponse): Pick<CannedResponse, 'short_code' | 'content'> {
  const given = rooted(call.params, 'canned_response');
  const short_code = 'short_code' in given ? (asText(given.short_code) ?? '') : (existing?.short_code ?? '');
  const content = 'content' in given ? (asText(given.content) ?? '') : (existing?.content ?? '');
  const faults: [string, string][] = [];
  if (isBlank(content)) faults.push(['content', "Content can't be blank"]);
  if (content.length > MAX_TEXT) faults.push(['content', `Content is too long (maximum is ${MAX_TEXT} characters)`]);
  if (isBlank(short_code)) faults.push(['short_code', "Short code can't be blank"]);
  else if (isTaken(call, short_code, existing)) faults.push(['short_code', 'Short code has already been taken']);
  if (short_code.length > MAX_STRING) {
    faults.push(['short_code', `Short code is too long (maximum is ${MAX_STRING} characters)`]);
  }
  if (faults.length > 0) {
    throw invalid(faults.map(([, message]) => message).join(', '), ...new Set(faults.map(([attribute]) => attribute)));
  }
  return { short_code, content };
}

/** The code begins with it, has it, the text has it; null = none of these. */
function rank({ short_code, content }: CannedResponse, wanted: string): number | null {
  const code = short_code.toLowerCase();
  if (code.startsWith(wanted)) return 0;
  if (code.includes(wanted)) return 1;
  return content.toLowerCase().includes(wanted) ? 2 : null;
}

function found({ world, account, params }: AccountCall): CannedResponse[] {
  const own = world.cannedResponses.where((one) => one.account_id === account.id);
  const wanted = asText(params.search)?.toLowerCase();
  if (!wanted) return own;
  return own
    .map((canned) => ({ canned, place: rank(canned, wanted) }))
    .filter(({ place }) => place !== null)
    .toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0))
    .map(({ canned }) => canned);
}

export const cannedEndpoints = [
  endpoint('GET', CANNED, (call) => found(call).map(cannedJson)),

  endpoint('POST', CANNED, (call) => cannedJson(call.world.addCannedResponse(call.account, columns(call)))),

  endpoint('PATCH|PUT', `${CANNED}/:id`, (call) => {
    const canned = cannedOf(call);
    Object.assign(canned, columns(call, canned), { updated_at: call.world.now() });
    return cannedJson(canned);
  }),

  endpoint('DELETE', `${CANNED}/:id`, (call) => {
    call.world.cannedResponses.delete(cannedOf(call));
  }),
];
