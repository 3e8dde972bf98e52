import { safeParse } from 'zod/mini';
import { firstProblem } from '../contracts/fields.ts';
import {
  dealerSettings,
  replyNumberSettings,
  smsForm,
  type DealerSettings,
  type SmsForm,
} from '../contracts/settings.ts';
import { messageOf, withOptOutMessage } from '../domain/opt-out-message.ts';
import { smsParts } from '../domain/sms-parts.ts';
import { readReplyNumber } from '../domain/phone-numbers.ts';
import { messageProblem, type OwnMessage } from './message-checks.ts';
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

/** Puts an SMS form, and tells the SMS parts its body has without and with the opt-out message. */
export async function putSmsForm(
  table: SettingsTable,
  input: SmsForm,
  change: SettingsChange = {},
): Promise<PutSmsFormResult> {
  const parsed = safeParse(smsForm, input, { reportInput: true });
  if (!parsed.success) return { ok: false, error: firstProblem(parsed.error) };
  const form = parsed.data;
  const { dealerId, body } = form;
  const { value: dealer } = await table.find(dealerSettings, settingsKeys.dealer(dealerId));
  if (!dealer) return refused('dealerId', `${dealerId} is no dealer: put the dealer in first`);
  const global = await globalTerms(table);
  const own = ownWording(form);
  const problem = own && messageProblem(own.text, termsContext(global.typed, dealer));
  if (problem) return refused(own.field, problem);
  const noNumber = form.replyService ? await replyServiceProblem(table, dealer) : null;
  if (noNumber) return refused('replyService', noNumber);

  const conflict = await storeForm(table, form, change);
  if (conflict) return conflict;
  const message = messageOf(form.optOutMessage ?? { mode: 'global' }, dealer.optOutMessage ?? global.message);
  return { ok: true, parts: { before: smsParts(body), after: smsParts(withOptOutMessage(body, message)) } };
}

/** Stores a form that has been checked, with a note of the message that names terms. */
async function storeForm(table: SettingsTable, form: SmsForm, change: SettingsChange): Promise<NotPut | null> {
  const key = settingsKeys.smsForm(form.dealerId, form.campaignId);
  for (;;) {
    const { item } = await table.find(smsForm, key);
    const conflict = conflictWith(item, change.expected);
    if (conflict) return conflict;
    const message = ownMessageOf(form);
    if (message) await noteOwnMessage(table, form, message);
    if (await table.replace(key, item, { settings: form, changedBy: changedBy(change) })) {
      if (!message) await noteOwnMessage(table, form, null);
      return null;
    }
    const { value } = await table.find(smsForm, key);
    if (value) await noteOwnMessage(table, value, ownMessageOf(value));
  }
}

const noteOwnMessage = (table: SettingsTable, form: SmsForm, message: OwnMessage | null): Promise<void> =>
  table.noteMessage(settingsKeys.ownMessage(form.dealerId, form.campaignId), message);

function ownMessageOf(form: SmsForm): OwnMessage | null {
  const own = ownWording(form);
  const { dealerId, campaignId } = form;
  return own && { dealerId, campaignId, text: own.text, what: `the SMS form ${campaignId} of ${dealerId}` };
}
