import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

import { BOARD_KEYS, boardParams, readBoard, type Board } from './settings';

const keyOf = (accountId: number) => `wootdeck:board_setup:${accountId}`;

const readKept = (accountId: number): string => localStorage.getItem(keyOf(accountId)) ?? '';

/** How the board is set up: as the address says, else as it was left in this browser. */
export function useBoard(accountId: number): [Board, (board: Board) => void] {
  const [params, setParams] = useSearchParams();
  const isGiven = BOARD_KEYS.some((key) => params.has(key));
  const text = isGiven ? params.toString() : readKept(accountId);
  const board = useMemo(() => readBoard(new URLSearchParams(text)), [text]);
  return [board, setUp];

  function setUp(next: Board) {
    const set = boardParams(next);
    try {
      localStorage.setItem(keyOf(accountId), new URLSearchParams(set).toString());
    } catch {
      // The address still has it.
    }
    const others = [...params].filter(([key]) => !BOARD_KEYS.some((known) => known === key));
    setParams([...others, ...set] as [string, string][], { replace: true });
  }
}
