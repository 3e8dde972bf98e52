import * as z from 'zod/mini';
import { parseJson, type TopicDelivery } from '../contracts/queue-message.ts';
import { oneReply, unreadable, type GatewayReading } from './gateway-reply.ts';

/** https://docs.aws.amazon.com/sms-voice/latest/userguide/two-way-sms-payload.html */
const payload = z.object({
  originationNumber: z.string().check(z.minLength(1)),
  destinationNumber: z.string().check(z.minLength(1)),
  messageBody: z.string(),
  inboundMessageId: z.optional(z.string()),
  previousPublishedMessageId: z.optional(z.nullable(z.string())),
});

/** AWS End User Messaging, two-way SMS over SNS. The payload has no time, so SNS's is both event time and arrival. */
export function awsTwoWay({ message, seen }: TopicDelivery): GatewayReading {
  const parsed = z.safeParse(payload, parseJson(message));
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => path.join('.')).filter(Boolean);
    return unreadable(
      fields.length > 0 ? `wrong or missing: ${fields.join(', ')}` : 'the notification holds no JSON object',
    );
  }
  const { originationNumber, destinationNumber, messageBody, inboundMessageId, previousPublishedMessageId } =
    parsed.data;
  return oneReply({
    from: originationNumber,
    to: destinationNumber,
    text: messageBody,
    sentAt: { at: seen, wholeSeconds: false },
    ...(inboundMessageId ? { messageId: inboundMessageId } : {}),
    ...(previousPublishedMessageId ? { answers: previousPublishedMessageId } : {}),
  });
}
