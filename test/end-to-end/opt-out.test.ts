import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { awsTwoWayJson, twilioForm, type DemoSms } from '../../local/demo/payloads.ts';
import { startLocalProduct, type LocalProduct } from '../support/local-product.ts';

const northNumber = '+61491577426';
const southNumber = '+61491577644';
let product: LocalProduct;
let people = 0;
let phone: string;
let id: string;

beforeAll(async () => {
  product = await startLocalProduct();
  const { settings } = product;
  for (const [dealerId, number] of [['north', northNumber] as const, ['south', southNumber] as const]) {
    await settings.putDealer({ dealerId, name: dealerId, country: 'AU', replyNumber: number });
    await settings.putReplyNumber({ number, country: 'AU', owners: [dealerId] });
  }
}, 60_000);
afterAll(() => product.stop());

beforeEach(async () => {
  people += 1;
  phone = `+6149157${String(people).padStart(4, '0')}`;
  id = `customer-${people}`;
  await product.upsert({ dealerId: 'north', customerId: id, phone });
  await product.upsert({ dealerId: 'south', customerId: id, phone });
});

const form = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' };
const json = { 'content-type': 'application/json' };
const sidOf = (name: string): string => `SM${createHash('md5').update(name).digest('hex')}`;
/** With a message id as Twilio makes them. */
const sms = (text: string): DemoSms => ({ from: phone, to: northNumber, text, id: sidOf(`${people}-${text}`) });

const ways: [string, (reply: DemoSms) => Promise<unknown>][] = [
  ['a Twilio form', (reply) => product.twilio(reply)],
  ['AWS two-way SMS', (reply) => product.publish(awsTwoWayJson(reply))],
  ['generic JSON at its secret address', (reply) => product.generic(reply)],
];

describe.each(ways)('STOP as %s', (_, deliver) => {
  it('unsubscribes the customer at that dealer and blocks the next send', async () => {
    await deliver(sms('STOP'));
    await product.cloud.drained();
    expect(await product.send('north', phone, id)).toBe('customer-unsubscribed');
    expect(await product.status('north', id)).toBe('unsubscribed');
    expect(await product.send('south', phone, id)).toBe('allowed');
    expect(await product.status('south', id)).toBe('subscribed');
  });
});

describe('an opt-out stays', () => {
  beforeEach(async () => {
    await product.publish(awsTwoWayJson(sms('please stop')));
    await product.cloud.drained();
  });

  it('with the customer whose phone changes', async () => {
    await product.upsert({ dealerId: 'north', customerId: id, phone: phone.replace('+6149157', '+6149158') });
    expect(await product.send('north', phone.replace('+6149157', '+6149158'), id)).toBe('customer-unsubscribed');
  });

  it('with the number, for a second record that has it', async () => {
    await product.upsert({ dealerId: 'north', customerId: `${id}-again`, phone });
    expect(await product.send('north', phone, `${id}-again`)).toBe('customer-unsubscribed');
    expect(await product.send('north', phone)).toBe('customer-unsubscribed');
  });
});

it('a STOP that comes before the customer exists counts once they do', async () => {
  const early = phone.replace('+6149157', '+6149159');
  await product.publish(awsTwoWayJson({ ...sms('Stop'), from: early }));
  await product.cloud.drained();
  expect(await product.upsert({ dealerId: 'north', customerId: `${id}-late`, phone: early })).toMatchObject({
    smsStatus: 'unsubscribed',
  });
  expect(await product.send('north', early, `${id}-late`)).toBe('customer-unsubscribed');
});

it('START through AWS two-way SMS opts in again, and the old STOP delivered once more changes nothing', async () => {
  await product.publish(awsTwoWayJson(sms('STOP')));
  await product.cloud.drained();
  await product.publish(awsTwoWayJson(sms('Start')));
  await product.cloud.drained();
  expect(await product.send('north', phone, id)).toBe('allowed');
  await product.publish(awsTwoWayJson(sms('STOP')));
  await product.cloud.drained();
  expect(await product.send('north', phone, id)).toBe('allowed');
});

it('START through the endpoint opts in again, signed by its gateway; unsigned it changes nothing', async () => {
  await product.twilio(sms('STOP'));
  await product.cloud.drained();
  await product.post('/replies/twilio', twilioForm(sms('START')), form);
  await product.cloud.drained();
  expect(await product.send('north', phone, id)).toBe('customer-unsubscribed');
  await product.twilio(sms('START'));
  await product.cloud.drained();
  expect(await product.send('north', phone, id)).toBe('allowed');
});

it('STOP that nobody signed holds sends to a customer of the dealer, until the dealer answers', async () => {
  await product.post('/replies/twilio', twilioForm(sms('STOP')), form);
  await product.cloud.drained();
  expect(await product.send('north', phone, id)).toBe('held-for-review');
  expect(await product.status('north', id)).toBe('subscribed');
  expect(await product.send('south', phone, id)).toBe('allowed');
});

it('the functions write no phone number and no text of a reply into their logs', async () => {
  await product.twilio(sms('STOP, you secret-word people'));
  await product.post('/replies/generic', '{"from": "secret-word"', json);
  await product.cloud.drained();
  await product.send('north', phone, id);
  const logs = product.cloud.logs().join('\n');
  expect(logs).toContain('reply-processed');
  expect(logs).not.toContain(phone.slice(1));
  expect(logs).not.toContain('secret-word');
});

it('a malformed request is told which field is wrong, and nothing is allowed', async () => {
  expect(await product.validate({ dealerId: 'north', purpose: 'bulk', recipients: [{ sendId: 'x' }] })).toEqual({
    error: { field: 'recipients[0].phone', message: 'is required' },
  });
});
