import type { CallFunction } from './call-function.ts';
import { checkReports, checkSendRequest, type Report } from './check-request.ts';
import type { RecordAnswer } from './contract.ts';
import type { Clock } from './decided-send.ts';
import { DecidedSends } from './decided-sends.ts';
import { type Chunk, inChunks } from './in-chunks.ts';
import { recordChunk } from './record-sends.ts';
import type { CallOptions, OnProgress, SmsOptOutClient } from './sms-opt-out-client.ts';
import { validateChunk } from './validate-send.ts';

export interface ClientDeps {
  call: CallFunction;
  /** Names or ARNs. */
  functions: { validateSend: string; recordSends: string };
  maxParallel: number;
  clock: Clock;
  onProgress: OnProgress | undefined;
}

/** The client on top of whatever calls functions. */
export function createClient({ call, functions, maxParallel, clock, onProgress }: ClientDeps): SmsOptOutClient {
  const chunkOptions = (options: CallOptions = {}) => ({ maxParallel, onProgress: options.onProgress ?? onProgress });

  async function report<Entry>(
    entries: readonly Entry[],
    reportOf: (some: readonly Entry[]) => Report,
    options: CallOptions | undefined,
  ): Promise<RecordAnswer[]> {
    checkReports(entries, reportOf);
    const record = (chunk: Chunk<Entry>) =>
      recordChunk(reportOf(chunk.entries), chunk.offset, { call, functionName: functions.recordSends });
    return inChunks(entries, record, chunkOptions(options));
  }

  return {
    async validateSend(request, options) {
      checkSendRequest(request);
      const deps = { call, functionName: functions.validateSend, clock };
      return new DecidedSends(
        await inChunks(request.recipients, (chunk) => validateChunk(request, chunk, deps), chunkOptions(options)),
      );
    },
    recordSent: (dealerId, sent, options) => report(sent, (some) => ({ kind: 'sent', dealerId, sent: some }), options),
    reportGatewayError: (dealerId, errors, options) =>
      report([errors].flat(), (some) => ({ kind: 'gateway-errors', dealerId, errors: some }), options),
  };
}
