// A board as a file: the same words as in its address, so that one reader knows both.
import { boardParams, readBoard, type Board } from './settings';

export const savedBoard = (board: Board): string => `${JSON.stringify({ board: boardParams(board) }, null, 2)}\n`;

/** Undefined when it is no board. */
export function readSaved(text: string): Board | undefined {
  let saved: unknown;
  try {
    saved = JSON.parse(text);
  } catch {
    return undefined;
  }
  const params = (saved as { board?: unknown } | null)?.board;
  if (!Array.isArray(params)) return undefined;
  const pairs = params.filter((pair): pair is [string, string] => Array.isArray(pair) && pair.length === 2);
  return readBoard(new URLSearchParams(pairs.map(([key, value]) => [String(key), String(value)])));
}
