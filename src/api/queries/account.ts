// What there is in the account, and who we are in it.
import { queryOptions } from '@tanstack/react-query';

import { get, inAccount } from '../http';
import type { Agent, AttributeDefinition, Inbox, Label, Profile, Team } from '../types';

const FOREVER = Number.POSITIVE_INFINITY;
const RARELY_CHANGES_MS = 5 * 60_000;

/** What the gateway tells about itself; no secret among it. */
export type Session = {
  account_id: number;
  connected_to: 'fake' | 'chatwoot';
  chatwoot_host: string | null;
  /** Where its own dashboard is. */
  chatwoot_url: string | null;
  /** After as long Chatwoot has given up whatever it was asked. */
  cut_off_seconds: number;
  version: string;
  /** What the page that is served now begins with; null where nothing built is served. */
  build: string | null;
};

export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => get<Session>('/wootdeck/session.json', { signal }),
    staleTime: FOREVER,
  });

export const profileQuery = () =>
  queryOptions({
    queryKey: ['profile'],
    queryFn: ({ signal }) => get<Profile>('/api/v1/profile', { signal }),
    staleTime: RARELY_CHANGES_MS,
  });

export const inboxesQuery = () =>
  queryOptions({
    queryKey: ['inboxes'],
    queryFn: async ({ signal }) => (await get<{ payload: Inbox[] }>(inAccount('/inboxes'), { signal })).payload,
    staleTime: RARELY_CHANGES_MS,
  });

export const agentsQuery = () =>
  queryOptions({
    queryKey: ['agents'],
    queryFn: ({ signal }) => get<Agent[]>(inAccount('/agents'), { signal }),
    staleTime: RARELY_CHANGES_MS,
  });

export const teamsQuery = () =>
  queryOptions({
    queryKey: ['teams'],
    queryFn: ({ signal }) => get<Team[]>(inAccount('/teams'), { signal }),
    staleTime: RARELY_CHANGES_MS,
  });

export const labelsQuery = () =>
  queryOptions({
    queryKey: ['labels'],
    queryFn: async ({ signal }) => (await get<{ payload: Label[] }>(inAccount('/labels'), { signal })).payload,
    staleTime: RARELY_CHANGES_MS,
  });

export const attributeDefinitionsQuery = () =>
  queryOptions({
    queryKey: ['custom_attribute_definitions'],
    queryFn: ({ signal }) => get<AttributeDefinition[]>(inAccount('/custom_attribute_definitions'), { signal }),
    staleTime: RARELY_CHANGES_MS,
  });
