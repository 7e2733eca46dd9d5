import type { Draft } from '~/views/shared/drafts';

export const hasContent = ({ text, extras }: Draft): boolean => text.trim() !== '' || extras.files !== undefined;
