import { lazy, Suspense } from 'react';

import { PlainText } from './PlainText';

const MarkdownTree = lazy(async () => ({ default: (await import('./MarkdownTree')).MarkdownTree }));

/** Anything that markdown would show differently from how it was typed. Most messages have nothing of the kind. */
const MARKUP = /[*_`~[\]\\|<>&]|^\s{0,3}(?:#|[-+]\s|\d+[.)]\s|={3,}|-{3,})/m;

/** What our side writes is markdown; the parser comes with the first message that needs it. */
export function Markdown({ text }: { text: string }) {
  if (!MARKUP.test(text)) return <PlainText text={text} />;
  return (
    <Suspense fallback={<PlainText text={text} />}>
      <MarkdownTree text={text} />
    </Suspense>
  );
}
