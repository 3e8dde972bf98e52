import type { SmsForm } from '../core/contracts/settings.ts';
import { messageOf } from '../core/domain/opt-out-message.ts';
import { optOutWording, type OptOutWording } from '../core/domain/opt-out-wording.ts';
import type { Term } from '../core/domain/opt-out-terms.ts';
import { termNamedIn } from '../core/domain/reply-instruction.ts';
import { userMessages, type Purpose } from '../core/domain/send-decision.ts';
import { brokenPromise } from '../core/domain/wording/promises.ts';
import type { KnownSettings, Sender } from './sender.ts';

/** What an SMS says of opting out. */
export interface SmsWording {
  purpose: Purpose;
  /** As it is given, before anything is appended; `undefined` where it is not known. */
  body: string | undefined;
  sender: Sender;
  settings: KnownSettings;
}

/** Whether it will do. `warned`: it may go out, and should be mended. */
export type WordingVerdict = { verdict: 'good' | 'unchecked' | 'warned' } | { verdict: 'blocked'; userMessage: string };

/** The opt-out message that is appended; `null` where none is. */
export const appendedMessage = ({ smsForm, optOutMessage }: KnownSettings): string | null =>
  smsForm?.replyService ? messageOf(smsForm.optOutMessage ?? { mode: 'global' }, optOutMessage) : null;

const settling = 'A new opt-out term can be named a minute after it was added.';

/** Whoever chose a message for a form may think that it goes out with the SMS. */
const isMessageLeftOut = (smsForm: SmsForm | null): boolean =>
  smsForm !== null && !smsForm.replyService && ['own', 'global'].includes(smsForm.optOutMessage?.mode ?? 'in-body');

const describeSender = (sender: Sender): string =>
  sender.kind === 'sender-name' ? `the sender name "${sender.senderName}"` : 'its sender';

/** The sentence for the person who wanted to send. */
function messageFor(wrong: Exclude<OptOutWording, { says: true }>, { sender, settings }: SmsWording): string {
  if (wrong.because === 'no-term')
    return `This SMS tells people to reply with "${wrong.word}" to opt out, which is no opt-out term of this dealer: name one that is, such as STOP, or add it to the terms. ${settling}`;
  if (wrong.because === 'nobody-can-reply')
    return `This SMS tells people to reply, and nobody can reply to ${describeSender(sender)}: switch the reply service on, send it from a reply number, or put a link or a number to text into its body.`;
  if (isMessageLeftOut(settings.smsForm))
    return `A bulk SMS must say how to opt out. The opt-out message of this SMS form is only appended with the reply service on: switch it on, or type the message into the body. ${settling}`;
  return userMessages['no-opt-out-message'];
}

/** What is wrong with a body to which nothing, or a message that is right, is appended. */
function bodyWording({ purpose, body, sender }: SmsWording, terms: readonly Term[], appended: boolean): OptOutWording {
  const word = brokenPromise(body ?? '', terms);
  if (word !== null) return { says: false, because: 'no-term', word };
  if (appended || purpose !== 'bulk' || body === undefined) return { says: true };
  return optOutWording(body, terms, sender.kind !== 'sender-name');
}

/**
 * Judges what an SMS says of opting out. A bulk SMS has to say how; one to a single person need not, and is only warned of what is wrong. A
 * dealer may be content with a warning, but not append a message whose answer nobody would understand.
 */
export function judgeWording(sms: SmsWording): WordingVerdict {
  const { purpose, body, settings } = sms;
  const { dealer, lastingTerms } = settings;
  const message = appendedMessage(settings);
  if (message !== null && !termNamedIn(message, lastingTerms))
    return { verdict: 'blocked', userMessage: messageFor({ says: false, because: 'nothing-said' }, sms) };
  const wording = bodyWording(sms, lastingTerms, message !== null);
  if (!wording.says)
    return purpose !== 'bulk' || dealer?.missingOptOutMessage === 'warn'
      ? { verdict: 'warned' }
      : { verdict: 'blocked', userMessage: messageFor(wording, sms) };
  return { verdict: purpose === 'bulk' && message === null && body === undefined ? 'unchecked' : 'good' };
}
