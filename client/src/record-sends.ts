import type { RecordResponse } from '../../lambdas/core/contracts/record-sends.ts';
import type { CallFunction } from './call-function.ts';
import type { Report } from './check-request.ts';
import type { RecordAnswer } from './contract.ts';
import { otherContract } from './errors.ts';
import { withOffset } from './field-offset.ts';
import { recordResponse } from './function-response.ts';

export interface RecordDeps {
  call: CallFunction;
  /** Name or ARN of record-sends. */
  functionName: string;
}

const sendIdsOf = (report: Report): string[] =>
  (report.kind === 'sent' ? report.sent : report.errors).map(({ sendId }) => sendId);

function readResponse(answer: unknown, sendIds: readonly string[]): RecordResponse | null {
  const read = recordResponse.safeParse(answer);
  if (!read.success || 'error' in read.data) return read.data ?? null;
  const { results } = read.data;
  const fits = results.length === sendIds.length && results.every(({ sendId }, index) => sendId === sendIds[index]);
  return fits ? read.data : null;
}

/**
 * Reports as many entries as one call may have, `offset` entries into the whole. Never throws: other calls' entries may be recorded
 * already.
 */
export async function recordChunk(
  report: Report,
  offset: number,
  { call, functionName }: RecordDeps,
): Promise<RecordAnswer[]> {
  const sendIds = sendIdsOf(report);
  const outcome = await call(functionName, report);
  const response = outcome.ok ? readResponse(outcome.answer, sendIds) : null;
  if (response !== null && 'results' in response) return response.results;

  const notRecorded = { outcome: 'not-recorded' } as const;
  if (response !== null) {
    const { field, message: problem } = response.error;
    const message = `${withOffset(field, offset)} ${problem} (${otherContract(functionName)})`;
    return sendIds.map((sendId) => ({ sendId, ...notRecorded, retryable: false, message }));
  }
  const failure = outcome.ok ? `${functionName} answered what this client cannot read` : outcome.failure;
  const message = 'record-sends could not be asked: report it again';
  return sendIds.map((sendId) => ({ sendId, ...notRecorded, retryable: true, message, failure }));
}
