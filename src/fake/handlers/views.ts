// Saved views (custom filters): each agent has their own, and nobody sees another's. Nobody is told of a change.
import { type AccountCall, endpoint, ofAccount } from '../endpoint.ts';
import type { CustomFilter, JsonObject } from '../model.ts';
import { asObject, asText, rooted } from '../params.ts';
import { iso } from '../present/time.ts';
import { invalid, notFound } from '../refusal.ts';
import { enumOf } from './enums.ts';

const FILTERS = '/api/v1/accounts/:account_id/custom_filters';
const MAX_FILTERS = 1000;
const FILTER_TYPES: readonly CustomFilter['filter_type'][] = ['conversation', 'contact', 'report'];
const filterJson = ({ id, name, filter_type, query, created_at, updated_at }: CustomFilter) => ({
  id,
  name,
  filter_type,
  query,
  created_at: iso(created_at),
  updated_at: iso(updated_at),
});

const filtersOf = ({ world, account, user }: AccountCall) =>
  world.customFilters.where((one) => one.account_id === account.id && one.user_id === user.id);

function filterOf(call: AccountCall): CustomFilter {
  const filter = ofAccount(call.world.customFilters.get(call.id()), call.account);
  if (filter.user_id !== call.user.id) throw notFound();
  return filter;
}

function filterColumns(
  call: AccountCall,
  existing?: CustomFilter,
): Pick<CustomFilter, 'name' | 'filter_type' | 'query'> {
  const given = rooted(call.params, 'custom_filter');
  return {
    name: asText(given.name) ?? existing?.name ?? '',
    filter_type: enumOf(FILTER_TYPES, given.filter_type) ?? existing?.filter_type ?? 'conversation',
    query: 'query' in given ? (asObject(given.query) as JsonObject) : (existing?.query ?? {}),
  };
}

export const viewEndpoints = [
  endpoint('GET', FILTERS, (call) => {
    const type = enumOf(FILTER_TYPES, call.params.filter_type) ?? 'conversation';
    return filtersOf(call)
      .filter(({ filter_type }) => filter_type === type)
      .map(filterJson);
  }),

  endpoint('POST', FILTERS, (call) => {
    const { world, account, user } = call;
    if (filtersOf(call).length >= MAX_FILTERS) {
      throw invalid(
        `Account Limit reached. The maximum number of allowed custom filters for a user per account is ${MAX_FILTERS}.`,
        'account_id',
      );
    }
    const now = world.now();
    const owner = { account_id: account.id, user_id: user.id };
    return filterJson(
      world.customFilters.insert({ ...owner, ...filterColumns(call), created_at: now, updated_at: now }),
    );
  }),

  endpoint('GET', `${FILTERS}/:id`, (call) => filterJson(filterOf(call))),

  endpoint('PATCH|PUT', `${FILTERS}/:id`, (call) => {
    const filter = filterOf(call);
    Object.assign(filter, filterColumns(call, filter), { updated_at: call.world.now() });
    return filterJson(filter);
  }),

  endpoint('DELETE', `${FILTERS}/:id`, (call) => {
    call.world.customFilters.delete(filterOf(call));
    return new Response(null, { status: 204 });
  }),
];
