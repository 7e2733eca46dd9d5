// Boot order, nothing else: theme, client, router.
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';

import { createQueryClient } from '~/api/client';
import { createRouter } from '~/routes';
import { startTheme } from '~/ui/theme';
import { toast } from '~/ui/toast';
import { Toaster } from '~/ui/Toaster';
import { explainError } from '~/views/shared/errors';

import './styles.css';

startTheme();

const queryClient = createQueryClient((error) => {
  const { title, detail } = explainError(error);
  toast(title, detail);
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={createRouter(queryClient)} />
      <Toaster />
    </QueryClientProvider>
  </StrictMode>,
);
