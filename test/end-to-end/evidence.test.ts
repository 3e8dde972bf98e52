import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ruleVersion } from '../../lambdas/core/domain/reply-meaning.ts';
import { itemWeight } from '../support/item-weight.ts';
import { startLocalProduct, type Item, type LocalProduct, type Person } from '../support/local-product.ts';

const number = '+61491577426';
let product: LocalProduct;
let person: Person;

beforeAll(async () => {
  product = await startLocalProduct();
  await product.settings.putReplyNumber({ number, country: 'AU', owners: ['north'] });
  await product.settings.putDealer({ dealerId: 'north', name: 'North', country: 'AU', replyNumber: number });
  person = await product.person('north');
}, 60_000);
afterAll(() => product.stop());

const bytes = (record: Item): number => itemWeight({ ...record, body: '' }) - itemWeight({ body: '' });

/** One reply and the span of time in which it came. */
async function timed(text: string, id: string, by = person): Promise<{ record: Item; from: number; until: number }> {
  const from = Date.now();
  const record = await product.reply({ from: by.phone, to: number, text, id });
  return { record, from, until: Date.now() };
}

describe.each([
  ['opt-out', 'Please STOP.', 'STOP', 'subscribed', 'unsubscribed'],
  ['opt-in', 'start', 'START', 'unsubscribed', 'subscribed'],
])('the record of an %s', (kind, text, term, before, after) => {
  let facts: Awaited<ReturnType<typeof timed>>;
  beforeAll(async () => {
    facts = await timed(text, `evidence-${kind}`);
  });

  it('holds what was written, the term, the rule version, the dealer and why, the sender and the message id', () => {
    expect(facts.record).toMatchObject({
      body: text,
      meaning: { kind, term },
      ruleVersion,
      dealerId: 'north',
      attribution: { dealerId: 'north', certain: true, reason: 'sole-owner' },
      phone: person.phone,
      replyNumber: number,
      gateway: 'aws',
      messageId: `evidence-${kind}`,
      verified: true,
    });
  });

  it('holds when it happened, arrived and was decided', () => {
    const { at, seen, decidedAt, doneAt } = facts.record as Record<string, number>;
    const times = [facts.from, Number(at), Number(decidedAt), Number(doneAt), facts.until];
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(seen).toBe(at);
  });

  it('holds the status before and after, and whose it was', () => {
    expect(facts.record).toMatchObject({
      statusBefore: { north: before },
      statusAfter: { north: after },
      customers: [`north#${person.customerId}`],
    });
  });

  it('has no end, and is named by the customer', async () => {
    expect(facts.record['expiresAt']).toBeUndefined();
    const customer = await product.stores.item('customers', { dealerId: 'north', customerId: person.customerId });
    expect(customer?.['smsStatusRef']).toBe(kind === 'opt-out' ? facts.record['id'] : undefined);
  });
});

it('a record that changes nothing is kept for 400 days', async () => {
  const { record } = await timed('How much is it?', 'no-term');
  const days = (Number(record['expiresAt']) - Number(record['seen']) / 1000) / (24 * 3600);
  expect(Math.ceil(days)).toBe(400);
});

it('a text longer than 1,600 characters is kept to there, with its length and digest', async () => {
  const { record } = await timed(`STOP ${'x'.repeat(2000)}`, 'long');
  expect(String(record['body'])).toHaveLength(1600);
  expect(record).toMatchObject({ bodyLength: 2005, bodySha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

it.each([
  ['Stop all', { do: 'stop', scope: '*' }],
  ["I'll have to stop by for my appointment", { do: 'hold', optOut: true }],
  ['Take me off your list', { do: 'hold' }],
])('a record without its text takes at most 1 KB: %s', async (text, effect) => {
  const recipient = {
    leadId: 'lead-0123456789',
    leadOwnerId: 'user-0123456789',
    automationId: 'automation-0123456789',
  };
  const other = await product.person('north');
  await product.ask({ dealerId: 'north' }, { ...other, ...recipient });
  const id = `${String(text.length).padStart(8, '0')}-89ab-cdef-0123-456789abcdef`;
  const { record } = await timed(text, id, other);
  expect(record).toMatchObject({ leadId: 'lead-0123456789', effect });
  expect(bytes(record)).toBeLessThanOrEqual(1024);
});

it('a decision of staff holds who, when, why, and the status before and after', async () => {
  const key = { dealerId: 'north', customerId: person.customerId };
  await product.stores.optInByStaff(key, { by: 'mia', consentAt: Date.now(), evidence: 'signed form 12' });
  const [line] = await product.stores.history.timelineOf('north', person.customerId, 1);
  expect(await product.stores.history.entry(line?.id ?? '', line?.entry ?? '')).toMatchObject({
    kind: 'staff',
    outcome: 'opted-in',
    by: 'mia',
    evidence: 'signed form 12',
    consentAt: expect.any(Number),
    statusBefore: 'unsubscribed',
    statusAfter: 'subscribed',
  });
});
