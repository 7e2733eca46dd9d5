import { PeekButton } from '~/views/shared/PeekButton';

import { SelectBox } from '../selection/SelectBox';
import { RowActions } from '../verdicts/RowActions';

type Props = { conversationId: number; name: string; isChosen: boolean; isSelecting: boolean };

/** What a row offers to a hand that rests on it: nothing of it is seen before. */
export function RowTools({ conversationId, name, isChosen, isSelecting }: Props) {
  return (
    <>
      <SelectBox {...{ conversationId, name, isChosen, isSelecting }} />
      <RowActions {...{ conversationId, name }} />
      <PeekButton {...{ conversationId, name }} />
    </>
  );
}
