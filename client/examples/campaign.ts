import {
  checkSendRequest,
  type BlockedSend,
  type GatewayError,
  type RecordAnswer,
  type SendRequest,
  type SentSms,
  type SmsOptOutClient,
} from '@sms-opt-out/client';
import type { SendSms } from './twilio.ts';

export interface Campaign {
  id: string;
  dealerId: string;
  people: { customerId: string; phone: string; text: string }[];
}

export interface CampaignResult {
  sent: number;
  refused: number;
  /** Tell the person who started the campaign: each has a sentence for them. */
  blocked: BlockedSend[];
  /** What could not be recorded. Report what is `retryable` again: until then a reply to it may be held. */
  unrecorded: RecordAnswer[];
}

/** As many as are sent well within the 5 minutes for which an `allowed` holds. */
const portion = 500;

const requestOf = ({ id, dealerId, people }: Campaign): SendRequest => ({
  dealerId,
  purpose: 'bulk',
  recipients: people.map(({ customerId, phone, text }) => ({
    sendId: `${id}-${customerId}`,
    customerId,
    phone,
    body: text,
  })),
});

export function createCampaign({ optOut, sendSms }: { optOut: SmsOptOutClient; sendSms: SendSms }) {
  async function send(campaign: Campaign): Promise<CampaignResult> {
    const { dealerId } = campaign;
    const sends = await optOut.validateSend(requestOf(campaign));

    const sent: SentSms[] = [];
    const refused: GatewayError[] = [];
    for (const { sendId, sms, recipient } of sends.takeAllowed()) {
      const answer = await sendSms(sms);
      const about = { sendId, gateway: 'twilio', phone: sms.to, from: sms.from };
      const now = new Date().toISOString();
      if ('code' in answer) refused.push({ ...about, code: answer.code, at: now });
      else sent.push({ ...about, messageId: answer.messageId, sentAt: now, customerId: recipient.customerId });
    }

    const answers = [
      ...(await optOut.recordSent(dealerId, sent)),
      ...(await optOut.reportGatewayError(dealerId, refused)),
    ];
    const unrecorded = answers.filter(({ outcome }) => outcome === 'not-recorded');
    return { sent: sent.length, refused: refused.length, blocked: sends.blocked(), unrecorded };
  }

  return async (campaign: Campaign): Promise<CampaignResult> => {
    const { people } = campaign;
    // A mistake in the last portion shows here, before the first is sent.
    if (people.length > 0) checkSendRequest(requestOf(campaign));
    const total: CampaignResult = { sent: 0, refused: 0, blocked: [], unrecorded: [] };
    for (let start = 0; start < people.length; start += portion) {
      const { sent, refused, blocked, unrecorded } = await send({
        ...campaign,
        people: people.slice(start, start + portion),
      });
      total.sent += sent;
      total.refused += refused;
      total.blocked.push(...blocked);
      total.unrecorded.push(...unrecorded);
    }
    return total;
  };
}
