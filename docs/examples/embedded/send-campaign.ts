import { env } from 'node:process';
import {
  createSmsOptOutClient,
  type BlockedSend,
  type RecordAnswer,
  type SendRequest,
  type SentSms,
} from '@sms-opt-out/client';

// Cold start only.
const optOut = createSmsOptOutClient({
  validateSend: env['VALIDATE_SEND_ARN'],
  recordSends: env['RECORD_SENDS_ARN'],
});
const gatewayUrl = env['GATEWAY_URL'] ?? '';

/** A gateway that takes JSON and answers with its id of the message. Yours differs. */
async function deliver(sms: { to: string; from: string; body: string }): Promise<string> {
  const response = await fetch(gatewayUrl, { method: 'POST', body: JSON.stringify(sms) });
  if (!response.ok) throw new Error(`the gateway answered ${response.status}`);
  return ((await response.json()) as { id: string }).id;
}

export interface CampaignResult {
  sent: number;
  /** Each has a sentence that says why. */
  blocked: BlockedSend[];
  /** What could not be recorded: report what is `retryable` again. */
  unrecorded: RecordAnswer[];
}

/** Texts whom it may, and reports what it sent, also where the gateway fails half-way. */
export async function handler(request: SendRequest): Promise<CampaignResult> {
  const sends = await optOut.validateSend(request);
  const sent: SentSms[] = [];
  let failure: unknown;
  try {
    for (const { sendId, sms } of sends.takeAllowed()) {
      const messageId = await deliver(sms);
      const sentAt = new Date().toISOString();
      sent.push({ sendId, gateway: 'example', messageId, phone: sms.to, from: sms.from, sentAt });
    }
  } catch (error) {
    failure = error;
  }
  const answers = await optOut.recordSent(request.dealerId, sent);
  if (failure !== undefined) throw failure;
  const unrecorded = answers.filter(({ outcome }) => outcome === 'not-recorded');
  return { sent: sent.length, blocked: sends.blocked(), unrecorded };
}
