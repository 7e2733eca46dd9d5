import { lazy, Suspense } from 'react';

import type { Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { senderName } from '~/views/shared/names';

import type { Email } from './email';
import { FoldedText } from './FoldedText';
import { PlainText } from './PlainText';

const EmailFrame = lazy(async () => ({ default: (await import('./EmailFrame')).EmailFrame }));

/** An incoming e-mail: its text, or the sender's document where that says more. */
export function EmailBody({ message, email }: { message: Message; email: Email }) {
  const text = <PlainText text={message.content ?? ''} id={message.id} />;
  if (email.html === undefined) {
    return (
      <>
        {text}
        {email.history && <FoldedText id={message.id} label={m.thread_email_history()} text={email.history} />}
      </>
    );
  }
  const sender = message.sender ? senderName(message.sender) : m.name_unknown_contact();
  return (
    <Suspense fallback={text}>
      <EmailFrame messageId={message.id} html={email.html} sender={sender} />
    </Suspense>
  );
}
