import type { SmsToSend } from '@sms-opt-out/client';

/** Gives one SMS to a gateway: answers with the gateway's id of it, or with its code for why not. */
export type SendSms = (sms: SmsToSend) => Promise<{ messageId: string } | { code: string }>;

export interface TwilioAccount {
  sid: string;
  token: string;
  url?: string | undefined;
}

export function sendThroughTwilio({ sid, token, url = 'https://api.twilio.com' }: TwilioAccount): SendSms {
  const authorization = `Basic ${Buffer.from(`${sid}:${token}`).toString('base64')}`;
  return async ({ to, from, body }) => {
    try {
      const response = await fetch(`${url}/2010-04-01/Accounts/${sid}/Messages.json`, {
        method: 'POST',
        headers: { authorization },
        body: new URLSearchParams({ To: to, From: from, Body: body }),
      });
      const answer = (await response.json()) as { sid?: string; code?: number };
      return answer.sid === undefined ? { code: String(answer.code ?? response.status) } : { messageId: answer.sid };
    } catch {
      return { code: 'no-answer' }; // Whether it went out is not known: do not send it again by itself.
    }
  };
}
