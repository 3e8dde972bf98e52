import { fileURLToPath } from 'node:url';
import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { SmsOptOut } from 'sms-opt-out';

/** A stack of your own: campaigns, with the opt-out pipeline beside them. */
export class CampaignStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const optOut = new SmsOptOut(this, 'SmsOptOut', { name: 'campaigns', alarmAddress: 'on-call@example.com' });

    const sendCampaign = new NodejsFunction(this, 'SendCampaign', {
      entry: fileURLToPath(new URL('send-campaign.ts', import.meta.url)),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.minutes(5),
      logGroup: new LogGroup(this, 'SendCampaignLogs', { retention: RetentionDays.ONE_MONTH }),
      bundling: { format: OutputFormat.ESM, mainFields: ['module', 'main'] },
      environment: {
        VALIDATE_SEND_ARN: optOut.validateSend.functionArn,
        RECORD_SENDS_ARN: optOut.recordSends.functionArn,
        GATEWAY_URL: 'https://gateway.example.com/messages',
      },
    });
    optOut.grantValidateSend(sendCampaign);
    optOut.grantRecordSent(sendCampaign);
  }
}
