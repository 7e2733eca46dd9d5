import { useEffect, useState } from 'react';

import { readFile, type FileRef } from '~/api/files';

/** Whether the browser still has a file, and an address for it where it is a picture. */
export function useFile({ id, type }: FileRef): { url: string | undefined; isGone: boolean } {
  const [read, setRead] = useState<{ id: string; url: string | undefined; isGone: boolean }>();
  useEffect(() => {
    let isWanted = true;
    let url: string | undefined;
    const show = (file: File | undefined) => {
      if (!isWanted) return;
      url = file && type.startsWith('image/') ? URL.createObjectURL(file) : undefined;
      setRead({ id, url, isGone: file === undefined });
    };
    void readFile({ id }).then(show);
    return () => {
      isWanted = false;
      if (url) URL.revokeObjectURL(url);
    };
  }, [id, type]);
  return read?.id === id ? read : { url: undefined, isGone: false };
}
