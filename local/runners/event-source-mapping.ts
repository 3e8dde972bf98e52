import * as z from 'zod';
import { Poller } from '../event-source/poller.ts';
import { objectOrEmpty } from '../json.ts';
import type { Machine } from '../machine.ts';
import { runnable } from '../resource-type.ts';

/** More batches than this at a time do no good on a laptop. */
const mostAtWork = 5;

/** AWS::Lambda::EventSourceMapping of a queue. */
export const eventSourceMapping = runnable({
  schema: z.strictObject({
    EventSourceArn: z.string().startsWith('arn:aws:sqs:'),
    FunctionName: z.string(),
    BatchSize: z.number().default(10),
    MaximumBatchingWindowInSeconds: z.number().default(0),
    FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
    ScalingConfig: z.strictObject({ MaximumConcurrency: z.number().min(2) }).optional(),
    Enabled: z.boolean().default(true),
  }),
  ignored: ['Tags'],
  identify: (name) => ({ ref: name, attributes: {} }),
  start: async (properties, { name }, machine) => {
    const functionName = properties.FunctionName.split(':').at(-1) ?? '';
    const host = machine.hosts.get(functionName);
    if (host === undefined) throw new Error(`${name} names a function that is not there: ${functionName}`);
    const queueUrl = urlOf(properties.EventSourceArn, machine);
    const visibility = await visibilitySeconds(queueUrl, machine);
    // Lambda refuses such a mapping.
    if (visibility < host.definition.timeoutSeconds) {
      throw new Error(
        `The visibility timeout of ${queueUrl} (${visibility} s) is below the timeout of ${functionName}`,
      );
    }
    if (!properties.Enabled) return;
    const mapping = {
      queueArn: properties.EventSourceArn,
      queueUrl,
      region: machine.place.region,
      batchSize: properties.BatchSize,
      batchingWindowSeconds: properties.MaximumBatchingWindowInSeconds,
      concurrency: Math.min(properties.ScalingConfig?.MaximumConcurrency ?? mostAtWork, mostAtWork),
      reportsFailures: properties.FunctionResponseTypes.length > 0,
    };
    machine.pollers.push(new Poller(mapping, { sqs: machine.sqs, host, log: (line) => machine.log(name, line) }));
  },
});

const urlOf = (arn: string, { place }: Machine): string => `${place.url}/${place.account}/${arn.split(':').at(-1)}`;

async function visibilitySeconds(queueUrl: string, { sqs }: Machine): Promise<number> {
  const answer = await sqs.call('GetQueueAttributes', { QueueUrl: queueUrl, AttributeNames: ['VisibilityTimeout'] });
  return Number(objectOrEmpty(answer['Attributes'])['VisibilityTimeout']);
}
