import { inProperties, without, type Mistakes } from './mistake.ts';

export const queueMistakes: Mistakes = {
  'a queue without a dead-letter queue': {
    plant: inProperties('SQS::Queue', 'RepliesQueue', (queue) => delete queue.RedrivePolicy),
    caughtBy: 'queue has a dead-letter queue',
  },
  'dead letters kept for the default of four days': {
    plant: inProperties('SQS::Queue', 'DeadLetters', (queue) => delete queue.MessageRetentionPeriod),
    caughtBy: 'dead letters are kept for 14 days',
  },
  'a dead-letter queue that nobody hears of': {
    plant: without('CloudWatch::Alarm', 'DeadLetterAlarm'),
    caughtBy: 'queue is alarmed',
  },
  'a queue that grows old in silence': {
    plant: without('CloudWatch::Alarm', 'DelayAlarm'),
    caughtBy: 'queue is alarmed',
  },
  'a message that is given up at its first failure': {
    plant: inProperties('SQS::Queue', 'RepliesQueue', (queue) => (queue.RedrivePolicy.maxReceiveCount = 1)),
    caughtBy: 'outage of an hour is survived',
  },
  'a visibility timeout shorter than six function timeouts': {
    plant: inProperties('Lambda::Function', 'ProcessReplies', (fn) => (fn.Timeout = 90)),
    caughtBy: 'visibility covers six function timeouts',
  },
  'partial failures not reported': {
    plant: inProperties('Lambda::EventSourceMapping', '', (mapping) => delete mapping.FunctionResponseTypes),
    caughtBy: 'partial failures are reported',
  },
  'a consumer without a maximum concurrency': {
    plant: inProperties('Lambda::EventSourceMapping', '', (mapping) => delete mapping.ScalingConfig),
    caughtBy: 'worker is held back by the mapping only',
  },
  'a consumer with reserved concurrency': {
    plant: inProperties('Lambda::Function', 'ProcessReplies', (fn) => (fn.ReservedConcurrentExecutions = 5)),
    caughtBy: 'worker is held back by the mapping only',
  },
  'a queue that refuses large bodies': {
    plant: inProperties('SQS::Queue', 'RepliesQueue', (queue) => (queue.MaximumMessageSize = 262_144)),
    caughtBy: 'queue takes a whole MiB',
  },
  'raw delivery': {
    plant: inProperties('SNS::Subscription', 'Replies', (subscription) => (subscription.RawMessageDelivery = true)),
    caughtBy: 'subscription keeps the envelope',
  },
  'a subscription that drops what the queue refuses': {
    plant: inProperties('SNS::Subscription', 'Replies', (subscription) => delete subscription.RedrivePolicy),
    caughtBy: 'subscription has a dead-letter queue',
  },
};
