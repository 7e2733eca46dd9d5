// Every endpoint there is, in the order they are asked; the first that fits answers. All hosts use this one list.
import type { HttpHandler } from 'msw';
import type { Endpoint } from './endpoint.ts';
import { accountEndpoints } from './handlers/account.ts';
import { fallbackEndpoints } from './handlers/fallback.ts';
import { profileEndpoints } from './handlers/profile.ts';
import { sessionEndpoints } from './handlers/session.ts';
import type { World } from './world.ts';

const ENDPOINTS: readonly Endpoint[] = [
  ...sessionEndpoints,
  ...profileEndpoints,
  ...accountEndpoints,
  ...fallbackEndpoints,
];

export const handlers = (world: World): HttpHandler[] => ENDPOINTS.map((endpoint) => endpoint(world));
