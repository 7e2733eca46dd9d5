// Boot order: the theme, then what the address shows is asked for, and only then the code that shows it is read and run.
// Nothing here may import React's renderer: it would hold up the questions by the time it takes to evaluate.
import { createQueryClient } from '~/api/client';
import { baseLocale, overwriteGetLocale } from '~/paraglide/runtime.js';
import { readAhead } from '~/readAhead';
import { startTheme } from '~/ui/theme';
import { toast } from '~/ui/toast';
import { explainError } from '~/views/shared/errors';

import './styles.css';

/** An answer this quick is drawn at once; for a slower one the screen says what is on its way. */
const PATIENCE_MS = 60;

startTheme();
// One language so far: it is not found out anew for each word on the screen.
overwriteGetLocale(() => baseLocale);

const queryClient = createQueryClient((error) => {
  const { title, detail } = explainError(error);
  toast(title, detail);
});
const answers = readAhead(queryClient, new URL(window.location.href));

async function begin() {
  const { start } = await import('~/start');
  await Promise.race([answers, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  start(queryClient);
}

void begin();
