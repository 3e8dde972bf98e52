import {
  readRecordCall,
  type EntryRead,
  type GatewayError,
  type RecordAnswer,
  type RecordCall,
  type RecordResponse,
  type SentSms,
} from '../core/contracts/record-sends.ts';
import type { FieldProblem } from '../core/contracts/fields.ts';
import type { Clock } from '../core/domain/ports.ts';
import { tally } from '../core/domain/tally.ts';
import { isOptOutRefusal } from '../core/domain/gateway-refusal.ts';
import { isSenderName, readPhone, readReplyNumber } from '../core/domain/phone-numbers.ts';
import { isGatewayName } from '../core/gateways/gateway-names.ts';
import type { GatewayCounter } from '../core/runtime/gateway-metrics.ts';
import type { Log } from '../core/runtime/logger.ts';
import type { Counter } from '../core/runtime/metrics.ts';
import type { RecordStore, SentNote } from '../core/stores/record-store.ts';
import type { SendSettings, SettingsReader } from '../core/stores/settings-reader.ts';
import { answerTo, failed, idTwice, inOrder, notAPhone, recorded, refused } from './answers.ts';

export interface RecordSendsDeps {
  settings: Pick<SettingsReader, 'forSends'>;
  records: RecordStore;
  clock: Clock;
  log: Log;
  count: Counter;
  countGateway: GatewayCounter;
}

const messageOf = ({ gateway, messageId }: SentNote): string => `${gateway}#${messageId}`;

/** The phone of each message: of two, the first that the call names. */
const phonesByMessage = (notes: readonly SentNote[]): ReadonlyMap<string, string> =>
  new Map(notes.toReversed().map((note) => [messageOf(note), note.phone]));

const readable = <Entry>(entries: readonly EntryRead<Entry>[]): Entry[] =>
  entries.flatMap((entry) => (entry.ok ? [entry.entry] : []));

/** What is reported has happened: a sender's clock that goes ahead puts nothing into the future. */
const notLaterThan = (now: number, time: string): number => Math.min(Date.parse(time), now);

/** `null`: it could not be read. */
const countryOf = (found: SendSettings): string | null => (found.ok ? (found.dealer?.country ?? '') : null);

/**
 * What a gateway refuses to text a phone from: the reply number that was named. Behind a messaging service or a sender name there may be any
 * number of the dealer's at that gateway, so it is all of them, and that name. `null`: the dealer's numbers could not be read.
 */
function refusedSenders({ from, gateway }: GatewayError, found: SendSettings): string[] | null {
  const number = readReplyNumber(from);
  if (number !== null) return [number];
  if (!found.ok) return null;
  const theirs = [...found.replyNumbers.values()].filter((own) => (own.gateway ?? gateway) === gateway);
  return [...new Set([from, ...theirs.map((own) => own.number)])];
}

function noteOf(sms: SentSms, dealerId: string, country: string | null, now: number): SentNote | null {
  const { sentAt, phone, from, ...rest } = sms;
  const read = readPhone(phone, country ?? '');
  if (read === null) return null;
  return { ...rest, dealerId, phone: read, from: readReplyNumber(from) ?? from, at: notLaterThan(now, sentAt) };
}

/** What was sent by nobody would take its reply away from the dealer who sent it. */
const unknownDealer = (dealerId: string): FieldProblem => ({
  field: 'dealerId',
  message: `is no dealer: there are no settings for ${dealerId}`,
});

/** Records what senders report: what went out, and what a gateway refused. Each entry for itself; reporting one twice does no harm. */
export function createHandler({ settings, records, clock, log, count, countGateway }: RecordSendsDeps) {
  async function recordSent(
    dealerId: string,
    country: string | null,
    sent: readonly SentSms[],
  ): Promise<RecordAnswer[]> {
    const notes = sent.map((sms) => ({ sendId: sms.sendId, note: noteOf(sms, dealerId, country, clock()) }));
    const read = notes.flatMap(({ note }) => note ?? []);
    const phones = phonesByMessage(read);
    const isOthers = (note: SentNote): boolean => phones.get(messageOf(note)) !== note.phone;
    const own = read.filter((note) => !isOthers(note));
    const { outcomes, failure } = await records.recordSent(own);
    await records.noteThreads(read.filter(isOthers)).catch((error: unknown) => {
      log.error('record-failed', { step: 'threads' }, error);
    });
    const outcomeOf = new Map(own.map((note, index) => [note, outcomes[index] ?? 'failed']));
    if (failure !== undefined) log.error('record-failed', { step: 'sent' }, failure);
    count('SendsRecorded', outcomes.filter((outcome) => outcome === 'recorded').length);
    const repliable = read.flatMap((note) => (isSenderName(note.from) ? [] : note.gateway));
    for (const [gateway, smsOut] of tally(repliable.filter(isGatewayName))) countGateway('SmsOut', gateway, smsOut);
    return notes.map(({ sendId, note }) => {
      if (note === null) return notAPhone(sendId, country);
      return isOthers(note) ? idTwice(sendId) : answerTo(sendId, outcomeOf.get(note) ?? 'failed');
    });
  }

  async function recordError(found: SendSettings, error: GatewayError): Promise<RecordAnswer> {
    const { sendId, gateway, code, at, cleared = false } = error;
    const country = countryOf(found);
    const phone = readPhone(error.phone, country ?? '');
    if (phone === null) return notAPhone(sendId, country);
    if (!cleared && !isOptOutRefusal(gateway, code))
      return refused(sendId, `${code} is not an opt-out at ${gateway}: nothing to keep`);
    const senders = refusedSenders(error, found);
    if (senders === null) return failed(sendId);
    try {
      await records.recordRefusal({ phone, senders, gateway, refused: !cleared, at: notLaterThan(clock(), at), code });
      if (!cleared) count('GatewayBlocks');
      return recorded(sendId);
    } catch (failure) {
      log.error('record-failed', { step: 'gateway-error' }, failure);
      return failed(sendId);
    }
  }

  async function record(call: RecordCall): Promise<RecordResponse> {
    const { dealerId, entries } = call;
    const found = await settings.forSends(dealerId, undefined, null);
    if (!found.ok) for (const problem of found.problems) log.error('settings-invalid', { problem });
    if (found.ok && !found.dealer && call.kind === 'sent') return { error: unknownDealer(dealerId) };
    const answers =
      call.kind === 'sent'
        ? await recordSent(dealerId, countryOf(found), readable(call.entries))
        : await Promise.all(readable(call.entries).map((error) => recordError(found, error)));
    return { results: inOrder(entries, answers) };
  }

  function tellMalformed({ entries }: RecordCall): void {
    const malformed = entries.find((entry) => !entry.ok);
    if (malformed) log.warn('record-request-malformed', { field: malformed.error.field });
  }

  return async (input: unknown): Promise<RecordResponse> => {
    const read = readRecordCall(input);
    if (!read.ok) {
      log.warn('record-request-malformed', { field: read.error.field });
      return { error: read.error };
    }
    const { call } = read;
    tellMalformed(call);
    const response = await record(call);
    if ('error' in response) {
      log.warn('record-request-malformed', { field: response.error.field });
      return response;
    }
    const { results } = response;
    count('SendsNotRecorded', results.filter((answer) => answer.outcome === 'not-recorded' && answer.retryable).length);
    log.info('sends-recorded', { dealer: call.dealerId, kind: call.kind, entries: results.length });
    return { results };
  };
}
