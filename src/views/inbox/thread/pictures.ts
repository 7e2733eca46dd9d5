import type { ConversationFile, Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatExact } from '~/ui/format';
import { senderName } from '~/views/shared/names';
import { fileName } from '~/views/shared/preview';

import { isOurFile } from './links';

/** A picture as it is looked at by itself. */
export type Picture = { url: string; name: string; from: string };

type Sent = Pick<ConversationFile, 'file_type' | 'data_url' | 'created_at' | 'sender'>;

/** The pictures among files, in their order. */
export const picturesOf = (files: readonly Sent[]): Picture[] =>
  files.flatMap(({ file_type, data_url, created_at, sender }) =>
    file_type === 'image' && isOurFile(data_url)
      ? [
          {
            url: data_url,
            name: fileName({ data_url }) ?? m.thread_image(),
            from: `${sender ? senderName(sender) : m.thread_automatic()} · ${formatExact(created_at * 1000)}`,
          },
        ]
      : [],
  );

export const filesIn = (messages: readonly Message[]): Sent[] =>
  messages.flatMap(({ attachments = [], created_at, sender }) =>
    attachments.map(({ file_type, data_url = null }) => ({
      file_type,
      data_url,
      created_at,
      sender: sender ?? undefined,
    })),
  );
