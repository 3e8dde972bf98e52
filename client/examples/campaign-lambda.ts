import { env } from 'node:process';
import { createSmsOptOutClient } from '@sms-opt-out/client';
import { createCampaign } from './campaign.ts';
import { sendThroughTwilio } from './twilio.ts';

// Cold start only.
const optOut = createSmsOptOutClient({
  validateSend: env['VALIDATE_SEND_ARN'],
  recordSends: env['RECORD_SENDS_ARN'],
});
const sendSms = sendThroughTwilio({
  sid: env['TWILIO_ACCOUNT_SID'] ?? '',
  token: env['TWILIO_AUTH_TOKEN'] ?? '',
  url: env['TWILIO_URL'],
});

export const handler = createCampaign({ optOut, sendSms });
