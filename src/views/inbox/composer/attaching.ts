import { dropFiles, keepFile, newFileRef, type FileRef } from '~/api/files';
import type { Mode } from '~/api/outbox/entry';

import { changeExtras, readExtras, type Place } from '~/views/shared/drafts';

export function attachFiles(place: Place, mode: Mode, files: readonly File[]) {
  const added = files.map((file) => ({ ref: newFileRef(file), file }));
  const { files: before = [] } = readExtras(place, mode);
  changeExtras(place, mode, { files: [...before, ...added.map(({ ref }) => ref)] });
  for (const { ref, file } of added) void keepFile(ref, file);
}

export function removeFile(place: Place, mode: Mode, file: FileRef) {
  const { files = [] } = readExtras(place, mode);
  changeExtras(place, mode, { files: files.filter(({ id }) => id !== file.id) });
  dropFiles([file]);
}
