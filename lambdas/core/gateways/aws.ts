import type { Gateway } from './gateway.ts';
import { entryOf } from './read-entry.ts';
import { snsSignature } from './signatures/sns.ts';

/**
 * AWS End User Messaging, two-way SMS, as it is published to an SNS topic. It has no time of its own.
 * https://docs.aws.amazon.com/sms-voice/latest/userguide/two-way-sms-payload.html
 */
export const aws: Gateway = {
  read: (payload) =>
    entryOf(payload, {
      from: ['originationNumber'],
      to: ['destinationNumber'],
      text: ['messageBody'],
      messageId: ['inboundMessageId'],
      answers: ['previousPublishedMessageId'],
    }),
  signatures: [snsSignature],
};
