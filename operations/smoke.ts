import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { readGatewaySecret } from '../lambdas/core/contracts/gateway-secret.ts';
import type { SendResponse } from '../lambdas/core/contracts/validate-send.ts';
import { upsertCustomer } from '../lambdas/core/stores/upsert-customer.ts';
import type { DeployedProduct } from './deployed-product.ts';
import { cleanUp, type SmokeTraces } from './smoke-clean-up.ts';
import type { Stores } from './stores.ts';

/** Numbers that Australia's regulator keeps free for fiction; nobody has them. */
const phones = { viaEndpoint: '+61491570737', viaTopic: '+61491571266' } as const;
/** Of a country code that is not assigned, so that it takes nobody's reply number away. */
const newReplyNumber = (): string => `+999${randomInt(100_000_000, 1_000_000_000)}`;

/** How long a reply may take until the next send is refused, in milliseconds. */
const patience = 60_000;
const between = 250;

/** Something that should be so and is not. */
export class SmokeFailure extends Error {}

/** The senders' and gateways' side of a deployed stage. */
function openDesk(product: DeployedProduct) {
  const lambda = new LambdaClient(product.config);
  const sns = new SNSClient(product.config);
  const sendIds: string[] = [];

  async function outcome(dealerId: string, phone: string, customerId: string): Promise<string> {
    const sendId = `smoke-${randomUUID()}`;
    sendIds.push(sendId);
    const request = { dealerId, purpose: 'individual', recipients: [{ sendId, phone, customerId }] };
    const Payload = JSON.stringify(request);
    const answer = await lambda.send(new InvokeCommand({ FunctionName: product.validateSendArn, Payload }));
    const response = JSON.parse(answer.Payload?.transformToString() ?? 'null') as SendResponse;
    const first = 'results' in response ? response.results[0] : undefined;
    return first?.outcome === 'blocked' ? first.reason : (first?.outcome ?? JSON.stringify(response));
  }

  return {
    sendIds,
    outcome,
    async expect(what: string, wanted: string, ask: () => Promise<string>): Promise<void> {
      const until = Date.now() + patience;
      let got = await ask();
      while (got !== wanted && Date.now() < until) {
        await pause(between);
        got = await ask();
      }
      if (got !== wanted) throw new SmokeFailure(`${what}: still ${got} after ${patience / 1000} s, not ${wanted}`);
    },
    /** The address of the generic format, with its secret end. */
    async secretUrl(): Promise<string> {
      const secrets = new SecretsManagerClient(product.config);
      const value = await secrets.send(new GetSecretValueCommand({ SecretId: product.genericSecretArn }));
      const read = readGatewaySecret(value.SecretString ?? '');
      if (!read.ok) throw new SmokeFailure(`the secret of the gateway generic cannot be used: ${read.why}`);
      const [token] = read.secret.tokens;
      if (token === undefined) throw new SmokeFailure('the secret of the gateway generic holds no token: put one in');
      return `${product.genericWebhookUrl}/${token}`;
    },
    async post(url: string, body: object): Promise<number> {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).status;
    },
    async publish(from: string, to: string, text: string, id: string): Promise<void> {
      const message = { originationNumber: from, destinationNumber: to, messageBody: text, inboundMessageId: id };
      await sns.send(new PublishCommand({ TopicArn: product.twoWayTopicArn, Message: JSON.stringify(message) }));
    },
  };
}

/** What a smoke test is going to write, so that it can be removed wherever the test ends. */
const tracesOf = (run: string): SmokeTraces => ({
  dealers: [`smoke-${run}-a`, `smoke-${run}-b`],
  customerIds: Object.keys(phones),
  phones: Object.values(phones),
  replyNumbers: [newReplyNumber(), newReplyNumber()],
  replies: [],
  sendIds: [],
});

/** Two dealers, a reply number each, and the same person as a customer of both, under a name that nothing else has. */
async function setUp(
  { settings, customers, numbers, note }: Stores,
  { dealers, replyNumbers }: SmokeTraces,
): Promise<void> {
  const origin = { by: 'smoke test', through: 'operations' } as const;
  for (const [index, dealerId] of dealers.entries()) {
    const number = replyNumbers[index] ?? '';
    await settings.putDealer({ dealerId, name: 'Smoke test', country: 'AU', replyNumber: number });
    await settings.putReplyNumber({ number, country: 'AU', owners: [dealerId] });
    for (const [customerId, phone] of Object.entries(phones))
      await upsertCustomer(
        { dealerId, customerId, phone },
        { customers, numbers, note, origin, country: 'AU', now: Date.now() },
      );
  }
}

async function prove(product: DeployedProduct, run: string, traces: SmokeTraces, tell: (proved: string) => void) {
  const desk = openDesk(product);
  traces.sendIds = desk.sendIds;
  const [own = '', other = ''] = traces.dealers;
  const [number = ''] = traces.replyNumbers;
  const { viaEndpoint, viaTopic } = phones;
  const ids = { endpoint: `smoke-${run}-1`, stop: `smoke-${run}-2`, start: `smoke-${run}-3` };

  await desk.expect('before any reply', 'allowed', () => desk.outcome(own, viaEndpoint, 'viaEndpoint'));
  tell('a customer who said nothing may be texted');

  const stop = { messageId: ids.endpoint, from: viaEndpoint, to: number, text: 'STOP' };
  traces.replies.push({ gateway: 'generic', ...stop });
  const status = await desk.post(await desk.secretUrl(), stop);
  if (status !== 200) throw new SmokeFailure(`the endpoint answered ${status} to a reply, not 200`);
  tell('the endpoint takes a reply');
  await desk.expect('after STOP at the endpoint', 'customer-unsubscribed', () =>
    desk.outcome(own, viaEndpoint, 'viaEndpoint'),
  );
  tell('a STOP through the endpoint refuses the next send');
  await desk.expect('at the other dealer', 'allowed', () => desk.outcome(other, viaEndpoint, 'viaEndpoint'));
  tell('the same person may be texted by another dealer');

  traces.replies.push({ gateway: 'aws', messageId: ids.stop, from: viaTopic, to: number, text: 'Stop please' });
  await desk.publish(viaTopic, number, 'Stop please', ids.stop);
  await desk.expect('after STOP on the topic', 'customer-unsubscribed', () => desk.outcome(own, viaTopic, 'viaTopic'));
  tell('a STOP through the two-way SMS topic refuses the next send');

  traces.replies.push({ gateway: 'aws', messageId: ids.start, from: viaTopic, to: number, text: 'START' });
  await desk.publish(viaTopic, number, 'START', ids.start);
  await desk.expect('after START on the topic', 'allowed', () => desk.outcome(own, viaTopic, 'viaTopic'));
  tell('a later START allows it again');

  const unknown = await desk.post(product.genericWebhookUrl.replace(/generic$/, 'no-such-gateway'), {});
  if (unknown !== 404) throw new SmokeFailure(`an unknown path was answered ${unknown}, not 404`);
  tell('an unknown path is a 404');
}

/**
 * Takes a deployed stage through its main job, under dealers of its own, and removes what it left.
 * @param tell hears each thing as it is proved
 * @throws SmokeFailure for what should be so and is not
 */
export async function smoke(product: DeployedProduct, stores: Stores, tell: (proved: string) => void): Promise<void> {
  const run = randomUUID().slice(0, 8);
  const traces = tracesOf(run);
  try {
    await setUp(stores, traces);
    await prove(product, run, traces, tell);
  } finally {
    await cleanUp(stores, product.tables, traces);
  }
  tell('nothing of the smoke test is left');
}
