import { alarmsTopic, deadLettersOf, keyOf, queueType, subscriptionType, topicType, twoWayTopic } from '../product.ts';
import { anything, each, list, ofType, referred, refersTo, type Rule, shaped } from '../rule.ts';
import type { Resource, StageTemplates } from '../stage-templates.ts';
import { accountOf, reference, regionOf } from '../text.ts';
import { difference, type Grant, grant, grantsOf } from './grant.ts';

const plainHttp = '{"Bool":{"aws:SecureTransport":"false"}}';

const ofOurAccount = (stage: StageTemplates) => `"StringEquals":{"aws:SourceAccount":"${accountOf(stage)}"}`;

/** A service that publishes to a topic of ours, and the condition under which it may. */
interface Publisher {
  readonly service: string;
  readonly topic: (stage: StageTemplates) => Resource | undefined;
  readonly provided: (stage: StageTemplates) => string;
}

const publishers: readonly Publisher[] = [
  {
    service: 'cloudwatch.amazonaws.com',
    topic: alarmsTopic,
    provided: (stage) => `{${ofOurAccount(stage)}}`,
  },
  {
    service: 'sms-voice.amazonaws.com',
    topic: twoWayTopic,
    provided: (stage) => {
      const source = `arn:aws:sms-voice:${regionOf(stage)}:${accountOf(stage)}:*`;
      return `{${ofOurAccount(stage)},"ArnLike":{"aws:SourceArn":"${source}"}}`;
    },
  },
];

const publishersOf = (topic: Resource, stage: StageTemplates) =>
  publishers.filter((publisher) => publisher.topic(stage)?.id === topic.id);

const fromTopic = (topic: string) => `{"ArnEquals":{"aws:SourceArn":"\${${topic}}"}}`;

/** Topics that put messages into a queue: those subscribed, and those of which it holds what was not delivered. */
const topicsInto = (queue: Resource, stage: StageTemplates): string[] =>
  ofType(stage, subscriptionType)
    .filter(({ properties }) => {
      const target = ofType(stage, queueType).find((one) => refersTo(properties.Endpoint, one));
      return target && (target.id === queue.id || deadLettersOf(stage, target)?.id === queue.id);
    })
    .flatMap(({ properties }) => referred(properties.TopicArn).slice(0, 1));

const expectedOf: Record<string, (resource: Resource, stage: StageTemplates) => Grant[]> = {
  [topicType]: (topic, stage) => {
    const what = { action: 'sns:Publish', on: reference(topic) };
    return [
      grant({ ...what, effect: 'Deny', who: 'anybody', provided: plainHttp }),
      ...publishersOf(topic, stage).map(({ service, provided }) =>
        grant({ ...what, who: service, provided: provided(stage) }),
      ),
    ];
  },
  [queueType]: (queue, stage) => {
    const on = reference(queue, 'Arn');
    return [
      grant({ effect: 'Deny', who: 'anybody', action: 'sqs:*', on, provided: plainHttp }),
      ...topicsInto(queue, stage).map((topic) =>
        grant({ who: 'sns.amazonaws.com', action: 'sqs:SendMessage', on, provided: fromTopic(topic) }),
      ),
    ];
  },
};

const policiesOf = (resource: Resource, stage: StageTemplates) =>
  ofType(stage, 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy').filter(({ properties }) =>
    refersTo(properties.Queues ?? properties.Topics, resource),
  );

const actions = (who: string, provided: string, ...names: string[]) =>
  names.map((action) => grant({ who, action, on: '*', provided }));

/** What a key has to allow services, for all that it encrypts. */
function servicesOf(key: Resource, stage: StageTemplates): Grant[] {
  const encrypted = ofType(stage, topicType, queueType).filter((one) => keyOf(stage, one)?.id === key.id);
  return encrypted.flatMap((resource) => [
    ...publishersOf(resource, stage).flatMap(({ service }) =>
      actions(service, `{${ofOurAccount(stage)}}`, 'kms:Decrypt', 'kms:GenerateDataKey*'),
    ),
    ...(resource.type === queueType ? topicsInto(resource, stage) : []).flatMap((topic) =>
      actions('sns.amazonaws.com', fromTopic(topic), 'kms:Decrypt', 'kms:GenerateDataKey'),
    ),
  ]);
}

export const resourcePolicyRules: Rule[] = [
  each(
    'queue and topic take from whom they have to, over TLS, and from nobody else',
    'Whom they refuse is a lost STOP or alarm; whom they take from could forge one.',
    [queueType, topicType],
    (resource, stage) => {
      const found = policiesOf(resource, stage);
      if (found.length !== 1) return `has ${found.length} policies, and one counts`;
      const expected = expectedOf[resource.type]?.(resource, stage) ?? [];
      return difference(expected, grantsOf(found[0]?.properties.PolicyDocument));
    },
  ),
  each(
    'policy is about one queue or topic',
    'Its statements name one thing: the others are left without.',
    ['AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'],
    ({ properties }) => list(properties.Queues ?? properties.Topics).length !== 1 && 'is about several, or none',
  ),
  each(
    'key can be used by whom it has to, and by nobody else',
    'A queue or topic whose key refuses a service takes nothing from it: the STOP or the alarm is lost.',
    'AWS::KMS::Key',
    (key, stage) => {
      const root = `arn:aws:iam::${accountOf(stage)}:root`;
      const expected = [grant({ who: root, action: 'kms:*', on: '*' }), ...servicesOf(key, stage)];
      return difference(expected, grantsOf(key.properties.KeyPolicy));
    },
  ),
  shaped(
    'key works, and is rotated',
    'Under a key that is disabled no reply is taken and no opt-out can be read.',
    'AWS::KMS::Key',
    () => ({
      KeyPolicy: anything,
      Description: anything,
      EnableKeyRotation: true,
      Enabled: (on) => on === false && 'is false',
    }),
  ),
];
