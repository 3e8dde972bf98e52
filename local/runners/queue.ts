import * as z from 'zod';
import { runnable } from '../resource-type.ts';

/** AWS::SQS::Queue; standard queues only. */
export const queue = runnable({
  schema: z.strictObject({
    QueueName: z.string().optional(),
    DelaySeconds: z.number().optional(),
    MaximumMessageSize: z.number().optional(),
    MessageRetentionPeriod: z.number().optional(),
    ReceiveMessageWaitTimeSeconds: z.number().optional(),
    RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() }).optional(),
    VisibilityTimeout: z.number().optional(),
  }),
  ignored: ['KmsDataKeyReusePeriodSeconds', 'KmsMasterKeyId', 'RedriveAllowPolicy', 'SqsManagedSseEnabled', 'Tags'],
  nameProperty: 'QueueName',
  identify: (name, { account, region, url }) => {
    const queueUrl = `${url}/${account}/${name}`;
    const arn = `arn:aws:sqs:${region}:${account}:${name}`;
    return { ref: queueUrl, attributes: { Arn: arn, QueueName: name, QueueUrl: queueUrl } };
  },
  start: async ({ QueueName: _name, ...settings }, { name, physicalName, identity }, { sqs, directory }) => {
    const attributes = Object.entries(settings).map(([key, value]): [string, string] => [
      key,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]);
    await sqs.createQueue(physicalName, Object.fromEntries(attributes));
    directory.queues[name] = identity.ref;
  },
});
