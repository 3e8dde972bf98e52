import { LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Campaign, CampaignResult } from '../../client/examples/campaign.ts';
import { createSmsOptOutClient, type SmsOptOutClientOptions } from '../../client/src/create-client.ts';
import { awsTwoWayJson } from '../../local/demo/payloads.ts';
import { startLocalProduct, type LocalProduct } from '../support/local-product.ts';
import { bundleCampaign, type CampaignFunction } from './support/campaign-function.ts';
import { recipients } from './support/sends.ts';
import { startTwilioServer, type TwilioServer } from './support/twilio-server.ts';

const replyNumber = '+61491577426';
const phones = { ava: '+61491570006', ben: '+61491570156', dan: '+61491570158' };
let product: LocalProduct;
let twilio: TwilioServer;
let campaign: CampaignFunction;

beforeAll(async () => {
  [product, twilio, campaign] = await Promise.all([
    startLocalProduct(),
    startTwilioServer([phones.dan]),
    bundleCampaign(),
  ]);
  await product.settings.putDealer({ dealerId: 'northside', name: 'Northside', country: 'AU', replyNumber });
  await product.settings.putReplyNumber({ number: replyNumber, country: 'AU', owners: ['northside'] });
  for (const [customerId, phone] of Object.entries(phones)) {
    await product.upsert({ dealerId: 'northside', customerId, phone });
  }
  const stop = awsTwoWayJson({ from: phones.ava, to: replyNumber, text: 'STOP', id: 'in-1' });
  await product.publish(stop);
  await product.cloud.drained();
}, 60_000);
afterAll(() => Promise.all([product.stop(), twilio.stop(), campaign.remove()]));

const functions = () => ({
  validateSend: product.cloud.functions['validate-send'],
  recordSends: product.cloud.functions['record-sends'],
});
const client = (others: Partial<SmsOptOutClientOptions> = {}) =>
  createSmsOptOutClient({ ...functions(), lambda: new LambdaClient(product.cloud.clientConfig), ...others });

/** A bulk SMS says how to opt out. */
const textTo = (name: string): string => `Hi ${name}, spring sale! Reply STOP to opt out`;

const runCampaign = (id: string): Promise<CampaignResult> => {
  const { url, region, clientConfig } = product.cloud;
  const people = Object.entries(phones).map(([customerId, phone]) => ({
    customerId,
    phone,
    text: textTo(customerId),
  }));
  return campaign.invoke({ id, dealerId: 'northside', people } satisfies Campaign, {
    AWS_ENDPOINT_URL_LAMBDA: url,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: clientConfig.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: clientConfig.credentials.secretAccessKey,
    VALIDATE_SEND_ARN: functions().validateSend ?? '',
    RECORD_SENDS_ARN: functions().recordSends ?? '',
    TWILIO_URL: twilio.url,
    TWILIO_ACCOUNT_SID: 'AC1',
    TWILIO_AUTH_TOKEN: 'token',
  });
};
const whyBlocked = ({ blocked }: CampaignResult) => blocked.map(({ sendId, reason }) => [sendId, reason]);

describe('the example campaign', () => {
  it('texts those who may be texted, and the next one knows what the gateway refused', async () => {
    const spring = await runCampaign('spring');
    expect(spring).toMatchObject({ sent: 1, refused: 1 });
    expect(whyBlocked(spring)).toEqual([['spring-ava', 'customer-unsubscribed']]);
    expect(twilio.messages).toEqual(
      ['ben', 'dan'].map((name) => ({ to: phones[name as 'ben'], from: replyNumber, body: textTo(name) })),
    );

    const summer = await runCampaign('summer');
    expect(summer).toMatchObject({ sent: 1, refused: 0 });
    expect(whyBlocked(summer)).toEqual([
      ['summer-ava', 'customer-unsubscribed'],
      ['summer-dan', 'blocked-at-gateway'],
    ]);
    expect(twilio.messages.slice(2)).toEqual([{ to: phones.ben, from: replyNumber, body: textTo('ben') }]);
  });
});

describe('the client, through the AWS SDK', () => {
  it('asks about more recipients than one call takes', async () => {
    const sends = await client({ maxParallel: 2 }).validateSend({
      dealerId: 'northside',
      purpose: 'individual',
      body: 'Your car is ready.',
      recipients: recipients(600),
    });
    expect(sends.counts()).toEqual({ allowed: 598, taken: 0, blocked: 2 });
    expect(sends.blocked().map(({ recipient, reason }) => [recipient.phone, reason])).toEqual([
      [phones.ava, 'customer-unsubscribed'],
      [phones.dan, 'blocked-at-gateway'],
    ]);
    expect(sends.take('s599')?.sms).toMatchObject({
      to: '+61491570599',
      from: replyNumber,
      body: 'Your car is ready.',
    });
  });

  it('reports, and is told of each entry', async () => {
    const about = { gateway: 'twilio', from: replyNumber, sentAt: '2026-11-23T03:16:59Z' };
    const sent = [
      { ...about, sendId: 's1', messageId: 'SM1', phone: phones.ben },
      { ...about, sendId: 's2', messageId: 'SM2', phone: 'nobody' },
    ];
    expect(await client().recordSent('northside', sent)).toEqual([
      { sendId: 's1', outcome: 'recorded' },
      { sendId: 's2', outcome: 'not-recorded', retryable: false, message: 'phone is not a phone number' },
    ]);
  });

  it.each<[string, () => Partial<SmsOptOutClientOptions>, string]>([
    ['a function that is not there', () => ({ validateSend: 'nothing' }), 'ResourceNotFoundException'],
    [
      'a cloud that is not there',
      () => ({ lambda: new LambdaClient({ ...product.cloud.clientConfig, endpoint: 'http://127.0.0.1:1' }) }),
      'ECONNREFUSED',
    ],
  ])('blocks everybody behind %s', async (_, others, failure) => {
    const sends = await client(others()).validateSend({
      dealerId: 'northside',
      purpose: 'bulk',
      recipients: recipients(2),
    });
    expect(sends.blocked()).toMatchObject(
      recipients(2).map(({ sendId }) => ({
        sendId,
        reason: 'validation-unavailable',
        retryable: true,
        failure: expect.stringContaining(failure),
      })),
    );
  });
});
