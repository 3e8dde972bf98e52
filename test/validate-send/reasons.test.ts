import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { blockReasons, userMessages, type BlockReason } from '../../lambdas/core/domain/send-decision.ts';
import { failingClient } from '../support/faults.ts';
import { startStoreEngine } from '../support/store-engine.ts';
import { marketing, newId, newPerson, numbers, openDealers, type Dealers, type Person } from './dealers.ts';

let dealers: Dealers;
beforeAll(async () => {
  dealers = await openDealers(await startStoreEngine());
});
afterAll(() => dealers.engine.stop());

interface Way {
  before?: (person: Person) => Promise<unknown>;
  request?: Record<string, unknown> & { dealerId?: string };
  recipient?: (person: Person) => Record<string, unknown>;
}
const named = (person: Person) => ({ ...person });
const refusedMarketing = async (person: Person) => dealers.create(person, marketing('refused'));

/** One way, at least, to each reason of the contract. */
const ways: [string, BlockReason, Way][] = [
  [
    'the customer replied STOP',
    'customer-unsubscribed',
    { before: (person) => dealers.create(person).then(() => dealers.stop(person.phone)), recipient: named },
  ],
  [
    'the customer replied STOP before they were one',
    'customer-unsubscribed',
    { before: (person) => dealers.stop(person.phone).then(() => dealers.create(person)), recipient: named },
  ],
  [
    'one of those who have the phone replied STOP',
    'customer-unsubscribed',
    { before: (person) => dealers.create(person).then(() => dealers.stop(person.phone)) },
  ],
  [
    'staff opted them out',
    'customer-unsubscribed',
    {
      before: (person) => dealers.create(person).then(() => dealers.staff(person, 'staffOptOut', 1)),
      recipient: named,
    },
  ],
  [
    'the number replied STOP, and nobody is known by it',
    'number-opted-out',
    { before: ({ phone }) => dealers.stop(phone) },
  ],
  [
    'the number replied STOP to an unknown number',
    'held-for-review',
    { before: ({ phone }) => dealers.stop(phone, numbers.unknown) },
  ],
  [
    'the gateway refuses the phone from this number',
    'blocked-at-gateway',
    { before: ({ phone }) => dealers.gatewayRefuses(phone, numbers.north) },
  ],
  [
    'the customer refused marketing',
    'no-marketing-consent',
    { before: refusedMarketing, request: { purpose: 'bulk' }, recipient: named },
  ],
  [
    'one of those who have the phone refused marketing',
    'no-marketing-consent',
    { before: refusedMarketing, request: { purpose: 'bulk' } },
  ],
  [
    'the SMS form says bulk, and the customer refused it',
    'no-marketing-consent',
    { before: refusedMarketing, request: { campaignId: 'sale' }, recipient: named },
  ],
  [
    'the request says bulk, and the customer refused it',
    'no-marketing-consent',
    { before: refusedMarketing, request: { campaignId: 'service', purpose: 'bulk' }, recipient: named },
  ],
  [
    'a bulk SMS from a sender name does not say how to opt out',
    'no-opt-out-message',
    { request: { purpose: 'bulk', from: 'NORTH', body: 'Sale' } },
  ],
  [
    "this recipient's text does not say how to opt out",
    'no-opt-out-message',
    { request: { campaignId: 'sale' }, recipient: ({ phone }) => ({ phone, body: 'Sale for you' }) },
  ],
  ['the number is another dealer’s', 'no-reply-number', { request: { from: numbers.south } }],
  ['the number was the dealer’s once', 'no-reply-number', { request: { from: numbers.sold } }],
  ['nobody knows the number', 'no-reply-number', { request: { from: numbers.unknown } }],
  ['the number is typed locally, which is no sender name', 'no-reply-number', { request: { from: '0491 577 426' } }],
  ['the phone is none', 'invalid-phone', { recipient: () => ({ phone: 'ask Ava' }) }],
  ['the phone is none, of a customer', 'invalid-phone', { recipient: (person) => ({ ...person, phone: '+61 4' }) }],
  ['there is no such dealer', 'unknown-dealer', { request: { dealerId: 'nobody' } }],
  ['there is no such customer', 'unknown-customer', { recipient: named }],
  [
    'the customer is another dealer’s',
    'unknown-customer',
    { before: (person) => dealers.create(person, {}, 'south'), recipient: named },
  ],
  ['there is no such campaign', 'unknown-campaign', { request: { campaignId: 'winter' } }],
  ['the campaign is another dealer’s', 'unknown-campaign', { request: { dealerId: 'south', campaignId: 'sale' } }],
];

async function onRecord(dealerId: string, sendId: string): Promise<unknown> {
  const { Items } = await dealers.engine.client.send(
    new QueryCommand({
      TableName: dealers.engine.tables.communications,
      KeyConditionExpression: 'id = :id',
      ExpressionAttributeValues: { ':id': `send#${dealerId}#${sendId}` },
    }),
  );
  return Items;
}

describe('an SMS is blocked, on record, where', () => {
  it.each(ways)('%s: %s', async (_, reason, { before, request = {}, recipient = ({ phone }) => ({ phone }) }) => {
    const person = newPerson();
    await before?.(person);
    const sendId = newId();
    const userMessage = userMessages[reason];
    expect(await dealers.ask(request, { sendId, ...recipient(person) })).toEqual([
      { sendId, outcome: 'blocked', reason, retryable: false, userMessage },
    ]);
    const { dealerId = 'north' } = request;
    expect(await onRecord(dealerId, sendId)).toMatchObject([{ kind: 'blocked', dealerId, reason, userMessage }]);
  });

  it('nothing could be checked, which alone can be tried again', async () => {
    const broken = dealers.over(failingClient(dealers.engine, /BatchGet/, /^consent$/));
    const send = { sendId: newId(), phone: newPerson().phone };
    const reason = 'validation-unavailable';
    expect(await broken.ask({}, send)).toEqual([
      { sendId: send.sendId, outcome: 'blocked', reason, retryable: true, userMessage: userMessages[reason] },
    ]);
    expect(await onRecord('north', send.sendId)).toEqual([]);
    expect(await dealers.outcomes({}, send)).toEqual(['allowed']);
  });

  it('any reason of the contract says so', () => {
    const reached = new Set([...ways.map(([, reason]) => reason), 'validation-unavailable']);
    expect(blockReasons.filter((reason) => !reached.has(reason))).toEqual([]);
  });

  it('staff look for it: in the lists of the dealer, the person, the lead and the automation', async () => {
    const person = newPerson();
    await dealers.create(person);
    await dealers.stop(person.phone);
    const sendId = newId();
    await dealers.ask({ campaignId: 'service' }, { sendId, ...person, leadId: 'l1', automationId: 'a1' });
    expect(await onRecord('north', sendId)).toMatchObject([
      {
        list: expect.stringMatching(/^north#2026-11-23#[0-7]$/),
        person: `north#${person.customerId}`,
        lead: 'north#l1',
        automation: 'north#a1',
        campaignId: 'service',
        phone: person.phone,
      },
    ]);
  });
});
