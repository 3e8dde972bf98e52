import { oneReply, unreadable, type GatewayAdapter } from './gateway-reply.ts';

/**
 * Twilio's incoming message webhook: a form post, or a GET with the same parameters. It carries no time.
 * https://www.twilio.com/docs/messaging/guides/webhook-request
 */
export const twilio: GatewayAdapter = ({ method, query, body }) => {
  const form = method === 'GET' ? query : new URLSearchParams(body);
  const status = form.get('MessageStatus') ?? form.get('SmsStatus');
  if (status !== null && status !== 'received' && !form.has('Body'))
    return { kind: 'nothing', why: `a delivery report (${status})` };
  const from = form.get('From');
  const to = form.get('To');
  const text = form.get('Body');
  if (!from || !to || text === null) return unreadable('a Twilio message needs From, To and Body');
  const messageId = form.get('MessageSid') ?? form.get('SmsMessageSid') ?? form.get('SmsSid');
  return oneReply({
    from,
    to,
    text,
    ...(messageId ? { messageId } : {}),
    // Advanced Opt-Out, whose keywords Twilio's users choose: https://help.twilio.com/articles/31560110671259
    ...(form.get('OptOutType') === 'STOP' ? { optedOutAtGateway: true } : {}),
  });
};
