import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommunicationLine } from '../../lambdas/core/stores/communication-reader.ts';
import { outcomeOf, startLocalProduct, type LocalProduct, type Person } from '../support/local-product.ts';

const number = '+61491577426';
const shared = '+61491577644';
let product: LocalProduct;

beforeAll(async () => {
  product = await startLocalProduct();
  const { settings } = product;
  await settings.putReplyNumber({ number, country: 'AU', owners: ['north'] });
  await settings.putReplyNumber({ number: shared, country: 'AU', owners: ['south', 'east'] });
  await settings.putDealer({ dealerId: 'north', name: 'North', country: 'AU', replyNumber: number });
  for (const dealerId of ['south', 'east'])
    await settings.putDealer({ dealerId, name: dealerId, country: 'AU', replyNumber: shared });
}, 60_000);
afterAll(() => product.stop());

const today = () => new Date().toISOString().slice(0, 10);
const kinds = (lines: readonly CommunicationLine[]) => lines.map(({ kind }) => kind);

/** One SMS to a person, as a campaign sends it: asked, sent, reported. */
async function send({ phone, customerId }: Person, about: object): Promise<void> {
  const [answer] = await product.ask({ dealerId: 'north' }, { phone, customerId, ...about });
  if (answer?.outcome !== 'allowed') return;
  const { sendId } = answer;
  const sentAt = new Date().toISOString();
  const sms = { sendId, gateway: 'aws', messageId: `out-${sendId}`, phone, from: number, sentAt };
  await product.report({ kind: 'sent', dealerId: 'north', sent: [{ ...sms, customerId, ...about }] });
}

describe('sent, received and blocked SMS show, newest first,', () => {
  const about = { leadId: 'lead-7', leadOwnerId: 'sam', automationId: 'welcome' };
  let person: Person;
  const all = ['blocked', 'reply', 'sent'];

  beforeAll(async () => {
    person = await product.person('north');
    await send(person, about);
    await product.reply({ from: person.phone, to: number, text: 'Please stop' });
    await send(person, about);
  });

  it('in the lead’s communications: the reply got there by the thread', async () => {
    expect(kinds(await product.stores.history.ofLead('north', 'lead-7'))).toEqual(all);
  });

  it('in the automation’s history', async () => {
    expect(kinds(await product.stores.history.ofAutomation('north', 'welcome'))).toEqual(all);
  });

  it('in the customer’s timeline', async () => {
    expect(kinds(await product.stores.history.timelineOf('north', person.customerId))).toEqual(all);
  });

  it('in the dealer’s SMS list of the day, and in no other dealer’s or day’s', async () => {
    const { history } = product.stores;
    expect(kinds(await history.listOf('north', today()))).toEqual(all);
    expect([await history.listOf('south', today()), await history.listOf('north', '2026-01-01')]).toEqual([[], []]);
  });

  it('as many as are asked for', async () => {
    expect(kinds(await product.stores.history.listOf('north', today(), 2))).toEqual(all.slice(0, 2));
  });

  it('a blocked one with its reason and a sentence that its user can read', async () => {
    const [blocked] = await product.stores.history.ofLead('north', 'lead-7');
    expect(blocked).toMatchObject({ outcome: 'blocked', reason: 'customer-unsubscribed' });
    expect(await product.stores.history.entry(blocked?.id ?? '', blocked?.entry ?? '')).toMatchObject({
      userMessage: 'This customer has opted out of SMS from this dealer.',
      phone: person.phone,
    });
  });
});

describe('where the sender names nobody', () => {
  it('a blocked SMS and a reply are in the timeline and on the lead of the one customer who has the phone', async () => {
    const person = await product.person();
    await product.upsert({ dealerId: 'north', ...person, leadId: 'lead-8' });
    await product.reply({ from: person.phone, to: number, text: 'STOP' });
    expect(await product.send('north', person.phone)).toBe('customer-unsubscribed');
    const { history } = product.stores;
    expect(kinds(await history.timelineOf('north', person.customerId))).toEqual(['blocked', 'reply']);
    expect(kinds(await history.ofLead('north', 'lead-8'))).toEqual(['blocked', 'reply']);
  });

  it('a reply without a term is in that customer’s timeline', async () => {
    const person = await product.person('north');
    await product.reply({ from: person.phone, to: number, text: 'How much is it?' });
    expect(await product.stores.history.timelineOf('north', person.customerId)).toMatchObject([
      { kind: 'reply', outcome: 'no-term' },
    ]);
  });
});

it('a reply that could be for several dealers is in the list, on the lead and in the timeline of each', async () => {
  const { phone, customerId } = await product.person('south', 'east');
  for (const dealerId of ['south', 'east'])
    await product.ask({ dealerId, from: shared }, { phone, leadId: `lead-of-${dealerId}` });
  await product.reply({ from: phone, to: shared, text: 'How much is it?' });
  const { history } = product.stores;
  for (const dealerId of ['south', 'east']) {
    expect(kinds(await history.listOf(dealerId, today()))).toEqual(['reply']);
    expect(kinds(await history.ofLead(dealerId, `lead-of-${dealerId}`))).toEqual(['reply']);
    expect(kinds(await history.timelineOf(dealerId, customerId))).toEqual(['reply']);
  }
});

it('one recipient who opted out never aborts the others', async () => {
  const people = await Promise.all(Array.from({ length: 30 }, () => product.person('north')));
  const optedOut = people[12];
  await product.reply({ from: optedOut?.phone ?? '', to: number, text: 'STOP' });
  const answers = await product.ask({ dealerId: 'north' }, ...people, { phone: 'not a phone' });
  expect(answers.map(outcomeOf)).toEqual([
    ...people.map((person) => (person === optedOut ? 'customer-unsubscribed' : 'allowed')),
    'invalid-phone',
  ]);
});
