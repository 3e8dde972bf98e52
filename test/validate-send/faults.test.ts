import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { failingClient, meddlingClient, names, unprocessingClient } from '../support/faults.ts';
import { startStoreEngine } from '../support/store-engine.ts';
import { newId, newPerson, numbers, openDealers, type Dealers, type Person } from './dealers.ts';

let dealers: Dealers;
let ava: Person;
let ben: Person;
beforeAll(async () => {
  dealers = await openDealers(await startStoreEngine());
});
afterAll(() => dealers.engine.stop());
beforeEach(async () => {
  [ava, ben] = [newPerson(), newPerson()];
  await dealers.create(ava);
  await dealers.create(ben);
});

const exactly = (value: string): RegExp => new RegExp(`^${value.replace('+', '\\+')}$`);
const stays = async (wanted: RegExp) => dealers.over(unprocessingClient(dealers.engine, wanted));
const thread = async (phone: string) => {
  const { client, tables } = dealers.engine;
  const Key = { phone, item: `thread#${numbers.north}#north` };
  return (await client.send(new GetCommand({ TableName: tables.numbers, Key }))).Item;
};
const history = async (sendId: string) => {
  const { client, tables } = dealers.engine;
  const query = new QueryCommand({
    TableName: tables.communications,
    KeyConditionExpression: 'id = :id',
    ExpressionAttributeValues: { ':id': `send#north#${sendId}` },
  });
  return (await client.send(query)).Items ?? [];
};

describe('what DynamoDB leaves unread', () => {
  it.each<[string, (person: Person, sendId: string) => string]>([
    ['the consent of the phone', ({ phone }) => phone],
    ['the customer', ({ customerId }) => customerId],
    ['the earlier answer', (_, sendId) => `validate#north#${sendId}`],
  ])('blocks the one whom it concerns: %s', async (_, item) => {
    const sendId = newId();
    const faulty = await stays(exactly(item(ava, sendId)));
    expect(await faulty.outcomes({}, { ...ava, sendId }, ben)).toEqual(['validation-unavailable', 'allowed']);
    expect(faulty.pipeline.counts).toMatchObject({ SendsNotValidated: 1, SendsAllowed: 1 });
    expect(faulty.pipeline.logs).toContainEqual({
      level: 'error',
      code: 'send-validation-failed',
      facts: { step: 'read' },
    });
    expect(await thread(ava.phone)).toBeUndefined();
  });

  it('blocks the customer whose own phone is another one', async () => {
    const { phone } = newPerson();
    const faulty = await stays(exactly(ava.phone));
    expect(await faulty.outcomes({}, { ...ava, phone }, { phone })).toEqual(['validation-unavailable', 'allowed']);
  });

  it('blocks a phone whose holders cannot be read, and tells it', async () => {
    const faulty = dealers.over(failingClient(dealers.engine, /^Query/, exactly(ava.phone)));
    expect(await faulty.outcomes({}, { phone: ava.phone }, { phone: ben.phone }, ava)).toEqual([
      'validation-unavailable',
      'allowed',
      'validation-unavailable',
    ]);
    expect(faulty.pipeline.logs.map(({ code }) => code)).toContain('send-validation-failed');
  });

  it('is asked for again', async () => {
    const faulty = dealers.over(unprocessingClient(dealers.engine, exactly(ava.phone), { times: 2 }));
    expect(await faulty.outcomes({}, ava)).toEqual(['allowed']);
  });

  it('blocks everybody where it is the settings', async () => {
    const faulty = dealers.over(failingClient(dealers.engine, /^BatchGet/, /^DEALER#north$/));
    expect(await faulty.outcomes({}, ava, ben)).toEqual(['validation-unavailable', 'validation-unavailable']);
  });
});

describe('what DynamoDB does not take', () => {
  it('blocks the one whose thread is not written, also when asked again, until it is', async () => {
    const faulty = await stays(exactly(`thread#${numbers.north}#north`));
    const send = { ...ava, sendId: newId() };
    expect(await faulty.outcomes({}, send)).toEqual(['validation-unavailable']);
    expect(await faulty.outcomes({}, send)).toEqual(['validation-unavailable']);
    expect(await thread(ava.phone)).toBeUndefined();
    expect(await dealers.outcomes({}, send)).toEqual(['allowed']);
    expect(await thread(ava.phone)).toMatchObject({ dealerId: 'north', customerId: ava.customerId });
  });

  it('blocks the one whose answer is not kept, and nobody else', async () => {
    const sendId = newId();
    const client = unprocessingClient(dealers.engine, exactly(`validate#north#${sendId}`), { of: /^BatchWrite/ });
    const faulty = dealers.over(client);
    expect(await faulty.outcomes({}, { ...ava, sendId }, ben)).toEqual(['validation-unavailable', 'allowed']);
    expect(faulty.pipeline.logs).toContainEqual({
      level: 'error',
      code: 'send-validation-failed',
      facts: { step: 'note' },
    });
  });

  it('is written again, whatever order its attributes come back in', async () => {
    const faulty = dealers.over(unprocessingClient(dealers.engine, exactly(ava.phone), { times: 3 }));
    expect(await faulty.outcomes({ body: 'Hello' }, ava)).toEqual(['allowed']);
    expect(await thread(ava.phone)).toMatchObject({ dealerId: 'north' });
  });

  it('leaves a refusal a refusal, and its record to the repeat', async () => {
    await dealers.stop(ava.phone);
    const send = { ...ava, sendId: newId() };
    const faulty = await stays(exactly(`send#north#${send.sendId}`));
    expect(await faulty.outcomes({}, send)).toEqual(['customer-unsubscribed']);
    expect(await history(send.sendId)).toEqual([]);
    expect(await dealers.outcomes({}, send)).toEqual(['customer-unsubscribed']);
    expect(await history(send.sendId)).toMatchObject([{ reason: 'customer-unsubscribed' }]);
  });

  it('blocks those in the request that failed', async () => {
    const faulty = dealers.over(failingClient(dealers.engine, /^BatchWrite/, exactly(`thread#${numbers.north}#north`)));
    expect(await faulty.outcomes({}, ava, { phone: 'none' })).toEqual(['validation-unavailable', 'invalid-phone']);
  });
});

describe('the thread', () => {
  it('is there before the answer is kept, and so before it is given', async () => {
    const order: string[] = [];
    const client = meddlingClient(dealers.engine, async ({ command, input, pass }) => {
      const output = await pass();
      if (command.startsWith('BatchWrite')) order.push(names(input, /^thread#/) ? 'thread' : 'answer');
      return output;
    });
    expect(await dealers.over(client).outcomes({}, ava)).toEqual(['allowed']);
    expect(order).toEqual(['thread', 'answer']);
  });

  it('is none for a sender name, nor for an SMS that is blocked', async () => {
    await dealers.stop(ben.phone);
    await dealers.outcomes({ from: 'NORTH' }, ava, ben);
    await dealers.outcomes({}, ben);
    expect([await thread(ava.phone), await thread(ben.phone)]).toEqual([undefined, undefined]);
  });

  it('leads a reply to the dealer who texted', async () => {
    const { settings } = dealers.pipeline;
    const shared = '+61491570110';
    await settings.putReplyNumber({ number: shared, country: 'AU', owners: ['north', 'south'] });
    expect(await dealers.outcomes({ dealerId: 'south', from: shared }, { phone: ava.phone })).toEqual(['allowed']);
    await dealers.stop(ava.phone, shared, '2026-11-23T03:01:00Z');
    expect(await dealers.outcomes({ dealerId: 'south' }, { phone: ava.phone })).toEqual(['number-opted-out']);
    expect(await dealers.outcomes({}, ava)).toEqual(['allowed']);
  });
});
