import {
  alarmsTopic,
  deadLettersOf,
  eventsTopic,
  queueType,
  repliesQueue,
  subscriptionType,
  topicType,
  twoWayTopic,
} from './product.ts';
import { anything, ofType, referred, refersTo, type Rule, shaped, whole } from './rule.ts';
import type { Resource, StageTemplates } from './stage-templates.ts';
import { reference, text } from './text.ts';

const toQueue = ({ properties }: Resource) => properties.Protocol === 'sqs';

const ofTopic = (stage: StageTemplates, topic: Resource | undefined) =>
  ofType(stage, subscriptionType).filter(({ properties }) => topic && refersTo(properties.TopicArn, topic));

const told: readonly [name: string, topic: (stage: StageTemplates) => Resource | undefined][] = [
  ['two-way SMS', twoWayTopic],
  ['consent events', eventsTopic],
  ['alarms', alarmsTopic],
];

export const topicRules: Rule[] = [
  whole(
    'each purpose has a topic of its own',
    'What goes to the wrong topic is heard by nobody who waits for it.',
    (stage) => {
      const ids = told.map(([name, topic]) => ({ name, id: topic(stage)?.id }));
      return ids
        .filter(({ id }, index) => id === undefined || ids.findIndex((other) => other.id === id) !== index)
        .map(({ name }) => `people are told of none for ${name}`);
    },
  ),
  shaped(
    'topic passes on whatever it is sent',
    'What a topic holds back is a STOP or an alarm that nobody hears of.',
    topicType,
    () => ({
      KmsMasterKeyId: anything,
    }),
  ),
  shaped(
    'subscription to a queue lets everything through, in its envelope',
    'A filter drops a STOP; without the envelope nobody can tell that it came through our topic, nor when.',
    subscriptionType,
    (subscription, stage) => {
      if (!toQueue(subscription)) return undefined;
      const queue = ofType(stage, queueType).find((one) => refersTo(subscription.properties.Endpoint, one));
      const dead = deadLettersOf(stage, queue);
      return {
        Protocol: 'sqs',
        TopicArn: anything,
        Endpoint: anything,
        RawMessageDelivery: (raw) => Boolean(raw) && 'takes the envelope off',
        RedrivePolicy: (redrive) =>
          text(redrive?.deadLetterTargetArn) !== reference(dead, 'Arn') &&
          'does not name the dead-letter queue of its queue',
      };
    },
  ),
  whole(
    'two-way SMS reaches the replies queue',
    'Replies of AWS two-way SMS come this way only: without it every STOP among them is lost.',
    (stage) => {
      const queue = repliesQueue(stage);
      const arriving = ofTopic(stage, twoWayTopic(stage)).filter(
        ({ properties }) => properties.Protocol === 'sqs' && queue && refersTo(properties.Endpoint, queue),
      );
      return arriving.length !== 1 && `${arriving.length} subscriptions bring it there`;
    },
  ),
  whole(
    'nothing but replies reaches the replies queue',
    'A consent event read as a reply would come round again, and hide the replies among it.',
    (stage) => {
      const queue = repliesQueue(stage);
      return ofType(stage, subscriptionType)
        .filter(({ properties }) => queue && refersTo(properties.Endpoint, queue))
        .filter(({ properties }) => referred(properties.TopicArn)[0] !== twoWayTopic(stage)?.id)
        .map(({ id }) => `${id} brings something else`);
    },
  ),
  whole(
    'alarms are mailed as the environment says',
    'An alarm that nobody hears is a STOP that stays lost.',
    (stage) => {
      const { alarmAddress } = stage.environment;
      const mailed = ofTopic(stage, alarmsTopic(stage)).filter(({ properties }) => properties.Protocol === 'email');
      const addresses = mailed.map(({ properties }) => properties.Endpoint);
      return alarmAddress !== undefined && !addresses.includes(alarmAddress) && `${alarmAddress} is told of none`;
    },
  ),
  shaped(
    'mail is sent for every alarm, and for nothing else',
    'A filter decides which lost STOP is worth a mail; replies and consent events hold phone numbers.',
    subscriptionType,
    (subscription, stage) =>
      toQueue(subscription)
        ? undefined
        : {
            Protocol: 'email',
            TopicArn: (topic) => text(topic) !== reference(alarmsTopic(stage)) && 'is not the topic of alarms',
            Endpoint: anything,
          },
  ),
];
