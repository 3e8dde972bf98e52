import type { Value } from '../rules/stage-templates.ts';
import { arnOf, caughtBy, find, inProperties, type Mistakes, refTo, without, withOne } from './mistake.ts';

const inQueue = (change: (queue: Value) => void, part = 'RepliesQueue') => inProperties('SQS::Queue', part, change);
const inMapping = (change: (mapping: Value) => void) => inProperties('Lambda::EventSourceMapping', '', change);

export const queueMistakes: Mistakes = {
  ...caughtBy('queue has a dead-letter queue', {
    'a queue without a dead-letter queue': inQueue((queue) => delete queue.RedrivePolicy),
    'a dead-letter queue that passes on': inProperties('SQS::Queue', 'DeadLetters', (queue, stage) => {
      queue.RedrivePolicy = { deadLetterTargetArn: arnOf(stage, 'SQS::Queue', 'RepliesQueue'), maxReceiveCount: 10 };
    }),
  }),
  ...caughtBy('queue takes every reply at once and keeps it for 14 days', {
    'replies kept for ten minutes': inQueue((queue) => (queue.MessageRetentionPeriod = 600)),
    'dead letters kept for the default of four days': inQueue(
      (queue) => delete queue.MessageRetentionPeriod,
      'DeadLetters',
    ),
    'replies that wait for a quarter of an hour': inQueue((queue) => (queue.DelaySeconds = 900)),
    'a queue that refuses large bodies': inQueue((queue) => (queue.MaximumMessageSize = 262_144)),
    'a dead-letter queue that takes nothing': inQueue(
      (queue) => (queue.RedriveAllowPolicy = { redrivePermission: 'denyAll' }),
      'DeadLetters',
    ),
    'a queue that drops what it takes for a repeat': inQueue((queue) => {
      Object.assign(queue, { FifoQueue: true, ContentBasedDeduplication: true });
    }),
  }),
  'a message that is given up after a minute': {
    plant: inQueue((queue) => (queue.VisibilityTimeout = 6)),
    caughtBy: 'outage of an hour is survived',
  },
  'a message that is given up at its first failure, after an hour': {
    plant: inQueue((queue) => {
      queue.RedrivePolicy.maxReceiveCount = 1;
      queue.VisibilityTimeout = 3_600;
    }),
    caughtBy: 'message is tried again',
  },
  'a message that waits longer than the environment says': {
    plant: inQueue((queue) => (queue.VisibilityTimeout = 3_600)),
    caughtBy: 'replies queue waits as the environment says',
  },
  'a visibility timeout shorter than six function timeouts': {
    plant: inProperties('Lambda::Function', 'ProcessReplies', (fn) => (fn.Timeout = 90)),
    caughtBy: 'visibility covers six function timeouts',
  },
  ...caughtBy('process-replies works its queue off, alone', {
    'a queue that nobody works off': without('Lambda::EventSourceMapping'),
    'a dead-letter queue that is worked off instead': inProperties(
      'Lambda::EventSourceMapping',
      '',
      (mapping, stage) => (mapping.EventSourceArn = arnOf(stage, 'SQS::Queue', 'DeadLetters')),
    ),
    'somebody else who takes replies away': withOne('Lambda::EventSourceMapping', (stage) => ({
      ...find(stage, 'Lambda::EventSourceMapping').properties,
      FunctionName: refTo(stage, 'Lambda::Function', 'ValidateSend'),
    })),
  }),
  ...caughtBy('worker is given every message, and says which ones failed', {
    'partial failures not reported': inMapping((mapping) => delete mapping.FunctionResponseTypes),
    'a consumer without a maximum concurrency': inMapping((mapping) => delete mapping.ScalingConfig),
    'a consumer that is switched off': inMapping((mapping) => (mapping.Enabled = false)),
    'a filter, which deletes what it does not let through': inMapping((mapping) => {
      mapping.FilterCriteria = { Filters: [{ Pattern: '{"body":["STOP"]}' }] };
    }),
    'batches larger than what is done in time': inMapping((mapping) => (mapping.BatchSize = 1_000)),
  }),
  'a consumer with reserved concurrency': {
    plant: inProperties('Lambda::Function', 'ProcessReplies', (fn) => (fn.ReservedConcurrentExecutions = 5)),
    caughtBy: 'worker is held back by its mapping only',
  },
};
