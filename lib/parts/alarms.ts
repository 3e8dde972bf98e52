import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { serviceKey } from '../constructs/service-key.ts';
import { Part, type PartProps } from './part.ts';

/** Where every alarm goes, and who hears of it. */
export class Alarms extends Part {
  readonly alarms: ITopic;

  constructor(scope: Construct, id: string, props: PartProps) {
    super(scope, id, props);
    const { environment } = props;

    const masterKey = serviceKey(this, 'Key', {
      environment,
      description: `${this.prefix}: alarms`,
      services: ['cloudwatch.amazonaws.com'],
    });
    const topic = new Topic(this, 'Alarms', { enforceSSL: true, ...(masterKey && { masterKey }) });
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (environment.alarmAddress) topic.addSubscription(new EmailSubscription(environment.alarmAddress));
    acknowledge(topic, { 'Serverless-SNSRedrivePolicy': 'An e-mail that bounces is of no use later.' });

    this.alarms = topic;
    this.tell('AlarmsTopicArn', topic.topicArn, 'Alarms of every stack; subscribe whoever is on call');
  }
}
