import { lazy, Suspense, useState } from 'react';

import { usePreference } from '~/ui/preferences';

import type { Format } from './formats';

const FormatBar = lazy(async () => ({ default: (await import('./FormatBar')).FormatBar }));
const Preview = lazy(async () => ({ default: (await import('./Preview')).Preview }));

type Props = { formats: readonly Format[]; content: string; onFormat: (format: Format) => void };

/** What dresses the words up, and how that will look; nothing where it is not wanted or the channel shows none. */
export function FormatArea({ formats, content, onFormat }: Props) {
  const isShown = usePreference('formatting') === 'shown' && formats.length > 0;
  const [isPreviewed, setPreviewed] = useState(false);
  if (!isShown) return null;
  return (
    <Suspense fallback={<div className="min-h-7" />}>
      <FormatBar formats={formats} onFormat={onFormat} isPreviewed={isPreviewed} onPreview={setPreviewed} />
      {isPreviewed && content.trim() !== '' && <Preview content={content} />}
    </Suspense>
  );
}
