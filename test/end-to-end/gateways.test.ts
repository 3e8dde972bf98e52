import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import pMap from 'p-map';
import { localToken, putGatewaySecret } from '../../local/demo/local-secrets.ts';
import { gatewayShapes, type GatewayShape, type TestRequest } from '../support/gateway-shapes.ts';
import { sns2, snsCertificatePath, snsTopic } from '../support/gateway-signers.ts';
import { startLocalProduct, type LocalProduct, type Person } from '../support/local-product.ts';
import { mutation } from '../support/mutations.ts';

/** `REQUESTS=1000 npm test -- test/end-to-end/gateways` for the long run. */
const runs = Number(process.env['REQUESTS'] ?? 2);
const longest = 30_000 + runs * 200;
const number = '+61491577426';
let product: LocalProduct;
let ids = 0;
/** What became of all changed requests. */
const tally = { sent: 0, refused: 0, kept: 0, withoutReply: 0 };

beforeAll(async () => {
  product = await startLocalProduct();
  await product.settings.putDealer({ dealerId: 'north', name: 'North', country: 'AU', replyNumber: number });
  await product.settings.putReplyNumber({ number, country: 'AU', owners: ['north'] });
  for (const gateway of new Set(gatewayShapes.map((shape) => shape.gateway))) {
    const signers = gatewayShapes.flatMap((shape) => (shape.gateway === gateway ? (shape.signer ?? []) : []));
    const keys = signers.filter(({ inBody }) => !inBody).map(({ key }) => key);
    await putGatewaySecret(product.cloud, gateway, { signingKeys: [...new Set(keys)], topics: [snsTopic] });
  }
  product.cloud.snsPages.putCertificate(snsCertificatePath, sns2.key);
}, 60_000);
afterAll(() => product.stop());

/** Answers with the status and, by the request's id, where it is found again. */
async function post(url: string, { method, query, headers, body }: TestRequest) {
  const search = query.length > 0 ? `?${new URLSearchParams(query).toString()}` : '';
  const { status, headers: answered } = await fetch(`${url}${search}`, {
    method,
    headers,
    ...(method === 'GET' ? {} : { body }),
  });
  return { status, id: String(answered.get('x-amzn-requestid')) };
}

interface Text {
  text: string;
  /** Milliseconds before now at which it was signed. */
  ago?: number;
  /** Another one than the gateway's, where it is to be forged. */
  key?: string | undefined;
}

/** A reply as its gateway signs it, for the local address and clock, and where it goes. */
function signed(shape: GatewayShape, { phone }: Person, { text, ago = 0, key }: Text) {
  const { gateway, signer } = shape;
  const now = Math.floor(Date.now() / 1000) * 1000;
  const plain = shape.request({ from: phone, to: number, text, id: `in-${(ids += 1)}`, at: now - 5_000 });
  const address = `${product.cloud.endpointUrl}/replies/${gateway}`;
  const url = signer ? address : `${address}/${localToken}`;
  return { address, url, request: signer?.sign(plain, { url, at: now - ago }, key) ?? plain, plain };
}

const ended = async ({ phone, customerId }: Person) => {
  await product.cloud.drained();
  return [await product.send('north', phone, customerId), await product.status('north', customerId)];
};
const out = ['customer-unsubscribed', 'unsubscribed'];
const held = ['held-for-review', 'subscribed'];

const [minutes, days] = [60_000, 24 * 3_600_000];
/** A change to a request, and what is wrong with it: another key signed it, it is too old or not signed, or another text was put in. */
const forgery = fc.record({
  change: mutation,
  optsIn: fc.boolean(),
  proof: fc.constantFrom('other-key', 'six-minutes', 'two-days', 'none', 'other-text'),
});

const withText = ({ query, body, ...request }: TestRequest, text: string): TestRequest => ({
  ...request,
  query: query.map(([name, value]) => [name, value.replace('Hello', text)]),
  body: body.replace('Hello', text),
});

function forged(shape: GatewayShape, { change, optsIn, proof }: ReturnType<typeof draw>[number], persons: Forged) {
  const { timed = false, coversContent = false } = shape.signer ?? {};
  const person = optsIn ? persons.out : persons.in;
  const text = optsIn ? 'START' : 'Stop';
  const ages: Record<string, number> = timed ? { 'six-minutes': 6 * minutes, 'two-days': 2 * days } : {};
  const ago = ages[proof];
  if (proof === 'other-text' && coversContent) {
    const { address, request } = signed(shape, person, { text: 'Hello' });
    return { address, request: change(withText(request, text)) };
  }
  const made = signed(shape, person, { text, ago: ago ?? 0, key: ago === undefined ? 'another key' : undefined });
  return { address: made.address, request: change(proof === 'none' ? made.plain : made.request) };
}

interface Forged {
  /** Has opted out: every START is forged in their name. */
  out: Person;
  /** Has not: every STOP is. */
  in: Person;
}
const draw = () => fc.sample(forgery, runs);

/** Of requests that the endpoint took in, those that are neither kept whole nor told to hold no reply. */
async function lost(taken: readonly { id: string }[]): Promise<string[]> {
  const lines = product.cloud.logs().filter((line) => line.includes('"delivery-without-reply"'));
  const left = taken.filter(({ id }) => !lines.some((line) => line.includes(id)));
  const kept = await pMap(
    left,
    async ({ id }) => product.stores.item('communications', { id: `kept#endpoint#${id}`, entry: 'kept' }),
    { concurrency: 20 },
  );
  tally.withoutReply += taken.length - left.length;
  tally.kept += kept.filter((entry) => entry !== undefined).length;
  return left.filter((_, index) => kept[index] === undefined).map(({ id }) => id);
}

async function outcomeOfKept(id: string): Promise<unknown> {
  const kept = await product.stores.item('communications', { id: `kept#endpoint#${id}`, entry: 'kept' });
  return kept?.['outcome'];
}

const shapes = gatewayShapes.map((shape) => [shape.name, shape] as const);

/** What the functions told CloudWatch of a gateway, in its embedded metric format, all of a metric together. */
function told(gateway: string): Record<string, number> {
  const lines = product.cloud.logs().filter((line) => line.includes('"_aws"') && line.includes(`"${gateway}"`));
  const sums: Record<string, number> = {};
  for (const line of lines) {
    const { _aws, ...values } = JSON.parse(line) as EmbeddedMetric;
    for (const { Namespace, Dimensions, Metrics } of _aws.CloudWatchMetrics) {
      const names = Dimensions.flat().toSorted();
      const by = `${Namespace} ${names.map((name) => values[name]).join(' ')}`;
      for (const { Name } of Metrics)
        sums[`${by} ${Name}`] =
          (sums[`${by} ${Name}`] ?? 0) + [values[Name]].flat().reduce<number>((a, b) => a + Number(b), 0);
    }
  }
  return sums;
}

interface EmbeddedMetric extends Record<string, unknown> {
  _aws: { CloudWatchMetrics: { Namespace: string; Dimensions: string[][]; Metrics: { Name: string }[] }[] };
}

it('SMS that go out through a gateway, and what comes in from it for certain, are counted for its alarm', async () => {
  const from = '+61491577644';
  await product.settings.putReplyNumber({ number: from, country: 'AU', owners: ['north'], gateway: 'telnyx' });
  const shape = gatewayShapes.find(({ gateway }) => gateway === 'telnyx');
  const person = await product.person('north');
  await product.ask({ dealerId: 'north', from }, person, person);
  const sms = { sendId: 'sent-1', gateway: 'telnyx', messageId: 'out-1', phone: person.phone, from };
  const sent = [sms, { ...sms, sendId: 'sent-2', messageId: 'out-2', from: 'NORTH' }];
  const sentAt = new Date().toISOString();
  await product.report({ kind: 'sent', dealerId: 'north', sent: sent.map((one) => ({ ...one, sentAt })) });
  expect(told('telnyx')).toEqual({
    'sms-opt-out-local telnyx gateways SmsOut': 3,
    'sms-opt-out-local telnyx gateways MessagesIn': 0,
  });
  const { address, plain } = signed(shape!, person, { text: 'Hello' });
  const probe = { ...plain, method: 'GET' as const, query: [], body: '' };
  for (const token of [`/${localToken}`, '']) {
    const here = address.replace(/(telnyx).*/, `$1${token}`);
    await post(here, plain);
    await post(here, { ...plain, body: '{"data":{"event_type":"message.finalized"}}' });
    await post(here, probe);
  }
  await product.cloud.drained();
  expect(told('telnyx')['sms-opt-out-local telnyx gateways MessagesIn']).toBe(2);
});

it('a topic that the secret names may post once SNS has asked; any other is kept waiting', async () => {
  const address = `${product.cloud.endpointUrl}/replies/aws`;
  const ask = async (TopicArn: string, key?: string) => {
    const query = new URLSearchParams({ Action: 'ConfirmSubscription', TopicArn, Token: 'token-1' });
    const SubscribeURL = `https://sns.ap-southeast-2.amazonaws.com/?${query.toString()}`;
    const named = {
      Type: 'SubscriptionConfirmation',
      MessageId: 'sns-1',
      TopicArn,
      Message: 'Confirm',
      Token: 'token-1',
    };
    const request = {
      method: 'POST' as const,
      query: [],
      headers: {},
      body: JSON.stringify({ ...named, SubscribeURL }),
    };
    return post(address, sns2.sign(request, { url: address, at: Date.now() }, key));
  };
  const waiting = [await ask(`${snsTopic}-of-others`), await ask(snsTopic, 'another key')];
  await ask(snsTopic);
  await product.cloud.drained();
  expect(product.cloud.snsPages.confirmed()).toEqual([snsTopic]);
  for (const { id } of waiting) expect(await outcomeOfKept(id)).toBe('bad-signature#aws');
});

it('what SNS signed is no reply of a gateway that does not deliver through it, even at its secret address', async () => {
  const through = shapes.find(([, { signer }]) => signer === sns2)?.[1];
  const persons = { out: await product.person('north'), in: await product.person('north') };
  const [stop, start] = [
    signed(through!, persons.in, { text: 'Stop' }),
    signed(through!, persons.out, { text: 'START' }),
  ];
  const first = signed(through!, persons.out, { text: 'Stop' });
  await post(first.url, first.request);
  const others = new Set(shapes.map(([, { gateway }]) => gateway).filter((name) => !['aws', 'sinch'].includes(name)));
  for (const gateway of others) {
    const address = `${product.cloud.endpointUrl}/replies/${gateway}/${localToken}`;
    const posted = [await post(address, stop.request), await post(address, start.request)];
    await product.cloud.drained();
    for (const { id } of posted) expect(await outcomeOfKept(id)).toBe(`unreadable#${gateway}`);
  }
  expect([await ended(persons.in), await ended(persons.out)]).toEqual([['allowed', 'subscribed'], out]);
});

// Before the others, which use up how many STOPs of a gateway may hold within an hour.
describe.each(shapes)('through %s', (_, shape) => {
  it('a STOP opts out; unsigned it holds, and a START does nothing', async () => {
    const person = await product.person('north');
    const start = signed(shape, person, { text: 'START' });
    const stop = signed(shape, person, { text: 'Stop' });
    await post(stop.address, stop.plain);
    expect(await ended(person)).toEqual(held);
    await post(stop.url, stop.request);
    expect(await ended(person)).toEqual(out);
    await post(start.address, start.plain);
    expect(await ended(person)).toEqual(out);
  });
});

describe.each(shapes)('through %s', (_, shape) => {
  it(
    'forged and changed requests break nothing, change no status, and none is lost',
    async () => {
      const persons = { out: await product.person('north'), in: await product.person('north') };
      const stop = signed(shape, persons.out, { text: 'Stop' });
      await post(stop.url, stop.request);
      const requests = draw().map((drawn) => forged(shape, drawn, persons));
      const answers = await pMap(requests, ({ address, request }) => post(address, request), { concurrency: 20 });
      const taken = answers.filter(({ status }) => status === 200);
      tally.sent += answers.length;
      tally.refused += answers.length - taken.length;
      expect(answers.filter(({ status }) => ![200, 413].includes(status))).toEqual([]);
      expect(await ended(persons.out)).toEqual(out);
      expect((await ended(persons.in))[1]).toBe('subscribed');
      expect(await lost(taken)).toEqual([]);
    },
    longest,
  );
});

it('no function failed at any of this, save for a timeout on a busy machine: such messages come again', () => {
  const failures = product.cloud.logs().filter((line) => line.includes('"message-failed"'));
  expect(failures.filter((line) => !line.includes('"TimeoutError"'))).toEqual([]);
});

it('of all the changed requests that were taken in, each was kept or holds no reply', () => {
  if (process.env['REQUESTS'] !== undefined) process.stdout.write(`changed requests: ${JSON.stringify(tally)}\n`);
  expect(tally.sent).toBe(shapes.length * runs);
  expect(tally.refused + tally.kept + tally.withoutReply).toBe(tally.sent);
});
