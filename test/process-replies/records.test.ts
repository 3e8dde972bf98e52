import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { createCommunicationReader } from '../../lambdas/core/stores/communication-reader.ts';
import { mostCustomerEntries } from '../../lambdas/core/stores/reply-entries.ts';
import { meddlingClient } from '../support/faults.ts';
import { itemWeight } from '../support/item-weight.ts';
import { newId, newPerson, numbers, posted, verified, type Person } from './dealers.ts';
import { dealers, engine, setUpDealers } from './own-dealers.ts';

let ava: Person;

setUpDealers();
beforeEach(async () => {
  ava = newPerson();
  await dealers.save(ava);
});

const recordOf = async (id: string, to: string = numbers.north) => {
  const entries = await dealers.entries(`reply#aws#${to}#${id}`);
  return entries.find(({ entry }) => entry === 'reply') ?? {};
};

describe('the record of a reply', () => {
  it.each([
    ['a STOP', 'Stop', numbers.north],
    ['a hold at several dealers', 'Stop', numbers.shared],
    ['a flagged START', 'START', numbers.unknown],
    ['no term', 'Thanks', numbers.north],
    ['an opt-out in an unlikely context', "I'll stop by tomorrow", numbers.north],
    ['a wish', 'Take me off your list', numbers.shared],
  ])('weighs at most 1 kB without its text, done and all: %s', async (_, text, to) => {
    await dealers.save(ava, 'south');
    const id = '8a5ee4d2-9e6c-4b0e-9c1e-0a3f4b5c6d7e'.replace(/^.{8}/, newId().padEnd(8, '0'));
    await dealers.pipeline.process(verified(ava, { text, to, id }));
    const { body, ...record } = await recordOf(id, to);
    expect(body).toBe(text);
    expect(record).toHaveProperty('doneAt');
    expect(itemWeight(record)).toBeLessThanOrEqual(1024);
  });

  it('weighs at most 1 kB with a lead, and with customers whom staff opted out', async () => {
    const recipient = {
      leadId: 'lead-0123456789',
      leadOwnerId: 'user-0123456789',
      automationId: 'automation-0123456789',
    };
    await dealers.pipeline.validate({
      dealerId: 'north',
      purpose: 'individual',
      recipients: [{ sendId: newId(), phone: ava.phone, customerId: ava.customerId, ...recipient }],
    });
    const id = '8a5ee4d2-9e6c-4b0e-9c1e-0a3f4b5c6d7e'.replace(/^.{8}/, newId().padEnd(8, '0'));
    const { now, customers } = dealers.pipeline;
    await customers.staffOptOut({ dealerId: 'north', customerId: ava.customerId }, { at: now, seen: now, by: 'mia' });
    await dealers.pipeline.process(verified(ava, { text: 'START', id }));
    const record = await recordOf(id);
    expect(record).toMatchObject({
      leadId: 'lead-0123456789',
      statusAfter: { [`north#${ava.customerId}`]: 'unsubscribed' },
    });
    expect(itemWeight(record)).toBeLessThanOrEqual(1024);
  });

  it('has no end where it changed something, and 400 days where it did not', async () => {
    const [stop, thanks] = [newId(), newId()];
    await dealers.pipeline.process(verified(ava, { id: stop }), verified(ava, { id: thanks, text: 'Thanks' }));
    expect(await recordOf(stop)).not.toHaveProperty('expiresAt');
    const { expiresAt, seen } = await recordOf(thanks);
    expect(Number(expiresAt) - Number(seen) / 1000).toBe(400 * 24 * 3600);
  });

  it('keeps 1,600 characters of the text, and of a longer one its length and digest', async () => {
    const [exactly, longer] = [newId(), newId()];
    const text = `Stop ${'x'.repeat(1595)}`;
    await dealers.pipeline.process(
      verified(ava, { id: exactly, text }),
      verified(ava, { id: longer, text: `${text}y` }),
    );
    expect(await recordOf(exactly)).toMatchObject({ body: text });
    expect(await recordOf(exactly)).not.toHaveProperty('bodyLength');
    expect(await recordOf(longer)).toMatchObject({
      body: text,
      bodyLength: 1601,
      bodySha256: createHash('sha256').update(`${text}y`).digest('hex'),
    });
  });

  it.each([
    ['that the cut went through', `${'x'.repeat(1599)}👍 stop`],
    ['that the gateway cut off', 'stop \ud83d'],
  ])('holds no half of an emoji %s', async (_, text) => {
    const id = newId();
    await dealers.pipeline.process(verified(ava, { id, text }));
    expect(await dealers.status(ava)).toBe('unsubscribed');
    const { body } = await recordOf(id);
    expect(String(body).isWellFormed()).toBe(true);
  });

  it('does not grow with what the sender puts into an id', async () => {
    const id = 'i'.repeat(100_000);
    const [result] = await dealers.pipeline.process(posted(ava, { id }));
    expect(result?.status).toBe('fulfilled');
    const replies = dealers.pipeline.events.flatMap((event) => ('reply' in event ? event.reply : []));
    const reply = replies.at(-1) ?? '';
    const [record = {}] = await dealers.entries(reply);
    expect(itemWeight(record)).toBeLessThanOrEqual(1024);
    expect(await dealers.status(ava)).toBe('unsubscribed');
  });
});

const history = () => createCommunicationReader(engine.client, engine.tables);
const timeline = async (customerId: string, dealerId = 'north') =>
  (await history().timelineOf(dealerId, customerId)).map(({ kind, outcome }) => `${kind} ${outcome}`);

const longId = (index: number) =>
  `${String(index).padStart(8, '0')}-89ab-cdef-0123-456789abcdef-${newPerson().customerId}`;

describe('a reply from a phone that several customers have', () => {
  it.each([
    ['STOP', 'opt-out'],
    ['START', 'opt-in'],
    ['Take me off your list', 'wish'],
    ['Thanks', 'no-term'],
  ])('is in the timeline of each, once, and in the list once: %s', async (text, outcome) => {
    const twin = { ...newPerson(), phone: ava.phone };
    await dealers.save(twin);
    const day = `2026-10-${10 + text.length}`;
    const [id, at] = [newId(), `${day}T03:00:00.000Z`];
    await dealers.pipeline.process(verified(ava, { text, id, at }));
    await dealers.pipeline.process(verified(ava, { text, id, at }));
    expect([await timeline(ava.customerId), await timeline(twin.customerId)]).toEqual([
      [`reply ${outcome}`],
      [`reply ${outcome}`],
    ]);
    expect(await history().listOf('north', day)).toHaveLength(1);
  });

  it('is in the timeline of whom the SMS was for, of whoever else has the phone, and on that lead', async () => {
    const twin = { ...newPerson(), phone: ava.phone };
    await dealers.save(twin);
    const recipients = [{ sendId: newId(), ...ava, leadId: `lead-${ava.customerId}` }];
    await dealers.pipeline.validate({ dealerId: 'north', purpose: 'individual', recipients });
    await dealers.pipeline.process(verified(ava));
    expect([await timeline(ava.customerId), await timeline(twin.customerId)]).toEqual([
      ['reply opt-out'],
      ['reply opt-out'],
    ]);
    expect(await history().ofLead('north', `lead-${ava.customerId}`)).toHaveLength(1);
  });

  it('has at most 25 such entries, of at most 1 kB each, also where it is cut off and comes again', async () => {
    for (let index = 0; index < mostCustomerEntries + 5; index++)
      await dealers.save({ ...ava, customerId: longId(index) });
    let puts = 0;
    const broken = dealers.over(
      meddlingClient(engine, async ({ command, input, pass }) => {
        if (command === 'PutItemCommand' && JSON.stringify(input).includes('customer#') && (puts += 1) > 5)
          throw new Error('DynamoDB is not well');
        return pass();
      }),
    );
    const id = '8a5ee4d2-9e6c-4b0e-9c1e-0a3f4b5c6d7e';
    const [cutOff] = await broken.pipeline.process(verified(ava, { id }));
    expect(cutOff?.status).toBe('rejected');
    expect(await dealers.send(ava)).toBe('customer-unsubscribed');
    await dealers.pipeline.process(verified(ava, { id }));
    const entries = await dealers.entries(`reply#aws#${numbers.north}#${id}`);
    const own = entries.filter(({ entry }) => String(entry).startsWith('customer#'));
    expect(own).toHaveLength(25);
    for (const entry of own) expect(itemWeight(entry)).toBeLessThanOrEqual(1024);
    expect(entries.find(({ entry }) => entry === 'reply')).toHaveProperty('doneAt');
  });
});

it('a reply of the only customer with the phone is on that customer’s lead, and its event names it', async () => {
  const ben = newPerson();
  await dealers.pipeline.upsert({ dealerId: 'north', ...ben, leadId: `lead-${ben.customerId}` });
  dealers.pipeline.events.length = 0;
  await dealers.pipeline.process(verified(ben));
  expect(await history().ofLead('north', `lead-${ben.customerId}`)).toMatchObject([
    { kind: 'reply', outcome: 'opt-out' },
  ]);
  const leads = dealers.pipeline.events.map((event) => event.leadId);
  expect(leads).toEqual([`lead-${ben.customerId}`, `lead-${ben.customerId}`]);
});
