// Every endpoint there is, in the order they are asked; the first that fits answers. All hosts use this one list.
import type { HttpHandler } from 'msw';
import type { Endpoint } from './endpoint.ts';
import { accountEndpoints } from './handlers/account.ts';
import { agentEndpoints } from './handlers/agents.ts';
import { cannedEndpoints } from './handlers/canned.ts';
import { definitionEndpoints } from './handlers/definitions.ts';
import { inboxEndpoints } from './handlers/inboxes.ts';
import { labelEndpoints } from './handlers/labels.ts';
import { teamEndpoints } from './handlers/teams.ts';
import { viewEndpoints } from './handlers/views.ts';
import { fallbackEndpoints } from './handlers/fallback.ts';
import { profileEndpoints } from './handlers/profile.ts';
import { sessionEndpoints } from './handlers/session.ts';
import type { World } from './world.ts';

const ENDPOINTS: readonly Endpoint[] = [
  ...sessionEndpoints,
  ...profileEndpoints,
  ...accountEndpoints,
  ...agentEndpoints,
  ...cannedEndpoints,
  ...definitionEndpoints,
  ...inboxEndpoints,
  ...labelEndpoints,
  ...teamEndpoints,
  ...viewEndpoints,
  ...fallbackEndpoints,
];

export const handlers = (world: World): HttpHandler[] => ENDPOINTS.map((endpoint) => endpoint(world));
