import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { consentEvents, type ConsentEvent } from '../../lambdas/core/contracts/events.ts';
import { subscribe, type Subscriber } from '../../local/demo/event-subscriber.ts';
import { startLocalProduct, type LocalProduct } from '../support/local-product.ts';

const number = '+61491577426';
const shared = '+61491577644';
let product: LocalProduct;
let everything: Subscriber;

beforeAll(async () => {
  product = await startLocalProduct();
  const { settings } = product;
  await settings.putReplyNumber({ number, country: 'AU', owners: ['north'] });
  await settings.putReplyNumber({ number: shared, country: 'AU', owners: ['south', 'east'] });
  const notify = { 'send-lead-sms': ['ann', 'ben'] };
  const north = { dealerId: 'north', name: 'North', country: 'AU', replyNumber: number };
  await settings.putDealer({ ...north, notify, managers: ['mia', 'ann'] });
  for (const dealerId of ['south', 'east'])
    await settings.putDealer({ dealerId, name: dealerId, country: 'AU', replyNumber: shared, managers: ['max'] });
  everything = await subscribe(product.cloud);
}, 60_000);
afterAll(() => product.stop());

const told = (events: readonly ConsentEvent[]) => events.map(({ eventType, dealerId }) => `${eventType} ${dealerId}`);

/** The events of what is done, each of which is as its contract says. */
async function eventsOf(work: Promise<unknown>): Promise<ConsentEvent[]> {
  await everything.events();
  await work;
  const events = await everything.events();
  for (const event of events) consentEvents[event.eventType].parse(event);
  return events.toSorted((a, b) => (a.eventId < b.eventId ? -1 : 1));
}

describe('staff hear of', () => {
  it('a reply without a term', async () => {
    const { phone } = await product.person('north');
    const events = await eventsOf(product.reply({ from: phone, to: number, text: 'How much is it?' }));
    expect(events).toMatchObject([{ eventType: 'reply-received', dealerId: 'north', text: 'How much is it?' }]);
  });

  it('an opt-out, and of an opt-in after it', async () => {
    const { phone, customerId } = await product.person('north');
    const out = await eventsOf(product.reply({ from: phone, to: number, text: 'Stop' }));
    expect(told(out)).toEqual(['customer-opted-out north', 'reply-received north']);
    expect(out[0]).toMatchObject({ phone, reason: 'sole-owner', customers: [{ dealerId: 'north', customerId }] });
    const back = await eventsOf(product.reply({ from: phone, to: number, text: 'START' }));
    expect(told(back)).toEqual(['customer-opted-in north', 'reply-received north']);
  });

  it('a refused SMS', async () => {
    const { phone, customerId } = await product.person('north');
    await product.reply({ from: phone, to: number, text: 'Stop' });
    const recipient = { phone, customerId, leadId: 'l-1' };
    expect(await eventsOf(product.ask({ dealerId: 'north' }, recipient))).toMatchObject([
      { eventType: 'send-blocked', dealerId: 'north', phone, leadId: 'l-1', reason: 'customer-unsubscribed' },
    ]);
  });

  it('a question that they have to answer', async () => {
    const { phone } = await product.person('south', 'east');
    for (const dealerId of ['south', 'east']) await product.ask({ dealerId, from: shared }, { phone });
    const events = await eventsOf(product.reply({ from: phone, to: shared, text: 'Stop' }));
    expect(told(events)).toEqual([
      'reply-received east',
      'reply-received south',
      'review-needed east',
      'review-needed south',
    ]);
  });

  it.each(['HELP', 'info'])('a request for help: "%s" as the whole reply, which is recorded', async (text) => {
    const { phone, customerId } = await product.person('north');
    const work = product.reply({ from: phone, to: number, text });
    expect(told(await eventsOf(work))).toEqual(['help-requested north', 'reply-received north']);
    expect(await work).toMatchObject({ meaning: { kind: 'help' }, body: text });
    expect(await product.send('north', phone, customerId)).toBe('allowed');
  });

  it('no help that is asked for inside of a longer reply', async () => {
    const { phone } = await product.person('north');
    const events = await eventsOf(product.reply({ from: phone, to: number, text: 'Can you help me?' }));
    expect(told(events)).toEqual(['reply-received north']);
  });

  it('STOP ALL, each dealer’s own', async () => {
    const { phone } = await product.person('north', 'south');
    const events = await eventsOf(product.reply({ from: phone, to: number, text: 'Stop all' }));
    expect(told(events)).toEqual([
      'customer-opted-out *',
      'customer-opted-out north',
      'customer-opted-out south',
      'reply-received north',
    ]);
    expect(events[2]).toMatchObject({ recipients: ['max'], reason: 'stop-all' });
  });
});

describe('an event names as recipients', () => {
  it('the users whom the dealer named for the role, and its managers', async () => {
    const { phone } = await product.person('north');
    const [event] = await eventsOf(product.reply({ from: phone, to: number, text: 'Hello' }));
    expect(event).toMatchObject({ role: 'send-lead-sms', recipients: ['ann', 'ben', 'mia'] });
  });

  it('where it named none, the owner of the lead that was texted, and the managers', async () => {
    const { phone } = await product.person('south');
    const recipient = { phone, leadId: 'l-2', leadOwnerId: 'sam', automationId: 'a-2' };
    await product.ask({ dealerId: 'south', from: shared }, recipient);
    const [event] = await eventsOf(product.reply({ from: phone, to: shared, text: 'Hello' }));
    expect(event).toMatchObject({ leadId: 'l-2', automationId: 'a-2', recipients: ['sam', 'max'] });
  });

  it('the owner of the lead, where the gateway names the SMS that is answered, and its sender reported it without the lead', async () => {
    const { phone, customerId } = await product.person('south');
    const about = { leadId: 'l-3', leadOwnerId: 'sam', automationId: 'a-3' };
    const sms = { sendId: 'named', gateway: 'aws', messageId: `out-${phone}`, phone, from: shared };
    await product.ask({ dealerId: 'south', from: shared }, { phone, customerId, ...about });
    const sent = [{ ...sms, sentAt: new Date().toISOString(), customerId }];
    await product.report({ kind: 'sent', dealerId: 'south', sent });
    const reply = { from: phone, to: shared, text: 'Hello', answers: `out-${phone}` };
    const [event] = await eventsOf(product.reply(reply));
    expect(event).toMatchObject({
      reason: 'reference',
      leadId: 'l-3',
      automationId: 'a-3',
      recipients: ['sam', 'max'],
    });
    expect(await product.stores.history.ofLead('south', 'l-3')).toMatchObject([{ kind: 'reply' }]);
  });

  it('the owner of each lead, where several dealers could be meant', async () => {
    const { phone } = await product.person('south', 'east');
    for (const dealerId of ['south', 'east'])
      await product.ask({ dealerId, from: shared }, { phone, leadOwnerId: `owner-${dealerId}` });
    const events = await eventsOf(product.reply({ from: phone, to: shared, text: 'Hello' }));
    expect(events.map(({ recipients }) => recipients)).toEqual([
      ['owner-east', 'max'],
      ['owner-south', 'max'],
    ]);
  });
});

it('carries what subscription filters go by as message attributes', async () => {
  const { phone } = await product.person('north');
  await everything.events();
  await product.reply({ from: phone, to: number, text: 'Hello' });
  expect(await everything.deliveries()).toMatchObject([
    {
      attributes: {
        dealerId: { DataType: 'String', StringValue: 'north' },
        eventType: { DataType: 'String', StringValue: 'reply-received' },
        role: { DataType: 'String', StringValue: 'send-lead-sms' },
        recipients: { DataType: 'String.Array', StringValue: '["ann","ben","mia"]' },
      },
    },
  ]);
});

it('subscription filters pick by dealer, type and role', async () => {
  const filters = {
    ofSouth: { dealerId: ['south'] },
    optOuts: { eventType: ['customer-opted-out'], role: ['send-lead-sms'] },
    otherRole: { role: ['another'] },
  };
  const subscribers = await Promise.all(Object.values(filters).map((filter) => subscribe(product.cloud, filter)));
  const { phone } = await product.person('north', 'south');
  await product.ask({ dealerId: 'south', from: shared }, { phone });
  await product.reply({ from: phone, to: number, text: 'Stop' });
  await product.reply({ from: phone, to: shared, text: 'Hello' });
  const events = await Promise.all(subscribers.map((subscriber) => subscriber.events()));
  expect(events.map((list) => told(list).toSorted())).toEqual([
    ['reply-received south'],
    ['customer-opted-out north'],
    [],
  ]);
});

it('the same reply delivered again is told once', async () => {
  const { phone } = await product.person('north');
  const reply = { from: phone, to: number, text: 'Stop', id: `twice-${phone}` };
  await product.reply(reply);
  expect(await eventsOf(product.reply(reply))).toEqual([]);
});
