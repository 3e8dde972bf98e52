import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startStoreEngine } from '../support/store-engine.ts';
import { newId, newPerson, numbers, openDealers, outcome, type Dealers, type Person } from './dealers.ts';

const minute = 60_000;
let dealers: Dealers;
let ava: Person;
let send: { sendId: string; phone: string };
beforeAll(async () => {
  dealers = await openDealers(await startStoreEngine());
});
afterAll(() => dealers.engine.stop());
beforeEach(() => {
  ava = newPerson();
  send = { sendId: newId(), phone: ava.phone };
});

const history = async (): Promise<Record<string, unknown>[]> => {
  const { client, tables } = dealers.engine;
  const query = new QueryCommand({
    TableName: tables.communications,
    KeyConditionExpression: 'id = :id',
    ExpressionAttributeValues: { ':id': `send#north#${send.sendId}` },
  });
  return (await client.send(query)).Items ?? [];
};
const thread = async (phone: string) => {
  const { client, tables } = dealers.engine;
  const Key = { phone, item: `thread#${numbers.north}#north` };
  return (await client.send(new GetCommand({ TableName: tables.numbers, Key }))).Item;
};

describe('a repeat of a send id', () => {
  it('gets the same allowed, as long as before, and moves no thread', async () => {
    const [first] = await dealers.ask({ body: 'Hello' }, send);
    const threadBefore = await thread(ava.phone);
    dealers.pipeline.now += 4 * minute;
    expect(await dealers.ask({ body: 'Hello' }, send)).toEqual([first]);
    expect(await thread(ava.phone)).toEqual(threadBefore);
  });

  it('is decided anew once the allowed has run out', async () => {
    const [first] = await dealers.ask({}, send);
    dealers.pipeline.now += 5 * minute;
    const [second] = await dealers.ask({}, send);
    expect(outcome(second)).toBe('allowed');
    expect(second).not.toEqual(first);
  });

  it('is blocked where a STOP came in between, on record', async () => {
    expect(await dealers.outcomes({}, send)).toEqual(['allowed']);
    await dealers.stop(ava.phone);
    expect(await dealers.outcomes({}, send)).toEqual(['number-opted-out']);
    expect(await history()).toMatchObject([{ reason: 'number-opted-out' }]);
  });

  it('gets the same block, and is on record once', async () => {
    await dealers.stop(ava.phone);
    const [first] = await dealers.ask({}, send);
    const before = await history();
    dealers.pipeline.now += minute;
    expect(await dealers.ask({}, send)).toEqual([first]);
    expect(await history()).toEqual(before);
  });

  it('gets the same block after what blocked it was mended', async () => {
    const named = { ...send, customerId: ava.customerId };
    expect(await dealers.outcomes({}, named)).toEqual(['unknown-customer']);
    await dealers.create(ava);
    expect(await dealers.outcomes({}, named)).toEqual(['unknown-customer']);
    expect(await dealers.outcomes({}, { ...named, sendId: newId() })).toEqual(['allowed']);
  });

  it.each<[string, object, object]>([
    ['another text', { body: 'Hello again' }, {}],
    ['another text of its own', {}, { body: 'Hello again' }],
    ['another sender', { from: 'NORTH' }, {}],
    ['another campaign', { campaignId: 'service' }, {}],
    ['another purpose', { purpose: 'bulk' }, {}],
  ])('is decided anew for %s', async (_, request, recipient) => {
    const [first] = await dealers.ask({ body: 'Hello. Reply STOP to opt out' }, send);
    dealers.pipeline.now += minute;
    const [second] = await dealers.ask({ body: 'Hello. Reply STOP to opt out', ...request }, { ...send, ...recipient });
    expect(outcome(second)).toBe('allowed');
    expect(second).not.toEqual(first);
  });

  it('is decided anew for another phone', async () => {
    const { phone } = newPerson();
    await dealers.stop(ava.phone);
    expect(await dealers.outcomes({}, send)).toEqual(['number-opted-out']);
    expect(await dealers.outcomes({}, { ...send, phone })).toEqual(['allowed']);
    expect(await thread(phone)).toMatchObject({ dealerId: 'north' });
    expect(await dealers.outcomes({}, send)).toEqual(['number-opted-out']);
  });

  it('is decided anew for another customer', async () => {
    await dealers.create(ava);
    await dealers.staff(ava, 'staffOptOut', 1);
    const { customerId } = newPerson();
    await dealers.create({ ...ava, customerId });
    expect(await dealers.outcomes({}, { ...send, customerId })).toEqual(['number-opted-out']);
    expect(await dealers.outcomes({}, { ...send, customerId: ava.customerId })).toEqual(['customer-unsubscribed']);
  });

  it('is the same send for a phone spelled otherwise', async () => {
    const [first] = await dealers.ask({}, send);
    dealers.pipeline.now += minute;
    expect(await dealers.ask({}, { ...send, phone: ava.phone.replace('+61', '0') })).toEqual([first]);
  });

  it('is another send at another dealer', async () => {
    await dealers.stop(ava.phone);
    expect(await dealers.outcomes({}, send)).toEqual(['number-opted-out']);
    expect(await dealers.outcomes({ dealerId: 'south' }, send)).toEqual(['allowed']);
  });
});
