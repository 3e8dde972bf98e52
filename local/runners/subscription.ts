import * as z from 'zod';
import { runnable } from '../resource-type.ts';

/** AWS::SNS::Subscription. Queues get what is published, raw or in the envelope; nobody is mailed. */
export const subscription = runnable({
  schema: z.strictObject({
    TopicArn: z.string(),
    Protocol: z.enum(['sqs', 'email']),
    Endpoint: z.string(),
    RawMessageDelivery: z.boolean().default(false),
  }),
  // A queue of this machine can always be delivered to.
  ignored: ['RedrivePolicy'],
  identify: (name) => ({ ref: name, attributes: {} }),
  start: async ({ TopicArn, Protocol, Endpoint, RawMessageDelivery }, _, { messaging }) => {
    if (Protocol !== 'sqs') return;
    await messaging.sns({
      Action: 'Subscribe',
      TopicArn,
      Protocol,
      Endpoint,
      'Attributes.entry.1.key': 'RawMessageDelivery',
      'Attributes.entry.1.value': String(RawMessageDelivery),
    });
  },
});
