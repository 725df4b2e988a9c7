import type { Ask, Paper } from '../../cli/papers';
import type { Port } from '../../reader/service/messages';
import type { FromAnalyst, ToAnalyst } from '../../workshop/messages';
import { openGate } from '../reader/gate';
import { portTo } from '../reader/nodePort';
import type { ThreadData } from '../reader/readerWorker';
import { silence } from '../reader/silence';
import { startThread } from '../thread';

/** Starts an analyst's thread. */
export function openAnalyst(): Port<ToAnalyst<Ask>, FromAnalyst<Paper>> {
  silence();
  const gate = openGate();
  const data: ThreadData = { gate };
  return portTo(startThread('analyst.js', 'workshop/analystWorker.ts', data), gate);
}
