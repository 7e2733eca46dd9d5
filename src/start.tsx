import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';

import { Screens } from '~/routes';
import { Boundary } from '~/ui/Boundary';
import { Toaster } from '~/ui/Toaster';
import { ScreenError } from '~/views/ScreenError';

/** Mounts the app. */
export function start(queryClient: QueryClient) {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <BrowserRouter>
          <Boundary Fallback={ScreenError}>
            <Screens />
          </Boundary>
        </BrowserRouter>
        <Toaster />
      </QueryClientProvider>
    </StrictMode>,
  );
}
