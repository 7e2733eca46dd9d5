import { lazy, Suspense } from 'react';

import type { FileRef } from '~/api/files';

import { Mentioned } from './Mentioned';
import { MissingVariables } from './MissingVariables';
import { SignatureView } from './SignatureView';
import type { Composing } from './useComposing';

const DraftFiles = lazy(async () => ({ default: (await import('./DraftFiles')).DraftFiles }));

type Props = {
  composing: Pick<Composing, 'draft' | 'isClosed' | 'signature' | 'mentioned' | 'missing'>;
  channelType: string;
  name: string;
  onRemove: (file: FileRef) => void;
};

/** What goes with the words, and what holds them back. */
export function Enclosed({ composing, channelType, name, onRemove }: Props) {
  const { draft, isClosed, signature, mentioned, missing } = composing;
  const { files = [] } = draft.extras;
  return (
    <>
      {signature?.isOn && !isClosed && <SignatureView text={signature.text} />}
      {files.length > 0 && (
        <Suspense fallback={null}>
          <DraftFiles files={files} channelType={channelType} mode={draft.mode} onRemove={onRemove} />
        </Suspense>
      )}
      {mentioned.length > 0 && <Mentioned mentions={mentioned} />}
      {missing.length > 0 && !isClosed && <MissingVariables missing={missing} name={name} />}
    </>
  );
}
