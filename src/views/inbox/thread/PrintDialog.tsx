import { useState } from 'react';

import type { Thread } from '~/api/thread';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { RadioList } from '~/ui/RadioList';

import { PrintSheet } from './PrintSheet';
import { useWholeThread } from './useWholeThread';

type Props = { conversation: Conversation; thread: Thread; onClose: () => void };

/** Who the paper is for decides what is on it; nothing internal is, unless that is chosen. */
export function PrintDialog({ conversation, thread, onClose }: Props) {
  const [copy, setCopy] = useState<'customer' | 'team'>('customer');
  const [isWanted, setWanted] = useState(false);
  const { isWhole, isError, retry } = useWholeThread(conversation.id, thread);
  const isPrinting = isWanted && isWhole;
  return (
    <Dialog label={m.thread_print_title()} onClose={onClose}>
      <div className="grid gap-3 p-4">
        <h2 className="text-title font-bold text-ink">{m.thread_print_title()}</h2>
        <RadioList
          label={m.thread_print_for()}
          value={copy}
          onChange={setCopy}
          options={[
            { value: 'customer', label: m.thread_print_customer(), detail: m.thread_print_customer_detail() },
            { value: 'team', label: m.thread_print_team(), detail: m.thread_print_team_detail() },
          ]}
        />
        {isError && (
          <p role="alert" className="flex flex-wrap items-center gap-2 text-ui text-danger">
            {m.thread_older_failed()} <Button onClick={retry}>{m.ui_retry()}</Button>
          </p>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{m.ui_cancel()}</Button>
          <Button look="primary" aria-busy={isWanted && !isError} onClick={() => setWanted(true)}>
            {isWanted && !isWhole && !isError ? m.thread_loading_older() : m.thread_print_do()}
          </Button>
        </div>
      </div>
      {isPrinting && (
        <PrintSheet
          conversation={conversation}
          messages={thread.messages}
          withNotes={copy === 'team'}
          onDone={() => setWanted(false)}
        />
      )}
    </Dialog>
  );
}
