import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** AWS End User Messaging SMS, which publishes what people reply to its numbers. */
export const smsService = 'sms-voice.amazonaws.com';

/**
 * The topic that AWS two-way SMS publishes replies to: the SMS service of this account and region, and nobody else by its policy.
 * https://docs.aws.amazon.com/sms-voice/latest/userguide/two-way-sms-iam-policy-auto.html
 */
export function twoWayTopic(scope: Construct, id: string, { key }: { readonly key: IKey | undefined }): Topic {
  const { account, region } = Stack.of(scope);
  const topic = new Topic(scope, id, { enforceSSL: true, ...(key && { masterKey: key }) });
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'TwoWaySms',
      principals: [new ServicePrincipal(smsService)],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: {
        StringEquals: { 'aws:SourceAccount': account },
        ArnLike: { 'aws:SourceArn': `arn:*:sms-voice:${region}:${account}:*` },
      },
    }),
  );
  return topic;
}
