// The shapes the app expects of broadcasts are the shapes the fake sends, which is held to those of a real Chatwoot.
import { parse } from 'valibot';
import { expect, test } from 'vitest';

import { isKnown } from '../api/cable.ts';
import { broadcastMessage, contactSender, pushConversation } from '../api/schemas.ts';
import { partsOf } from '../fake/parts.ts';
import { randomFrom } from '../fake/seed/random.ts';
import { SMALLEST, seedWorld } from '../fake/seed.ts';
import { actOnce } from './actors.ts';

const SHAPES: [pattern: RegExp, shape: typeof pushConversation | typeof broadcastMessage | typeof contactSender][] = [
  [/^message\./, broadcastMessage],
  [/^(conversation\.(created|updated|status_changed|read|contact_changed)|assignee\.changed)$/, pushConversation],
  [/^contact\./, contactSender],
];

test('whatever happens is told in the shapes the app reads', () => {
  const world = seedWorld({ seed: 4, size: SMALLEST, jobs: 'immediate', origin: 'http://chatwoot.test' });
  const { accountId, agent, admin } = partsOf(world);
  const seen = new Set<string>();
  const unknown: string[] = [];
  world.subscribe(({ event, data }) => {
    if (!isKnown(event)) unknown.push(event);
    const shape = SHAPES.find(([pattern]) => pattern.test(event))?.[1];
    if (shape) parse(shape, data);
    seen.add(event);
  });
  const stage = { world, random: randomFrom(4), people: [agent, admin], accountId };
  for (let acts = 0; acts < 400; acts += 1) actOnce(stage, { silently: false });
  expect(unknown).toEqual([]);
  expect([...seen].filter((event) => SHAPES.some(([pattern]) => pattern.test(event))).length).toBeGreaterThanOrEqual(6);
});
