import { useHealth } from '~/api/health';
import { useLine } from '~/api/line';

import { describeConnection, type Connection } from './connection';

/** The state of the line to Chatwoot, in words. */
export const useConnection = (): Connection => describeConnection(useHealth(), useLine());
