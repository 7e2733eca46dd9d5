import { useEffect, useEffectEvent, useState, type ReactNode, type RefObject } from 'react';

type Props = {
  /** Files may be dropped anywhere on it; elsewhere on the page they are not taken, and open nothing. */
  target: RefObject<HTMLElement | null>;
  onFiles: (files: File[]) => void;
  /** Said while files hang over the target. */
  children: ReactNode;
};

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;

/** Takes dropped files, and says so over the nearest positioned ancestor while they hang there. */
export function DropZone({ target, onFiles, children }: Props) {
  const [isOver, setOver] = useState(false);
  const isInside = (event: DragEvent) =>
    event.target instanceof Node && target.current?.contains(event.target) === true;
  const onDragOver = useEffectEvent((event: DragEvent) => {
    if (!hasFiles(event) || event.defaultPrevented) return;
    event.preventDefault();
    const inside = isInside(event);
    if (event.dataTransfer) event.dataTransfer.dropEffect = inside ? 'copy' : 'none';
    setOver(inside);
  });
  const onDragLeave = useEffectEvent((event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false);
  });
  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(false);
    if (!hasFiles(event) || event.defaultPrevented) return;
    event.preventDefault();
    if (isInside(event)) onFiles([...(event.dataTransfer?.files ?? [])]);
  });
  useEffect(() => {
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragleave', onDragLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragleave', onDragLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
  if (!isOver) return null;
  return <div className="pointer-events-none absolute inset-0 z-20 grid place-items-center p-2">{children}</div>;
}
