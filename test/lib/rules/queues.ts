import { each, list, ofType, referred, refersTo, type Rule } from './rule.ts';
import type { Resource, StageTemplates } from './stage-templates.ts';

const queue = 'AWS::SQS::Queue';
const mapping = 'AWS::Lambda::EventSourceMapping';
const fourteenDays = 1_209_600;

const target = ({ properties }: Resource) => referred(properties.RedrivePolicy?.deadLetterTargetArn)[0];

const isDeadLetterQueue = (resource: Resource, stage: StageTemplates) =>
  ofType(stage, queue).some((source) => target(source) === resource.id);

const alarmed = (resource: Resource, metric: string, stage: StageTemplates) =>
  ofType(stage, 'AWS::CloudWatch::Alarm').some(
    ({ properties }) => properties.MetricName === metric && refersTo(properties.Dimensions, resource),
  );

const workersOf = (resource: Resource, stage: StageTemplates) =>
  ofType(stage, mapping)
    .filter(({ properties }) => refersTo(properties.EventSourceArn, resource))
    .flatMap(({ properties }) =>
      ofType(stage, 'AWS::Lambda::Function').filter((fn) => refersTo(properties.FunctionName, fn)),
    );

export const queueRules: Rule[] = [
  each('queue has a dead-letter queue', queue, (resource, stage) => {
    if (isDeadLetterQueue(resource, stage)) return undefined;
    return !ofType(stage, queue).some(({ id }) => id === target(resource)) && 'has none';
  }),
  each('dead letters are kept for 14 days', queue, (resource, stage) => {
    if (!isDeadLetterQueue(resource, stage)) return undefined;
    const seconds = resource.properties.MessageRetentionPeriod ?? 345_600;
    return seconds !== fourteenDays && `kept for ${seconds} s`;
  }),
  each('queue is alarmed', queue, (resource, stage) => {
    const metric = isDeadLetterQueue(resource, stage)
      ? 'ApproximateNumberOfMessagesVisible'
      : 'ApproximateAgeOfOldestMessage';
    return !alarmed(resource, metric, stage) && `no alarm on ${metric}`;
  }),
  each('outage of an hour is survived', queue, ({ properties }, stage) => {
    if (!properties.RedrivePolicy) return undefined;
    const seconds = (properties.VisibilityTimeout ?? 30) * properties.RedrivePolicy.maxReceiveCount;
    return seconds < 3_600 && `${seconds} s until a message counts as dead in ${stage.name}`;
  }),
  each('visibility covers six function timeouts', queue, (resource, stage) => {
    const visibility = resource.properties.VisibilityTimeout ?? 30;
    const longest = Math.max(0, ...workersOf(resource, stage).map(({ properties }) => properties.Timeout ?? 3));
    return visibility < 6 * longest && `${visibility} s for a function of ${longest} s`;
  }),
  each('partial failures are reported', mapping, ({ properties }) => {
    const types = list(properties.FunctionResponseTypes);
    return !types.includes('ReportBatchItemFailures') && 'one bad message fails its neighbours';
  }),
  each('worker is held back by the mapping only', mapping, ({ properties }, stage) => {
    if (!properties.ScalingConfig?.MaximumConcurrency) return 'no maximum concurrency';
    const fn = ofType(stage, 'AWS::Lambda::Function').find((worker) => refersTo(properties.FunctionName, worker));
    return (
      fn?.properties.ReservedConcurrentExecutions !== undefined && 'reserved concurrency: throttles use up receives'
    );
  }),
  each('queue takes a whole MiB', queue, ({ properties }) => {
    return properties.MaximumMessageSize !== 1_048_576 && `takes ${properties.MaximumMessageSize ?? 'the default'}`;
  }),
  each('subscription keeps the envelope', 'AWS::SNS::Subscription', ({ properties }) => {
    return properties.Protocol === 'sqs' && Boolean(properties.RawMessageDelivery) && 'raw delivery';
  }),
  each('subscription has a dead-letter queue', 'AWS::SNS::Subscription', ({ properties }) => {
    return properties.Protocol === 'sqs' && !properties.RedrivePolicy && 'what the queue refuses is gone';
  }),
];
