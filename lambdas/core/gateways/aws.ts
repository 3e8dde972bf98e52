import { parseJson, type TopicDelivery } from '../contracts/queue-message.ts';
import { readingOf, unreadable, type GatewayReading } from './gateway-reply.ts';
import { Payload } from './payload.ts';
import { entryOf } from './read-entry.ts';

/**
 * AWS End User Messaging, two-way SMS over SNS. The payload has no time, so SNS's is both event time and arrival.
 * https://docs.aws.amazon.com/sms-voice/latest/userguide/two-way-sms-payload.html
 */
export function awsTwoWay({ message, seen }: TopicDelivery): GatewayReading {
  const json = parseJson(message);
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return unreadable('the notification holds no JSON object');
  const entry = entryOf(
    new Payload(Object.entries(json)),
    {
      from: ['originationNumber'],
      to: ['destinationNumber'],
      text: ['messageBody'],
      messageId: ['inboundMessageId'],
      answers: ['previousPublishedMessageId'],
    },
    { sentAt: { at: seen, wholeSeconds: false } },
  );
  return readingOf([entry]);
}
