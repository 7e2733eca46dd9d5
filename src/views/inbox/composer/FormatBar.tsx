import { Toolbar } from '@base-ui/react/toolbar';
import {
  Bold,
  Code,
  Eye,
  Italic,
  Link2,
  List,
  ListOrdered,
  Quote,
  SquareCode,
  Strikethrough,
  type LucideIcon,
} from 'lucide-react';

import { m } from '~/paraglide/messages.js';
import type { ShortcutId } from '~/shortcuts';
import { IconButton } from '~/ui/IconButton';

import type { Format } from './formats';

const BUTTONS: Record<Format, { Icon: LucideIcon; label: () => string; shortcut?: ShortcutId }> = {
  bold: { Icon: Bold, label: m.composer_format_bold, shortcut: 'bold' },
  italic: { Icon: Italic, label: m.composer_format_italic, shortcut: 'italic' },
  strike: { Icon: Strikethrough, label: m.composer_format_strike },
  code: { Icon: Code, label: m.composer_format_code },
  link: { Icon: Link2, label: m.composer_format_link },
  bullets: { Icon: List, label: m.composer_format_bullets },
  numbers: { Icon: ListOrdered, label: m.composer_format_numbers },
  quote: { Icon: Quote, label: m.composer_format_quote },
  code_block: { Icon: SquareCode, label: m.composer_format_code_block },
};

type Props = {
  formats: readonly Format[];
  onFormat: (format: Format) => void;
  isPreviewed: boolean;
  onPreview: (isPreviewed: boolean) => void;
};

/** Marks for what the channel can show, and how they will look. */
export function FormatBar({ formats, onFormat, isPreviewed, onPreview }: Props) {
  return (
    <Toolbar.Root aria-label={m.composer_formatting()} className="flex items-center gap-0.5 overflow-x-auto p-0.5">
      {formats.map((format) => {
        const { Icon, label, shortcut } = BUTTONS[format];
        return (
          <Toolbar.Button
            key={format}
            render={
              <IconButton
                label={label()}
                shortcut={shortcut}
                icon={<Icon size={16} strokeWidth={1.5} aria-hidden />}
                onClick={() => onFormat(format)}
              />
            }
          />
        );
      })}
      <Toolbar.Button
        render={
          <IconButton
            label={m.composer_preview()}
            aria-pressed={isPreviewed}
            icon={<Eye size={16} strokeWidth={1.5} aria-hidden />}
            onClick={() => onPreview(!isPreviewed)}
            className="ms-auto aria-pressed:bg-hover aria-pressed:text-ink"
          />
        }
      />
    </Toolbar.Root>
  );
}
