import { lazy, Suspense } from 'react';

import { withoutMarkdown } from '~/views/shared/preview';

import { LongText } from './LongText';
import { PlainText } from './PlainText';

const MarkdownTree = lazy(async () => ({ default: (await import('./MarkdownTree')).MarkdownTree }));

/** Anything that markdown would show differently from how it was typed. Most messages have nothing of the kind. */
const MARKUP = /[*_`~[\]\\|<>&]|^\s{0,3}(?:#|[-+]\s|\d+[.)]\s|={3,}|-{3,})/m;
/** Nobody formats that much by hand; what has been pasted is better shown as it is. */
const LONGEST_PARSED = 20_000;

/** What our side writes is markdown; the parser comes with the first message that needs it. */
export function Markdown({ text, id }: { text: string; id: number | string }) {
  return (
    <LongText text={text} id={id}>
      {(shown) => {
        const plain = <PlainText text={shown} id={id} />;
        if (shown.length > LONGEST_PARSED || !MARKUP.test(shown)) return plain;
        return (
          <Suspense fallback={<PlainText text={withoutMarkdown(shown)} id={id} />}>
            <MarkdownTree text={shown} />
          </Suspense>
        );
      }}
    </LongText>
  );
}
