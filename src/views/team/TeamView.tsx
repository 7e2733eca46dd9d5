import { useParams } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { readId } from '~/paths';
import { useTitle } from '~/views/shared/title';

import { Agents } from './Agents';
import { Inboxes } from './Inboxes';

/** Who is there and what they have; which inboxes there are, who sees them, and what is open in them. */
export function TeamView() {
  const accountId = readId(useParams().accountId) ?? 0;
  useTitle(m.team_title());
  return (
    <div className="h-full overflow-y-auto bg-canvas">
      <div className="mx-auto grid max-w-320 grid-cols-[minmax(0,1fr)] items-start gap-3 p-3 md:gap-4 md:p-6 xl:grid-cols-2">
        <h1 className="text-headline font-bold text-ink xl:col-span-2">{m.team_title()}</h1>
        <Agents accountId={accountId} />
        <Inboxes accountId={accountId} />
      </div>
    </div>
  );
}
