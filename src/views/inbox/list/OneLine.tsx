import { ChannelIcon } from '~/views/shared/ChannelIcon';
import { StatusGlyph } from '~/views/shared/StatusGlyph';

import { CustomerName } from './CustomerName';
import { LeavingWords } from './LeavingWords';
import type { RowProps } from './row';
import { RowMarks } from './RowMarks';
import { RowText } from './RowText';
import { RowTime } from './RowTime';

/** As many conversations as fit, each with the beginning of what was said. */
export function OneLine(row: RowProps) {
  const { conversation, leaving, showsStatus, typists } = row;
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-meta">
      {showsStatus && <StatusGlyph status={conversation.status} size={14} />}
      <CustomerName {...row} className="max-w-2/5 min-w-0 shrink-0" />
      {leaving === undefined ? (
        <>
          <RowText conversation={conversation} typists={typists} />
          <RowMarks {...row} />
          <ChannelIcon channelType={conversation.meta.channel} size={14} className="text-ink-3" />
          <RowTime conversation={conversation} />
        </>
      ) : (
        <LeavingWords words={leaving} />
      )}
    </span>
  );
}
