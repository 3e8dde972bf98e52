import type { FieldProblem } from '../../lambdas/core/contracts/fields.ts';
import { readRecordRequest } from '../../lambdas/core/contracts/record-sends.ts';
import { readSendRequest } from '../../lambdas/core/contracts/validate-send.ts';
import type { GatewayError, SendRequest, SentSms } from './contract.ts';
import { InvalidReportError, InvalidSendRequestError } from './errors.ts';
import { withOffset } from './field-offset.ts';
import { chunksOf } from './in-chunks.ts';

type Read = { ok: true } | { ok: false; error: FieldProblem };

function refuseSends(read: Read, offset: number): void {
  if (!read.ok) throw new InvalidSendRequestError(withOffset(read.error.field, offset), read.error.message);
}

function refuseRepeats(recipients: SendRequest['recipients']): void {
  const known = new Set<string>();
  for (const [index, { sendId }] of recipients.entries()) {
    if (known.has(sendId))
      throw new InvalidSendRequestError(`recipients[${index}].sendId`, 'is there twice: a sendId names one send');
    known.add(sendId);
  }
}

const nobody = { sendId: 'nobody', phone: '' };

/**
 * Checks all of a request by the function's own contract; nothing is asked. `validateSend` does so by itself: call it where you send in
 * portions, so that a mistake in the last one shows before the first is sent.
 * @throws InvalidSendRequestError
 */
export function checkSendRequest(request: SendRequest): void {
  const recipients: unknown = (request as Partial<SendRequest> | null | undefined)?.recipients;
  if (!Array.isArray(recipients)) return refuseSends(readSendRequest(request), 0);
  if (recipients.length === 0) refuseSends(readSendRequest({ ...request, recipients: [nobody] }), 0);
  for (const { entries, offset } of chunksOf(recipients)) {
    refuseSends(readSendRequest({ ...request, recipients: entries }), offset);
  }
  refuseRepeats(request.recipients);
}

/** Reports of one kind, as record-sends takes them. */
export type Report =
  | { kind: 'sent'; dealerId: string; sent: readonly SentSms[] }
  | { kind: 'gateway-errors'; dealerId: string; errors: readonly GatewayError[] };

function refuseReport(report: Report, offset: number): void {
  const read = readRecordRequest(report);
  if (!read.ok) throw new InvalidReportError(withOffset(read.error.field, offset), read.error.message);
}

/** Checks all reports by the function's own contract, before any is made. */
export function checkReports<Entry>(entries: readonly Entry[], reportOf: (some: readonly Entry[]) => Report): void {
  if (!Array.isArray(entries)) return refuseReport(reportOf(entries), 0);
  for (const chunk of chunksOf(entries)) refuseReport(reportOf(chunk.entries), chunk.offset);
}
