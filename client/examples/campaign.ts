import type { BlockedSend, GatewayError, SentSms, SmsOptOutClient } from '@sms-opt-out/client';
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
}

/** As many as are sent well within the 5 minutes for which an `allowed` holds. */
const portion = 500;

export function createCampaign({ optOut, sendSms }: { optOut: SmsOptOutClient; sendSms: SendSms }) {
  async function sendTo(people: Campaign['people'], { id, dealerId }: Campaign): Promise<CampaignResult> {
    const sends = await optOut.validateSend({
      dealerId,
      purpose: 'bulk',
      recipients: people.map(({ customerId, phone, text }) => ({
        sendId: `${id}-${customerId}`,
        customerId,
        phone,
        body: text,
      })),
    });

    const sent: SentSms[] = [];
    const refused: GatewayError[] = [];
    for (const { sendId, sms, recipient } of sends.takeAllowed()) {
      const answer = await sendSms(sms);
      const about = { sendId, gateway: 'twilio', phone: sms.to, from: sms.from };
      const now = new Date().toISOString();
      if ('code' in answer) refused.push({ ...about, code: answer.code, at: now });
      else sent.push({ ...about, messageId: answer.messageId, sentAt: now, customerId: recipient.customerId });
    }

    await optOut.recordSent(dealerId, sent);
    await optOut.reportGatewayError(dealerId, refused);
    return { sent: sent.length, refused: refused.length, blocked: sends.blocked() };
  }

  return async (campaign: Campaign): Promise<CampaignResult> => {
    const total: CampaignResult = { sent: 0, refused: 0, blocked: [] };
    for (let start = 0; start < campaign.people.length; start += portion) {
      const { sent, refused, blocked } = await sendTo(campaign.people.slice(start, start + portion), campaign);
      total.sent += sent;
      total.refused += refused;
      total.blocked.push(...blocked);
    }
    return total;
  };
}
