import {
  deadLettersOf,
  functionOf,
  functionType,
  isDeadLetterQueue,
  mappingType,
  queueType,
  repliesQueue,
} from './product.ts';
import { anything, each, list, ofType, refersTo, type Rule, shaped, whole } from './rule.ts';
import type { Resource, StageTemplates, Value } from './stage-templates.ts';

const fourteenDays = 1_209_600;

const mappingsOf = (resource: Resource, stage: StageTemplates) =>
  ofType(stage, mappingType).filter(({ properties }) => refersTo(properties.EventSourceArn, resource));

const workersOf = (resource: Resource, stage: StageTemplates) =>
  mappingsOf(resource, stage).flatMap(({ properties }) =>
    ofType(stage, functionType).filter((fn) => refersTo(properties.FunctionName, fn)),
  );

const repeated = 'A fault of the function, or of DynamoDB, must pass before a STOP counts as dead.';

/** The environment says how many batches of replies are at work at a time; other queues need a limit of their own. */
function concurrencyFault(most: Value, fn: Value, stage: StageTemplates): string | false {
  const worker = functionOf(stage, 'process-replies');
  const { maxConcurrency } = stage.environment.replies;
  if (!worker || !refersTo(fn, worker)) return !(most >= 2) && `is ${most}, not 2 or more`;
  return most !== maxConcurrency && `is ${most}, not ${maxConcurrency}`;
}

export const queueRules: Rule[] = [
  each('queue has a dead-letter queue', 'A STOP that could not be processed is gone.', queueType, (resource, stage) => {
    if (isDeadLetterQueue(resource, stage)) return resource.properties.RedrivePolicy && 'passes dead letters on';
    const dead = deadLettersOf(stage, resource);
    return (!dead || dead.id === resource.id) && 'has none';
  }),
  shaped(
    'queue takes every reply at once and keeps it for 14 days',
    'What the queue refuses or forgets is a lost STOP; a dead letter counts its days from when it was first sent.',
    queueType,
    () => ({
      MessageRetentionPeriod: fourteenDays,
      MaximumMessageSize: 1_048_576,
      VisibilityTimeout: anything,
      RedrivePolicy: anything,
      KmsMasterKeyId: anything,
      SqsManagedSseEnabled: anything,
    }),
  ),
  each('outage of an hour is survived', repeated, queueType, ({ properties }, stage) => {
    if (!properties.RedrivePolicy) return undefined;
    const seconds = (properties.VisibilityTimeout ?? 30) * properties.RedrivePolicy.maxReceiveCount;
    return !(seconds >= 3_600) && `${seconds} s until a message counts as dead in ${stage.name}`;
  }),
  each('message is tried again', repeated, queueType, ({ properties }) => {
    const { RedrivePolicy: redrive } = properties;
    return redrive && !(redrive.maxReceiveCount >= 2) && 'one failure, and it counts as dead';
  }),
  whole('replies queue waits as the environment says', repeated, (stage) => {
    const { visibilityTimeout, maxReceiveCount } = stage.environment.replies;
    const { VisibilityTimeout, RedrivePolicy } = repliesQueue(stage)?.properties ?? {};
    return [
      ...(VisibilityTimeout === visibilityTimeout.toSeconds() ? [] : [`${VisibilityTimeout} s until the next try`]),
      ...(RedrivePolicy?.maxReceiveCount === maxReceiveCount ? [] : [`${RedrivePolicy?.maxReceiveCount} tries`]),
    ];
  }),
  each(
    'visibility covers six function timeouts',
    'A reply that is still being worked on comes again, and its receives are used up.',
    queueType,
    (resource, stage) => {
      const visibility = resource.properties.VisibilityTimeout ?? 30;
      const longest = Math.max(0, ...workersOf(resource, stage).map(({ properties }) => properties.Timeout ?? 3));
      return visibility < 6 * longest && `${visibility} s for a function of ${longest} s`;
    },
  ),
  whole(
    'process-replies works its queue off, alone',
    'A STOP that waits, or goes to somebody else, stops nothing.',
    (stage) => {
      const worker = functionOf(stage, 'process-replies');
      const queue = repliesQueue(stage);
      if (!queue) return 'no queue is worked off by process-replies';
      if (isDeadLetterQueue(queue, stage)) return `${queue.id} is a dead-letter queue`;
      const others = mappingsOf(queue, stage).filter(
        ({ properties }) => !worker || !refersTo(properties.FunctionName, worker),
      );
      return others.map(({ id }) => `${id} takes replies away`);
    },
  ),
  shaped(
    'worker is given every message, and says which ones failed',
    'A message that is filtered out is deleted, and one that fails without being named takes its neighbours along.',
    mappingType,
    ({ properties }, stage) => ({
      EventSourceArn: anything,
      FunctionName: anything,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BatchSize: (size) => !(size >= 1 && size <= 10) && `is ${size}, not 1-10`,
      ScalingConfig: (scaling) => concurrencyFault(scaling?.MaximumConcurrency, properties.FunctionName, stage),
      Enabled: (on) => on === false && 'is false: nothing is worked off',
    }),
  ),
  each(
    'worker is held back by its mapping only',
    'Throttles use up receives, and the STOP counts as dead although nothing is wrong with it.',
    mappingType,
    ({ properties }, stage) =>
      ofType(stage, functionType).some(
        (fn) => refersTo(properties.FunctionName, fn) && list(fn.properties.ReservedConcurrentExecutions).length > 0,
      ) && 'its function has reserved concurrency',
  ),
];
