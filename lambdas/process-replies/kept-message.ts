import type { SQSRecord } from 'aws-lambda';
import type { Delivery } from '../core/contracts/queue-message.ts';
import type { KeptMessage, KeptReason } from '../core/domain/reply-record.ts';
import { isGatewayName } from '../core/gateways/gateway-names.ts';

const attributesOf = ({ messageAttributes }: SQSRecord): Record<string, string> =>
  Object.fromEntries(Object.entries(messageAttributes).map(([name, { stringValue }]) => [name, stringValue ?? '']));

function gatewayOf(delivery: Delivery | undefined): string | undefined {
  if (delivery?.source === 'topic') return 'aws';
  return delivery && isGatewayName(delivery.gateway) ? delivery.gateway : undefined;
}

/** The body as it came: what the endpoint took in lies in the queue as base64. */
const bodyOf = ({ body, messageAttributes }: SQSRecord): Buffer =>
  Buffer.from(body, messageAttributes['source']?.stringValue === 'endpoint' ? 'base64' : 'utf8');

/** A message that cannot become a reply, with all that is needed to send it again after a fix. */
export function keptMessage(
  record: SQSRecord,
  delivery: Delivery | undefined,
  { reason, why }: { reason: KeptReason; why: string },
  keptAt: number,
): KeptMessage {
  const source = delivery?.source ?? 'message';
  const gateway = gatewayOf(delivery);
  return {
    id: `${source}#${delivery?.id ?? record.messageId}`,
    reason,
    why,
    ...(gateway === undefined ? {} : { gateway }),
    body: bodyOf(record),
    attributes: attributesOf(record),
    keptAt,
  };
}
