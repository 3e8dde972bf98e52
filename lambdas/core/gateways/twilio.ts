import type { Gateway } from './gateway.ts';
import { noReply } from './gateway-reply.ts';
import { tellsOfReply, verdictOf } from './gateway-verdict.ts';
import { entryOf } from './read-entry.ts';
import { twilioSignature } from './signatures/twilio.ts';

/**
 * Twilio's incoming message webhook: a form post, or a GET with the same parameters. It carries no time.
 * https://www.twilio.com/docs/messaging/guides/webhook-request
 */
export const twilio: Gateway = {
  read(payload) {
    const status = payload.text('MessageStatus', 'SmsStatus') ?? 'received';
    if (status.toLowerCase() !== 'received' && !tellsOfReply(payload, ['Body'], ['OptOutType']))
      return noReply('a delivery report', status);
    return entryOf(
      payload,
      { from: ['From'], to: ['To'], text: ['Body'], messageId: ['MessageSid', 'SmsMessageSid', 'SmsSid'] },
      // Advanced Opt-Out, whose keywords Twilio's users choose: https://help.twilio.com/articles/31560110671259
      { verdict: verdictOf(payload.all('OptOutType')), ...textlessMms(payload.text('NumMedia')) },
    );
  },
  signatures: [twilioSignature],
  // https://www.twilio.com/docs/glossary/what-is-a-sid
  messageIdForm: /^[SM]M[\da-f]{32}$/i,
};

const textlessMms = (media: string | undefined) => (Number(media ?? 0) > 0 ? { text: '' } : {});
