import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';

export interface SmsOut {
  to: string;
  from: string;
  text: string;
}

export type SendSms = (sms: SmsOut) => Promise<void>;

/** Sends a text from an AWS number: https://docs.aws.amazon.com/sns/latest/dg/sms_publish-to-phone.html */
export const createSmsSender =
  (client: SNSClient): SendSms =>
  async ({ to, from, text }) => {
    await client.send(
      new PublishCommand({
        PhoneNumber: to,
        Message: text,
        MessageAttributes: {
          'AWS.MM.SMS.OriginationNumber': { DataType: 'String', StringValue: from },
          'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
        },
      }),
    );
  };
