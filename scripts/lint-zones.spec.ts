import { expect, test } from 'vitest';
import { complaint } from './lint-zones.js';

test.each([
  ['src/ui/Button.tsx', '~/api/queries', 'static'],
  ['src/ui/Button.tsx', '../api/queries', 'type'],
  ['src/ui/Button.tsx', 'react-router', 'static'],
  ['src/api/http.ts', '~/ui/Toasts', 'static'],
  ['src/api/http.ts', './queries/threads', 'static'],
  ['src/api/queries/threads.ts', '../mutations/contacts', 'static'],
  ['src/views/inbox/List.tsx', '../contacts/Card', 'static'],
  ['src/views/inbox/List.tsx', '~/fake/world', 'static'],
  ['src/views/inbox/List.tsx', '~/gateway/rules', 'dynamic'],
  ['src/fake/world.ts', '../api/types.ts', 'static'],
  ['src/gateway/server.ts', '../fake/server.ts', 'static'],
  ['src/gateway/server.ts', 'react', 'static'],
  ['e2e/thread.e2e.ts', '../src/api/http.ts', 'static'],
] as const)('%s may not import %s (%s)', (importer, specifier, kind) => {
  expect(complaint(importer, specifier, kind)).toBeTypeOf('string');
});

test.each([
  ['src/ui/Button.tsx', '../shortcuts', 'static'],
  ['src/ui/Button.tsx', './Kbd', 'static'],
  ['src/api/queries/threads.ts', '../http', 'static'],
  ['src/api/queries/threads.ts', './contacts', 'static'],
  ['src/views/inbox/List.tsx', '~/views/shared/errors', 'static'],
  ['src/views/inbox/List.tsx', './Row', 'static'],
  ['src/views/App.tsx', './inbox/List', 'static'],
  ['src/fake/world.ts', '../api/types.ts', 'type'],
  ['src/gateway/server.ts', '../fake/server.ts', 'dynamic'],
  ['src/gateway/server.ts', 'node:http', 'static'],
  ['e2e/thread.e2e.ts', '../src/fake/server.ts', 'static'],
] as const)('%s may import %s (%s)', (importer, specifier, kind) => {
  expect(complaint(importer, specifier, kind)).toBeUndefined();
});
