import { ChannelIcon } from '~/views/shared/ChannelIcon';
import { StatusGlyph } from '~/views/shared/StatusGlyph';

import { CustomerName } from './CustomerName';
import { LeavingWords } from './LeavingWords';
import type { RowProps } from './row';
import { RowMarks } from './RowMarks';
import { RowText } from './RowText';
import { RowTime } from './RowTime';

/** Who and since when; what was said. */
export function TwoLines(row: RowProps) {
  const { conversation, leaving, showsStatus, typists } = row;
  return (
    <span className="flex min-w-0 flex-col gap-0.5">
      <span className="flex items-center gap-1.5 text-meta">
        {showsStatus && <StatusGlyph status={conversation.status} size={14} />}
        <CustomerName {...row} className="min-w-0 flex-1" />
        <ChannelIcon channelType={conversation.meta.channel} size={14} className="text-ink-3" />
        {leaving === undefined && <RowTime conversation={conversation} />}
      </span>
      <span className="flex items-center gap-1.5">
        {leaving === undefined ? (
          <>
            <RowText conversation={conversation} typists={typists} />
            <RowMarks {...row} />
          </>
        ) : (
          <LeavingWords words={leaving} />
        )}
      </span>
    </span>
  );
}
