// Starts the embedded Chatwoot, and only then loads it: with a real one it is never touched.
import type { LaunchFake } from './link.ts';

export const launchFake: LaunchFake = async ({ size, pace, seed, as }) => {
  const { startFake } = await import('../fake/server.ts');
  const fake = await startFake({ port: 0, size, pace, seed });
  // Whatever it is asked it has done at once.
  const chatwoot = { url: new URL(fake.url), accountId: fake.accountId, token: fake.tokens[as], cutOffSeconds: 1 };
  return { ...chatwoot, close: () => fake.close() };
};
