import { safeParse } from 'zod/mini';
import { firstProblem, longestSms } from '../contracts/fields.ts';
import {
  replyNumberSettings,
  smsForm,
  storedDealerSettings,
  type DealerSettings,
  type SmsForm,
} from '../contracts/settings.ts';
import { messageOf, withOptOutMessage } from '../domain/opt-out-message.ts';
import { smsParts } from '../domain/sms-parts.ts';
import { readReplyNumber } from '../domain/phone-numbers.ts';
import { messageProblem, promiseProblem, type OwnMessage, type TermsContext } from './message-checks.ts';
import {
  conflictWith,
  refused,
  type NotPut,
  type PutSmsFormResult,
  type SettingsChange,
} from './put-settings-result.ts';
import { settingsKeys } from './settings-items.ts';
import { changedBy, globalTerms, termsContext, type SettingsTable } from './settings-table.ts';

/** Why the reply service cannot be switched on; `null` if it can. */
async function replyServiceProblem(table: SettingsTable, dealer: DealerSettings): Promise<string | null> {
  const numbers = [dealer.replyNumber, ...(dealer.replyNumbers ?? [])].filter((number) => number !== undefined);
  for (const typed of numbers) {
    const key = settingsKeys.replyNumber(readReplyNumber(typed) ?? typed);
    const { value } = await table.find(replyNumberSettings, key);
    if (value?.country === dealer.country && value.owners.includes(dealer.dealerId)) return null;
  }
  return `cannot be switched on: ${dealer.dealerId} has no reply number of its own in ${dealer.country}`;
}

/** The text in which a form's opt-out wording has to be, with its field; `null` where it is the dealer's or the global message. */
function ownWording({ optOutMessage, body }: SmsForm): { field: string; text: string } | null {
  if (optOutMessage?.mode === 'own') return { field: 'optOutMessage.text', text: optOutMessage.text };
  return optOutMessage?.mode === 'in-body' ? { field: 'body', text: body } : null;
}

/** Puts an SMS form, and tells the SMS parts its body has, and has with the opt-out message where one is appended. */
export async function putSmsForm(
  table: SettingsTable,
  input: SmsForm,
  change: SettingsChange = {},
): Promise<PutSmsFormResult> {
  const parsed = safeParse(smsForm, input, { reportInput: true });
  if (!parsed.success) return { ok: false, error: firstProblem(parsed.error) };
  const form = parsed.data;
  const { dealerId, body } = form;
  const { value: dealer } = await table.find(storedDealerSettings, settingsKeys.dealer(dealerId));
  if (!dealer) return refused('dealerId', `${dealerId} is no dealer: put the dealer in first`);
  const problem = await wordingProblem(table, form);
  if (problem) return problem;
  const noNumber = form.replyService ? await replyServiceProblem(table, dealer) : null;
  if (noNumber) return refused('replyService', noNumber);

  const global = await globalTerms(table);
  const message = messageOf(form.optOutMessage ?? { mode: 'global' }, dealer.optOutMessage ?? global.message);
  const whole = withOptOutMessage(body, message);
  const appended = form.replyService && message !== null;
  if (appended && whole.length > longestSms)
    return refused(
      'body',
      `has ${whole.length} characters with the opt-out message: an SMS takes at most ${longestSms}`,
    );

  const notPut = await storeForm(table, form, change);
  if (notPut) return notPut;
  return { ok: true, parts: { before: smsParts(body), ...(appended ? { after: smsParts(whole) } : {}) } };
}

/** The terms at a form's dealer, as they are stored now. */
async function termsAt(table: SettingsTable, dealerId: string): Promise<TermsContext> {
  const { value } = await table.find(storedDealerSettings, settingsKeys.dealer(dealerId));
  return termsContext((await globalTerms(table)).typed, value);
}

/** What is wrong with the opt-out wording that is the form's own, and with what its body tells people to reply with. */
async function wordingProblem(table: SettingsTable, form: SmsForm): Promise<NotPut | null> {
  const terms = await termsAt(table, form.dealerId);
  const own = ownWording(form);
  const problem = own && messageProblem(own.text, terms);
  if (problem) return refused(own.field, problem);
  const promised = promiseProblem(form.body, terms);
  return promised ? refused('body', promised) : null;
}

/**
 * Stores a form that has been checked, with a note of the texts that name terms. The note comes first and the terms are looked at again
 * then: whoever removes one sees the note, or is seen.
 */
async function storeForm(table: SettingsTable, form: SmsForm, change: SettingsChange): Promise<NotPut | null> {
  const key = settingsKeys.smsForm(form.dealerId, form.campaignId);
  for (;;) {
    const { item, value } = await table.find(smsForm, key);
    const conflict = conflictWith(item, change.expected);
    if (conflict) return conflict;
    const message = ownMessageOf(form, await termsAt(table, form.dealerId));
    if (message) await noteOwnMessage(table, form, message);
    const problem = await wordingProblem(table, form);
    if (problem) {
      await noteOwnMessage(table, form, value && ownMessageOf(value, await termsAt(table, form.dealerId)));
      return problem;
    }
    if (await table.replace(key, item, { settings: form, changedBy: changedBy(change) })) {
      if (!message) await noteOwnMessage(table, form, null);
      return null;
    }
    const stored = await table.find(smsForm, key);
    if (stored.value)
      await noteOwnMessage(table, form, ownMessageOf(stored.value, await termsAt(table, form.dealerId)));
  }
}

const noteOwnMessage = (table: SettingsTable, form: SmsForm, message: OwnMessage | null): Promise<void> =>
  table.noteMessage(settingsKeys.ownMessage(form.dealerId, form.campaignId), message);

/** The body of a form where it tells people to reply with a term, whatever is appended: that term must not go either. */
const bodyWording = ({ body }: SmsForm, terms: TermsContext): string | undefined =>
  messageProblem(body, terms) === null ? body : undefined;

function ownMessageOf(form: SmsForm, terms: TermsContext): OwnMessage | null {
  const own = ownWording(form);
  const body = bodyWording(form, terms);
  const { dealerId, campaignId } = form;
  if (!own && body === undefined) return null;
  const what = `the SMS form ${campaignId} of ${dealerId}`;
  return { dealerId, campaignId, text: own?.text ?? null, ...(body === undefined ? {} : { body }), what };
}
