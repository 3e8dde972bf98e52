import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SmsForm } from '../../lambdas/core/contracts/settings.ts';
import { startLocalProduct, type LocalProduct, type Person } from '../support/local-product.ts';

const number = '+61491577426';
let product: LocalProduct;
let person: Person;

beforeAll(async () => {
  product = await startLocalProduct();
  const { settings } = product;
  await product.stores.settingsPut(60_000).putGlobal({ optOutTerms: 'STOP, BASTA, =FIN' });
  await settings.putReplyNumber({ number, country: 'AU', owners: ['north'] });
  await settings.putDealer({ dealerId: 'north', name: 'North', country: 'AU', replyNumber: number });
  person = await product.person('north');
}, 60_000);
afterAll(() => product.stop());

const form: SmsForm = {
  campaignId: 'spring',
  dealerId: 'north',
  name: 'Spring sale',
  purpose: 'bulk',
  senderName: 'NorthCars',
  body: 'Spring sale at North.',
  replyService: true,
};
const put = (changes: Partial<SmsForm>) => product.settings.putSmsForm({ ...form, ...changes });

/** The SMS of a campaign as validate-send answers it. */
async function smsOf(campaignId: string, recipient: object = {}) {
  const [answer] = await product.ask({ dealerId: 'north', purpose: 'bulk', campaignId }, { ...person, ...recipient });
  return answer?.outcome === 'allowed' ? answer.sms : answer;
}

describe('an SMS form', () => {
  it.each(['campaignId', 'dealerId', 'name', 'purpose', 'senderName', 'body'])(
    'without %s is refused, with the field named',
    async (field) => {
      const { [field as keyof SmsForm]: _left, ...others } = form;
      expect(await product.settings.putSmsForm(others as SmsForm)).toEqual({
        ok: false,
        error: { field, message: 'is required' },
      });
    },
  );

  it('of a dealer that is not there is refused', async () => {
    expect(await put({ dealerId: 'east' })).toMatchObject({ error: { field: 'dealerId' } });
  });
});

describe('the opt-out message', () => {
  it('is the global one, on a line of its own', async () => {
    await put({ campaignId: 'global' });
    expect(await smsOf('global')).toMatchObject({ body: 'Spring sale at North.\nReply STOP to opt out' });
  });

  it('is the form’s own', async () => {
    await put({ campaignId: 'own', optOutMessage: { mode: 'own', text: 'Txt BASTA to leave' } });
    expect(await smsOf('own')).toMatchObject({ body: 'Spring sale at North.\nTxt BASTA to leave' });
  });

  it('is what the author typed into the body: nothing is appended', async () => {
    const body = 'Spring sale. FIN ends it.';
    await put({ campaignId: 'in-body', body, optOutMessage: { mode: 'in-body' } });
    expect(await smsOf('in-body')).toMatchObject({ body });
  });

  it('that the author promised is missed in another text for the same form: blocked', async () => {
    await put({ campaignId: 'promised', body: 'STOP ends it.', optOutMessage: { mode: 'in-body' } });
    expect(await smsOf('promised', { body: 'Hello' })).toMatchObject({ reason: 'no-opt-out-message' });
  });
});

describe('a message that names no term in force is refused', () => {
  const namesNone = { message: expect.stringContaining('names no opt-out term in force') };

  it.each([
    ['a form’s own', { optOutMessage: { mode: 'own', text: 'Reply LEAVE' } }, 'optOutMessage.text'],
    ['one in the body', { optOutMessage: { mode: 'in-body' } }, 'body'],
    [
      'one that has a term only inside a word',
      { optOutMessage: { mode: 'own', text: 'Nonstop' } },
      'optOutMessage.text',
    ],
  ] satisfies [string, Partial<SmsForm>, string][])('%s', async (_, changes, field) => {
    expect(await put({ campaignId: 'wrong', ...changes })).toMatchObject({ error: { field, ...namesNone } });
  });

  it('the global one', async () => {
    const global = { optOutTerms: 'STOP, BASTA, =FIN', optOutMessage: 'Reply LEAVE' };
    expect(await product.settings.putGlobal(global)).toMatchObject({ error: { field: 'optOutMessage', ...namesNone } });
  });

  it('a dealer’s', async () => {
    const dealer = { dealerId: 'west', name: 'West', country: 'AU', optOutMessage: 'Reply LEAVE' };
    expect(await product.settings.putDealer(dealer)).toMatchObject({ error: { field: 'optOutMessage', ...namesNone } });
  });
});

it('the last term that a message names cannot be removed', async () => {
  await put({ campaignId: 'last', optOutMessage: { mode: 'own', text: 'Txt BASTA to leave' } });
  expect(await product.settings.putGlobal({ optOutTerms: 'STOP, =FIN' })).toMatchObject({
    error: { field: 'optOutTerms', message: expect.stringContaining('of north without a term in force') },
  });
});

describe('a word that people are told to opt out with', () => {
  const wordOf = { message: expect.stringContaining('"nein"') };

  it.each(['bulk', 'individual'] as const)(
    'has to be a term, whatever is appended to a form’s body: %s',
    async (purpose) => {
      const body = 'Reply nein to unsubscribe';
      expect(await put({ campaignId: 'nein', purpose, body })).toMatchObject({ error: { field: 'body', ...wordOf } });
    },
  );

  it.each<[string, Partial<SmsForm>]>([
    ['beside another, with the message appended', { replyService: true, body: 'Reply ADIOS or STOP to opt out' }],
    ['of a single person', { replyService: false, purpose: 'individual' }],
    ['without "reply"', { replyService: false, body: 'Sale! Adios to opt out' }],
  ])('cannot be removed while a form’s body says it: %s', async (_, changes) => {
    const north = { dealerId: 'north', name: 'North', country: 'AU', replyNumber: number };
    const stores = product.stores.settingsPut(60_000);
    await stores.putDealer({ ...north, optOutTerms: { mode: 'add', terms: 'ADIOS' } });
    expect(await put({ campaignId: 'adios', body: 'Sale! Reply ADIOS to opt out', ...changes })).toMatchObject({
      ok: true,
    });
    expect(await product.settings.putDealer(north)).toMatchObject({
      error: {
        field: 'optOutTerms',
        message: expect.stringMatching(/the SMS form adios of north .* with "adios" to opt out/i),
      },
    });
    expect(await put({ campaignId: 'adios', ...changes, body: 'Sale!' })).toMatchObject({ ok: true });
    expect(await product.settings.putDealer(north)).toEqual({ ok: true });
  });

  it('is told by name where a text of one’s own says one that is none: blocked in bulk, a warning else', async () => {
    await put({ campaignId: 'plain', replyService: true });
    const body = 'Sale! Reply nein to unsubscribe';
    expect(await smsOf('plain', { body })).toMatchObject({
      reason: 'no-opt-out-message',
      userMessage: expect.stringContaining('with "nein" to opt out'),
    });
    const [single] = await product.ask({ dealerId: 'north', purpose: 'individual', body }, person);
    expect(single).toMatchObject({ outcome: 'allowed', warnings: ['no-opt-out-message'] });
  });
});

it.each(['ONE-STOP SHOP! SALE THIS WEEKEND', 'NON-STOP DEALS', 'Unsubscribe from boredom: visit us'])(
  'is missed in %s',
  async (body) => {
    const [answer] = await product.ask({ dealerId: 'north', purpose: 'bulk', body }, person);
    expect(answer).toMatchObject({ reason: 'no-opt-out-message' });
    expect(await put({ campaignId: 'capitals', optOutMessage: { mode: 'own', text: body } })).toMatchObject({
      error: { field: 'optOutMessage.text' },
    });
  },
);

it.each([
  ['STOP waiting, visit us today', undefined],
  ['Reply STOP to win a car', undefined],
  ['Sale. ADIOS to opt out', 'body'],
  ['Opt out: adios', 'body'],
])('is not let through in bulk: %s', async (body, refusedField) => {
  const [answer] = await product.ask({ dealerId: 'north', purpose: 'bulk', body }, person);
  expect(answer).toMatchObject({ outcome: 'blocked', reason: 'no-opt-out-message' });
  const stored = await put({ campaignId: 'bare', replyService: false, body });
  expect(stored.ok ? undefined : stored.error.field).toBe(refusedField);
});

describe('SMS parts, before and after', () => {
  it('are told when the form is put', async () => {
    expect(await put({ campaignId: 'long', body: 'x'.repeat(150) })).toEqual({
      ok: true,
      parts: { before: { encoding: 'GSM-7', parts: 1 }, after: { encoding: 'GSM-7', parts: 2 } },
    });
  });

  it('are told before only where nothing is appended', async () => {
    const before = { encoding: 'GSM-7', parts: 1 };
    const body = 'x'.repeat(150);
    expect(await put({ campaignId: 'off', body, replyService: false })).toEqual({ ok: true, parts: { before } });
  });

  it('are told with the SMS to send, in UCS-2 where a character needs it', async () => {
    await put({ campaignId: 'emoji', body: `${'x'.repeat(60)} 🚗` });
    expect(await smsOf('emoji')).toMatchObject({
      parts: { before: { encoding: 'UCS-2', parts: 1 }, after: { encoding: 'UCS-2', parts: 2 } },
    });
  });
});
