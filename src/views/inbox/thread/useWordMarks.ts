// Marks words where they stand, without touching what React has put there; rows that scroll into sight are marked too.
// A browser that cannot mark leaves the words as they are: the message itself is outlined.
import { useEffect, type RefObject } from 'react';

import { piecesOf } from '../search/marks';

const NAME = 'found';

export function useWordMarks(root: RefObject<HTMLElement | null>, q: string) {
  useEffect(() => {
    const element = root.current;
    if (!element || q === '' || !('highlights' in CSS)) return;
    const mark = () => CSS.highlights.set(NAME, new Highlight(...rangesIn(element, q)));
    mark();
    const observer = new MutationObserver(mark);
    observer.observe(element, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      CSS.highlights.delete(NAME);
    };
  }, [root, q]);
}

function rangesIn(root: HTMLElement, q: string): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    let at = 0;
    for (const [index, piece] of piecesOf(node.nodeValue ?? '', q).entries()) {
      if (index % 2 === 1) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + piece.length);
        ranges.push(range);
      }
      at += piece.length;
    }
  }
  return ranges;
}
