import type { Value } from '../rules/stage-templates.ts';
import { arnOf, caughtBy, find, inProperties, type Mistakes, refTo, without, withOne } from './mistake.ts';

const inSubscription = (change: (subscription: Value) => void) =>
  inProperties('SNS::Subscription', 'RepliesQueue', change);
const inTopic = (change: (topic: Value) => void) => inProperties('SNS::Topic', 'TwoWay', change);

const mailed = 'mail is sent for every alarm, and for nothing else';

export const topicMistakes: Mistakes = {
  ...caughtBy('each purpose has a topic of its own', {
    'two-way SMS told to go to the consent events': inProperties('SSM::Parameter', 'TwoWay', (parameter, stage) => {
      parameter.Value = refTo(stage, 'SNS::Topic', 'ConsentEvents');
    }),
    'two-way SMS told nothing': without('SSM::Parameter', 'TwoWay'),
  }),
  ...caughtBy('topic passes on whatever it is sent', {
    'a topic that drops what it takes for a repeat': inTopic((topic) => (topic.FifoTopic = true)),
    'a topic that holds personal data back': inTopic((topic) => (topic.DataProtectionPolicy = { Statement: [] })),
  }),
  ...caughtBy('subscription to a queue lets everything through, in its envelope', {
    'raw delivery': inSubscription((subscription) => (subscription.RawMessageDelivery = true)),
    'a filter on replies': inSubscription((subscription) => (subscription.FilterPolicy = { dealer: ['northside'] })),
    'a subscription that drops what the queue refuses': inSubscription(
      (subscription) => delete subscription.RedrivePolicy,
    ),
    'a subscription whose dead letters go to the queue that refused them': inProperties(
      'SNS::Subscription',
      'RepliesQueue',
      ({ RedrivePolicy }, stage) => (RedrivePolicy.deadLetterTargetArn = arnOf(stage, 'SQS::Queue', 'RepliesQueue')),
    ),
  }),
  ...caughtBy('two-way SMS reaches the replies queue', {
    'two-way SMS that nobody is subscribed to': without('SNS::Subscription', 'RepliesQueue'),
    'two-way SMS that goes to the dead-letter queue': inProperties(
      'SNS::Subscription',
      'RepliesQueue',
      (subscription, stage) => (subscription.Endpoint = arnOf(stage, 'SQS::Queue', 'DeadLetters')),
    ),
  }),
  'consent events that come back as replies': {
    plant: withOne('SNS::Subscription', (stage) => ({
      ...find(stage, 'SNS::Subscription', 'RepliesQueue').properties,
      TopicArn: refTo(stage, 'SNS::Topic', 'ConsentEvents'),
    })),
    caughtBy: 'nothing but replies reaches the replies queue',
  },
  ...caughtBy('alarms are mailed as the environment says', {
    'alarms that nobody is mailed about': without('SNS::Subscription', 'Alarms'),
    'alarms that are mailed to somebody else': inProperties('SNS::Subscription', 'Alarms', (subscription) => {
      subscription.Endpoint = 'somebody@example.com';
    }),
  }),
  'replies that are mailed to somebody': {
    plant: withOne('SNS::Subscription', (stage) => ({
      ...find(stage, 'SNS::Subscription', 'Alarms').properties,
      TopicArn: refTo(stage, 'SNS::Topic', 'TwoWay'),
    })),
    caughtBy: mailed,
  },
  'alarms that are mailed when they end only': {
    plant: inProperties(
      'SNS::Subscription',
      'Alarms',
      (subscription) => (subscription.FilterPolicy = { state: ['OK'] }),
    ),
    caughtBy: mailed,
  },
};
