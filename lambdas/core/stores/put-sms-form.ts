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
import { messageProblem } from './message-checks.ts';
import { refused, type PutSmsFormResult } from './put-settings-result.ts';
import { settingsKeys } from './settings-items.ts';
import { globalTerms, termsContext, type SettingsTable } from './settings-table.ts';

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
export async function putSmsForm(table: SettingsTable, input: SmsForm): Promise<PutSmsFormResult> {
  const parsed = safeParse(smsForm, input, { reportInput: true });
  if (!parsed.success) return { ok: false, error: firstProblem(parsed.error) };
  const form = parsed.data;
  const { dealerId, campaignId, body } = form;
  const { value: dealer } = await table.find(dealerSettings, settingsKeys.dealer(dealerId));
  if (!dealer) return refused('dealerId', `${dealerId} is no dealer: put the dealer in first`);
  const global = await globalTerms(table);
  const own = ownWording(form);
  const problem = own && messageProblem(own.text, termsContext(global.typed, dealer));
  if (problem) return refused(own.field, problem);
  const noNumber = form.replyService ? await replyServiceProblem(table, dealer) : null;
  if (noNumber) return refused('replyService', noNumber);

  const key = settingsKeys.ownMessage(dealerId, campaignId);
  const what = `the SMS form ${campaignId} of ${dealerId}`;
  if (own) await table.noteMessage(key, { dealerId, campaignId, text: own.text, what });
  await table.put(settingsKeys.smsForm(dealerId, campaignId), { settings: form });
  if (!own) await table.noteMessage(key, null);
  const message = messageOf(form.optOutMessage ?? { mode: 'global' }, dealer.optOutMessage ?? global.message);
  return { ok: true, parts: { before: smsParts(body), after: smsParts(withOptOutMessage(body, message)) } };
}
