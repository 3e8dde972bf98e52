import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { localToken, putGatewaySecret } from '../../local/demo/local-secrets.ts';
import { gatewayShapes, type GatewayShape, type TestRequest } from '../support/gateway-shapes.ts';
import { startLocalProduct, type LocalProduct, type Person } from '../support/local-product.ts';
import { mutation } from '../support/mutations.ts';

/** `REQUESTS=1000 npm test -- test/end-to-end/gateways` for the long run. */
const runs = Number(process.env['REQUESTS'] ?? 5);
const number = '+61491577426';
let product: LocalProduct;
let ids = 0;

beforeAll(async () => {
  product = await startLocalProduct();
  await product.settings.putDealer({ dealerId: 'north', name: 'North', country: 'AU', replyNumber: number });
  await product.settings.putReplyNumber({ number, country: 'AU', owners: ['north'] });
  for (const gateway of new Set(gatewayShapes.map((shape) => shape.gateway))) {
    const keys = gatewayShapes.flatMap((shape) => (shape.gateway === gateway ? (shape.signer?.key ?? []) : []));
    await putGatewaySecret(product.cloud, gateway, { signingKeys: [...new Set(keys)] });
  }
}, 60_000);
afterAll(() => product.stop());

async function post(url: string, { method, query, headers, body }: TestRequest): Promise<number> {
  const search = query.length > 0 ? `?${new URLSearchParams(query).toString()}` : '';
  const sent = method === 'GET' ? {} : { body };
  return (await fetch(`${url}${search}`, { method, headers, ...sent })).status;
}

interface Text {
  text: string;
  /** Milliseconds before now at which it was signed. */
  ago?: number;
}

/** A reply as its gateway signs it, for the local address and clock, and where it goes. */
function signed(shape: GatewayShape, { phone }: Person, { text, ago = 0 }: Text) {
  const { gateway, signer } = shape;
  const now = Math.floor(Date.now() / 1000) * 1000;
  const plain = shape.request({ from: phone, to: number, text, id: `in-${(ids += 1)}`, at: now - 5_000 });
  const address = `${product.cloud.endpointUrl}/replies/${gateway}`;
  const url = signer ? address : `${address}/${localToken}`;
  return { address, url, request: signer?.sign(plain, { url, at: now - ago }) ?? plain, plain };
}

const ended = async ({ phone, customerId }: Person) => {
  await product.cloud.drained();
  return [await product.send('north', phone, customerId), await product.status('north', customerId)];
};
const out = ['customer-unsubscribed', 'unsubscribed'];
const held = ['held-for-review', 'subscribed'];

describe.each(gatewayShapes.map((shape) => [shape.name, shape] as const))('through %s', (_, shape) => {
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

  it('changed requests break nothing, lose nothing and opt nobody in', async () => {
    const person = await product.person('north');
    const stop = signed(shape, person, { text: 'Stop' });
    await post(stop.url, stop.request);
    const { address, request } = signed(shape, person, { text: 'START', ago: shape.signer?.timed ? 360_000 : 0 });
    const statuses = await Promise.all(
      fc.sample(mutation, runs).map((change) => post(address, withoutProof(change(request)))),
    );
    expect(statuses.filter((status) => ![200, 404, 413, 415].includes(status))).toEqual([]);
    expect((await ended(person))[1]).toBe('unsubscribed');
  });
});

/** A request whose signature may have come through the changes whole is none that is forged. */
function withoutProof(request: TestRequest): TestRequest {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      /signature|authorization/.test(name) ? `x${value}` : value,
    ]),
  );
  return { ...request, headers };
}

it('nothing of all this ended in the dead-letter queue, and no function failed', () => {
  expect(product.cloud.logs().filter((line) => line.includes('"message-failed"'))).toEqual([]);
});
