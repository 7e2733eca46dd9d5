import type { Attachment } from '~/api/types';

import { AttachmentView } from './AttachmentView';

/** Several pictures lie side by side, everything else one below the other. */
export function Attachments({ attachments, isSticker }: { attachments: readonly Attachment[]; isSticker: boolean }) {
  const pictures = attachments.filter(({ file_type }) => file_type === 'image');
  const areTiled = pictures.length > 1;
  const others = areTiled ? attachments.filter(({ file_type }) => file_type !== 'image') : attachments;
  return (
    <>
      {areTiled && (
        <ul className="grid w-88 max-w-full grid-cols-2 gap-1">
          {pictures.map((attachment) => (
            <li key={attachment.id}>
              <AttachmentView attachment={attachment} size="tile" />
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <ul className="grid min-w-0 gap-2">
          {others.map((attachment) => (
            <li key={attachment.id} className="min-w-0">
              <AttachmentView attachment={attachment} size={isSticker ? 'sticker' : 'alone'} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
