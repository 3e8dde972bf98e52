import {
  readSendRequest,
  type SendAnswer,
  type SendRequest,
  type SendResponse,
} from '../core/contracts/validate-send.ts';
import type { Clock } from '../core/domain/ports.ts';
import { tally } from '../core/domain/tally.ts';
import { isGatewayName } from '../core/gateways/gateway-names.ts';
import type { PublishEvents } from '../core/runtime/event-publisher.ts';
import type { GatewayCounter } from '../core/runtime/gateway-metrics.ts';
import type { Log } from '../core/runtime/logger.ts';
import type { Counter } from '../core/runtime/metrics.ts';
import type { SendNote } from '../core/stores/send-puts.ts';
import type { SendStore } from '../core/stores/send-store.ts';
import type { SettingsReader } from '../core/stores/settings-reader.ts';
import { blocked, isUnavailable } from './answers.ts';
import { decideSend, type CallFacts, type SendVerdict } from './decide-send.ts';
import { sendBlocked } from './send-blocked.ts';
import { readRecipientFacts } from './recipient-facts.ts';
import { namedReplyNumber } from './sender.ts';

export interface ValidateSendDeps {
  settings: Pick<SettingsReader, 'forSends'>;
  sends: SendStore;
  publish: PublishEvents;
  clock: Clock;
  log: Log;
  count: Counter;
  countGateway: GatewayCounter;
}

const allUnavailable = ({ recipients }: SendRequest): SendAnswer[] =>
  recipients.map(({ sendId }) => blocked(sendId, 'validation-unavailable'));

const noteOf = (
  { request, now }: CallFacts,
  { answer, phone, replyNumber, fingerprint, about, isElsewhere }: SendVerdict,
): SendNote => ({ dealerId: request.dealerId, at: now, answer, phone, replyNumber, fingerprint, about, isElsewhere });

/**
 * Says of each recipient whether the SMS may be sent. Whatever cannot be read or written blocks the recipients it concerns, and only
 * them: nothing is ever allowed in doubt.
 */
export function createHandler({ settings, sends, publish, clock, log, count, countGateway }: ValidateSendDeps) {
  /** Notes what was decided before it is answered: a reply to an allowed SMS must find the dealer that sent it. */
  async function note(call: CallFacts, verdicts: readonly SendVerdict[]): Promise<SendAnswer[]> {
    const notes = verdicts.flatMap((verdict) =>
      verdict.repeated || isUnavailable(verdict.answer) ? [] : noteOf(call, verdict),
    );
    const { noted, failure } = await sends.note(notes);
    if (failure !== undefined) log.error('send-validation-failed', { step: 'note' }, failure);
    await tellBlocked(call, notes);
    return verdicts.map(({ answer, repeated }) =>
      answer.outcome === 'blocked' || repeated || noted.has(answer.sendId)
        ? answer
        : blocked(answer.sendId, 'validation-unavailable'),
    );
  }

  /** Staff hear of what was refused; if they cannot be told, it stays refused and on record. */
  async function tellBlocked({ settings: { dealer } }: CallFacts, notes: readonly SendNote[]): Promise<void> {
    const events = notes.flatMap((refused) => sendBlocked(refused, dealer) ?? []);
    if (events.length === 0) return;
    await publish(events).catch((error: unknown) => log.error('send-validation-failed', { step: 'publish' }, error));
  }

  async function validate(request: SendRequest): Promise<SendAnswer[]> {
    const found = await settings.forSends(request.dealerId, request.campaignId, namedReplyNumber(request));
    if (!found.ok) {
      count('InvalidSettings', found.problems.length);
      for (const problem of found.problems) log.error('settings-invalid', { problem });
      return allUnavailable(request);
    }
    const country = found.dealer?.country ?? '';
    const { facts, failure } = await readRecipientFacts(sends, request, country);
    if (failure !== undefined) log.error('send-validation-failed', { step: 'read' }, failure);
    const call: CallFacts = { request, settings: found, now: clock() };
    const verdicts = facts.map((recipient) => decideSend(call, recipient));
    count('SendsBlockedByHold', verdicts.filter(({ byDoubtAlone }) => byDoubtAlone).length);
    countGateways(call, verdicts);
    return note(call, verdicts);
  }

  /** By the gateway of the reply number that an SMS goes out from, where settings name one. */
  function countGateways({ settings: { replyNumbers } }: CallFacts, verdicts: readonly SendVerdict[]): void {
    const allowed = verdicts.filter(({ answer, repeated }) => answer.outcome === 'allowed' && !repeated);
    const gateways = allowed.map(({ replyNumber }) => replyNumbers.get(replyNumber ?? '')?.gateway ?? '');
    for (const [gateway, smsOut] of tally(gateways.filter(isGatewayName))) countGateway('SmsOut', gateway, smsOut);
  }

  function tell({ dealerId }: SendRequest, answers: readonly SendAnswer[]): void {
    const reasons = answers.flatMap((answer) => (answer.outcome === 'blocked' ? answer.reason : []));
    const unavailable = answers.filter(isUnavailable).length;
    count('SendsAllowed', answers.length - reasons.length);
    count('SendsBlocked', reasons.length - unavailable);
    count('SendsNotValidated', unavailable);
    log.info('sends-validated', { dealer: dealerId, recipients: answers.length, blocked: reasons.length });
  }

  return async (input: unknown): Promise<SendResponse> => {
    const read = readSendRequest(input);
    if (!read.ok) {
      // A field's name is what the caller typed.
      log.warn('send-request-malformed', { field: read.error.field.replace(/[^\w[\].]|\d{4,}/g, '…').slice(0, 80) });
      return { error: read.error };
    }
    const results = await validate(read.request).catch((error: unknown) => {
      log.error('send-validation-failed', { step: 'decide' }, error);
      return allUnavailable(read.request);
    });
    tell(read.request, results);
    return { results };
  };
}
