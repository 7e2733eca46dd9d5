import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { DataRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';

import { createRouter } from '~/routes';
import { Toaster } from '~/ui/Toaster';

/** Mounts the app once its first screen's code is there: drawn in one go, not an empty page first and then in slices. */
export async function start(queryClient: QueryClient) {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');

  const router = createRouter(queryClient);
  await isReady(router);
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Toaster />
      </QueryClientProvider>
    </StrictMode>,
  );
}

function isReady(router: DataRouter): Promise<void> | undefined {
  if (router.state.initialized) return undefined;
  return new Promise((resolve) => {
    const unsubscribe = router.subscribe(({ initialized }) => {
      if (!initialized) return;
      unsubscribe();
      resolve();
    });
  });
}
