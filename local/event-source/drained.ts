import type { Sqs } from '../services/sqs.ts';
import type { Poller } from './poller.ts';

/** Resolves when no queue that a function works off has a message left, waiting or in flight. */
export async function drained(pollers: Poller[], sqs: Sqs): Promise<void> {
  for (const { mapping } of pollers) {
    for (;;) {
      // Asked for first, so that no change can slip in between.
      const change = sqs.nextChange();
      if ((await sqs.pending(mapping.queueUrl)) === 0) break;
      await change;
    }
  }
}
