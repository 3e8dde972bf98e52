import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { CustomerAlarm } from './customer-alarm.ts';
import type { House } from './house.ts';
import { serviceKey } from './service-key.ts';

/** AWS End User Messaging SMS, which publishes what people reply to its numbers. */
const smsService = 'sms-voice.amazonaws.com';

/** The topic that replies of AWS two-way SMS come in by, and the one that consent events go out by. */
export class ReplyTopics extends Construct {
  readonly twoWay: Topic;
  readonly events: Topic;

  constructor(scope: Construct, id: string, house: House) {
    super(scope, id);
    const key = serviceKey(this, 'Key', {
      environment: house.environment,
      description: `${house.prefix}: topics of replies`,
      services: [smsService],
    });
    const standard = { enforceSSL: true, ...(key && { masterKey: key }) };

    this.events = new Topic(this, 'ConsentEvents', standard);
    this.twoWay = new Topic(this, 'TwoWay', standard);
    this.letSmsServicePublish();
    new CustomerAlarm(this, 'UndeliveredAlarm', {
      ...house,
      runbook: 'two-way-undelivered',
      meaning: 'A reply of AWS two-way SMS did not reach the queue: somebody may have typed STOP and still be texted.',
      metric: this.twoWay.metricNumberOfNotificationsFailed({ period: Duration.minutes(1) }),
      threshold: 1,
    });
  }

  /** https://docs.aws.amazon.com/sms-voice/latest/userguide/two-way-sms-iam-policy-auto.html */
  private letSmsServicePublish(): void {
    const { account, region, partition } = Stack.of(this);
    this.twoWay.addToResourcePolicy(
      new PolicyStatement({
        sid: 'TwoWaySms',
        principals: [new ServicePrincipal(smsService)],
        actions: ['sns:Publish'],
        resources: [this.twoWay.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': account },
          ArnLike: { 'aws:SourceArn': `arn:${partition}:sms-voice:${region}:${account}:*` },
        },
      }),
    );
  }
}
