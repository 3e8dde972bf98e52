import { beforeEach, describe, expect, it } from '@jest/globals';
import type { GatewaySecret } from '../../lambdas/core/contracts/gateway-secret.ts';
import { createKeptMessageStore } from '../../lambdas/core/stores/kept-message-store.ts';
import { replayKept } from '../../lambdas/core/stores/replay-kept-message.ts';
import { requestMessage } from '../support/gateway-deliveries.ts';
import { pathToken } from '../support/gateway-keys.ts';
import { gatewayShapes, type TestRequest } from '../support/gateway-shapes.ts';
import { sns2, snsCertificateUrl, snsTopic } from '../support/gateway-signers.ts';
import { addressOf, queuedMessage } from '../support/messages.ts';
import { newId, newPerson, numbers, time, verified, type Person } from './dealers.ts';
import { dealers, engine, setUpDealers } from './own-dealers.ts';

let ava: Person;

setUpDealers();

const send: Parameters<typeof replayKept>[0]['send'] = async (message) =>
  void (await dealers.pipeline.process(queuedMessage(message)));
beforeEach(async () => {
  ava = newPerson();
  await dealers.save(ava);
  dealers.pipeline.snsPages.certificates.set(snsCertificateUrl, sns2.key);
  putSecret({ topics: ['arn:aws:sns:us-east-1:222222222222:other', snsTopic] });
});

const at = Date.parse(time('03:00'));
const posting = { url: addressOf('aws'), at };
const shape = gatewayShapes.find(({ gateway }) => gateway === 'aws');
const none: GatewaySecret = { signingKeys: [], tokens: [], credentials: [] };
const putSecret = (secret: Partial<GatewaySecret>) => dealers.pipeline.secrets.put('aws', { ...none, ...secret });

function reply(text: string): TestRequest {
  const request = shape?.request({ from: ava.phone, to: numbers.north, text, id: newId(), at });
  if (!request) throw new Error('AWS has no shape');
  return sns2.sign(request, posting);
}

const bring = async (request: TestRequest, token?: string) =>
  void (await dealers.pipeline.process(requestMessage('aws', request, at, token)));
const ended = async () => [await dealers.send(ava), await dealers.status(ava)];
const held = ['held-for-review', 'subscribed'];
const out = ['customer-unsubscribed', 'unsubscribed'];
const lastKept = () => dealers.pipeline.logs.findLast(({ code }) => code === 'message-kept')?.facts;

const asItIs = (request: TestRequest): TestRequest => request;
const withCertificateAt =
  (part: string, other: string) =>
  ({ body, ...request }: TestRequest): TestRequest => {
    const url = snsCertificateUrl.replace(part, other);
    dealers.pipeline.snsPages.certificates.set(url, sns2.key);
    return { ...request, body: body.replace(snsCertificateUrl, url) };
  };

describe('a reply that SNS posts for a topic', () => {
  it('is verified where the secret names the topic, and counts as of when it was published', async () => {
    await bring(reply('Stop'));
    expect(await ended()).toEqual(out);
    expect((await dealers.pipeline.numbers.consent(ava.phone)).stops['north']?.at).toBe(at);
  });

  it.each([
    ['no-secret', 'the secret names no topic', [], asItIs],
    ['bad-signature', 'the secret names another', ['arn:aws:sns:us-east-1:222222222222:other'], asItIs],
    ['bad-signature', 'its certificate is elsewhere', [snsTopic], withCertificateAt('.com/', '.com.example.com/')],
    ['bad-signature', 'its certificate has a query', [snsTopic], withCertificateAt('.pem', '.pem?Action=Publish')],
    [
      'bad-signature',
      'its certificate has another name',
      [snsTopic],
      withCertificateAt('SimpleNotificationService', 'x'),
    ],
  ])('holds as a STOP, and is kept (%s), where %s', async (reason, _, topics, change) => {
    putSecret({ topics });
    await bring(change(reply('Stop')));
    expect(await ended()).toEqual(held);
    expect(lastKept()).toMatchObject({ reason, gateway: 'aws' });
  });

  it('is kept where its certificate cannot be fetched, and opts out when it is replayed', async () => {
    const { certificates } = dealers.pipeline.snsPages;
    certificates.clear();
    await bring(reply('Stop'));
    expect(await ended()).toEqual(held);
    certificates.set(snsCertificateUrl, sns2.key);
    const kept = createKeptMessageStore(engine.client, engine.tables.communications);
    const { entries } = await kept.open({ most: 100 }, { reason: 'no-secret', gateway: 'aws' });
    for (const { id } of entries) await replayKept({ kept, send, clock: Date.now }, id, 'ann');
    expect(await ended()).toEqual(out);
  });

  it.each(['message', 'MESSAGE', 'Mess_age'])('is not verified with a second text as %s', async (name) => {
    await dealers.pipeline.process(verified(ava, { at: time('02:00') }));
    const { body, ...request } = reply('START');
    await bring({ ...request, body: body.replace('{', `{"${name}": "{}",`) });
    expect(lastKept()).toMatchObject({ reason: 'bad-signature' });
    expect(await ended()).toEqual(out);
  });
});

it.each([
  ['only a token proves who asks', { topics: [] }, 'sns.us-east-1.amazonaws.com', 'no-secret'],
  ['the address is not at SNS', {}, 'sns.us-east-1.amazonaws.com.example.com', 'unreadable'],
])('no subscription is confirmed where %s', async (_, more, host, reason) => {
  putSecret({ tokens: [pathToken], topics: [snsTopic], ...more });
  const SubscribeURL = `https://${host}/?Action=ConfirmSubscription&TopicArn=${snsTopic}&Token=t`;
  const named = { Type: 'SubscriptionConfirmation', MessageId: 'm', TopicArn: snsTopic, Message: 'x', Token: 't' };
  await bring(sns2.sign({ ...reply(''), body: JSON.stringify({ ...named, SubscribeURL }) }, posting), pathToken);
  expect(dealers.pipeline.snsPages.confirmed).toEqual([]);
  expect(lastKept()).toMatchObject({ reason, gateway: 'aws' });
});
