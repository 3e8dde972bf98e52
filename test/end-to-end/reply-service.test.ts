import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SmsForm } from '../../lambdas/core/contracts/settings.ts';
import { outcomeOf, startLocalProduct, type LocalProduct, type Person } from '../support/local-product.ts';

const australian = '+61491577426';
const american = '+12025550143';
let product: LocalProduct;
let person: Person;

beforeAll(async () => {
  product = await startLocalProduct();
  const { settings } = product;
  const north = { dealerId: 'north', name: 'North', country: 'AU', replyNumber: australian, replyNumbers: [american] };
  await settings.putReplyNumber({ number: australian, country: 'AU', owners: ['north'] });
  await settings.putReplyNumber({ number: american, country: 'US', owners: ['north', 'lenient'] });
  await settings.putDealer(north);
  await settings.putDealer({ dealerId: 'numberless', name: 'Numberless', country: 'AU' });
  const lenient = { dealerId: 'lenient', name: 'Lenient', country: 'AU', replyNumber: american };
  await settings.putDealer({ ...lenient, missingOptOutMessage: 'warn' });
  person = await product.person('north', 'lenient', 'numberless');
}, 60_000);
afterAll(() => product.stop());

const form = (changes: Partial<SmsForm>): SmsForm => ({
  campaignId: 'spring',
  dealerId: 'north',
  name: 'Spring sale',
  purpose: 'bulk',
  senderName: 'NorthCars',
  body: 'Spring sale at North.',
  ...changes,
});
const put = (changes: Partial<SmsForm>) => product.settings.putSmsForm(form(changes));
const ask = async (request: Record<string, unknown>, recipient: object = {}) =>
  (await product.ask({ dealerId: 'north', purpose: 'bulk', ...request }, { ...person, ...recipient }))[0];

describe('switching it on is refused, with what is missing,', () => {
  it.each<[string, Partial<SmsForm>, string, string]>([
    ['without a reply number', { dealerId: 'numberless' }, 'replyService', 'no reply number of its own in AU'],
    ['with one of another country only', { dealerId: 'lenient' }, 'replyService', 'no reply number of its own in AU'],
    ['without a message', { optOutMessage: { mode: 'own', text: ' ' } }, 'optOutMessage.text', 'must not be empty'],
    ['without a term in it', { optOutMessage: { mode: 'in-body' } }, 'body', 'names no opt-out term in force'],
  ])('%s', async (_, changes, field, message) => {
    const error = { field, message: expect.stringContaining(message) };
    expect(await put({ ...changes, replyService: true })).toEqual({ ok: false, error });
  });
});

describe('on', () => {
  beforeAll(async () => {
    await put({ campaignId: 'on', replyService: true });
  });

  it('the SMS goes out from the reply number instead of the sender name, with the message in its body', async () => {
    expect(await ask({ campaignId: 'on' })).toMatchObject({
      outcome: 'allowed',
      sms: { to: person.phone, from: australian, body: 'Spring sale at North.\nReply STOP to opt out' },
    });
  });

  it('also where the call names a sender name', async () => {
    expect(await ask({ campaignId: 'on', from: 'Cars' })).toMatchObject({ sms: { from: australian } });
  });

  it('each goes out from the number of the recipient’s country, or not at all', async () => {
    const people = [{ phone: '+12025550199' }, { phone: '+4915112345678' }];
    const [us, german] = await product.ask({ dealerId: 'north', campaignId: 'on' }, ...people);
    expect(us).toMatchObject({ sms: { from: american } });
    expect(outcomeOf(german)).toBe('no-reply-number');
  });

  it('a reply is an opt-out', async () => {
    const { phone, customerId } = await product.person('north');
    await product.ask({ dealerId: 'north', campaignId: 'on' }, { phone, customerId });
    await product.reply({ from: phone, to: australian, text: 'Stop' });
    expect(await product.send('north', phone, customerId)).toBe('customer-unsubscribed');
  });
});

describe('off', () => {
  it('the SMS is unchanged', async () => {
    const body = 'Spring sale. Text STOP to 0491 577 426.';
    await put({ campaignId: 'off', body });
    expect(await ask({ campaignId: 'off' })).toMatchObject({ outcome: 'allowed', sms: { from: 'NorthCars', body } });
  });

  it('what was sent before it went off is still answered', async () => {
    const { phone, customerId } = await product.person('north');
    await put({ campaignId: 'ended', replyService: true });
    await product.ask({ dealerId: 'north', campaignId: 'ended' }, { phone, customerId });
    await put({ campaignId: 'ended', replyService: false });
    await product.reply({ from: phone, to: australian, text: 'STOP' });
    expect(await product.status('north', customerId)).toBe('unsubscribed');
  });
});

describe('a bulk SMS with the reply service off', () => {
  it.each(['Spring sale. Text STOP to 0491 577 426.', 'Spring sale. Leave: https://example.com/u/1'])(
    'is allowed where it says how to opt out: %s',
    async (body) => expect(await ask({ from: 'NorthCars', body })).toMatchObject({ outcome: 'allowed' }),
  );

  it('is blocked where it tells people to reply to a sender name: no phone can', async () => {
    const body = 'Spring sale. Reply STOP to leave.';
    await put({ campaignId: 'named', body, optOutMessage: { mode: 'in-body' } });
    expect(await ask({ campaignId: 'named' })).toMatchObject({
      reason: 'no-opt-out-message',
      userMessage: expect.stringContaining('nobody can reply to the sender name "NorthCars"'),
    });
    expect(await ask({ campaignId: 'named', from: australian })).toMatchObject({ outcome: 'allowed' });
    expect(await ask({ campaignId: 'named', purpose: 'individual' })).toMatchObject({ reason: 'no-opt-out-message' });
    expect(await ask({ purpose: 'individual', from: 'NorthCars', body })).toMatchObject({ outcome: 'allowed' });
  });

  it('is blocked where its form has a message that only the reply service would append', async () => {
    await put({ campaignId: 'unappended', optOutMessage: { mode: 'own', text: 'Txt STOP to leave' } });
    expect(await ask({ campaignId: 'unappended' })).toMatchObject({
      reason: 'no-opt-out-message',
      userMessage: expect.stringContaining('only appended with the reply service on'),
    });
  });

  it('is blocked where it does not', async () => {
    expect(await ask({ from: 'NorthCars', body: 'Spring sale' })).toMatchObject({
      reason: 'no-opt-out-message',
      userMessage: expect.stringContaining('must say how to opt out'),
    });
  });

  it('is allowed with a warning where the dealer chose so', async () => {
    expect(await ask({ dealerId: 'lenient', from: 'Cars', body: 'Spring sale' })).toMatchObject({
      outcome: 'allowed',
      warnings: ['no-opt-out-message'],
    });
  });

  it('an individual SMS needs none', async () => {
    expect(await ask({ purpose: 'individual', from: 'NorthCars', body: 'Your car is ready' })).toMatchObject({
      outcome: 'allowed',
    });
  });
});
