import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStoreEngine } from '../support/store-engine.ts';
import { newPerson, openDealers, outcome, type Dealers } from './dealers.ts';

let dealers: Dealers;
beforeAll(async () => {
  dealers = await openDealers(await startStoreEngine());
});
afterAll(() => dealers.engine.stop());

async function answersKept(): Promise<number | undefined> {
  const { client, tables } = dealers.engine;
  return (await client.send(new ScanCommand({ TableName: tables.sent, Select: 'COUNT' }))).Count;
}

describe('a call', () => {
  it('is answered in its order, each recipient for itself', async () => {
    const [ava, ben, cyd] = [newPerson(), newPerson(), newPerson()];
    await dealers.create(ava);
    await dealers.create(ben);
    await dealers.stop(ben.phone);
    const answers = await dealers.ask(
      {},
      { ...cyd, sendId: 'order-1' },
      { ...ben, sendId: 'order-2' },
      { phone: 'none', sendId: 'order-3' },
      { ...ava, sendId: 'order-4' },
    );
    expect(answers.map((answer) => [answer.sendId, outcome(answer)])).toEqual([
      ['order-1', 'unknown-customer'],
      ['order-2', 'customer-unsubscribed'],
      ['order-3', 'invalid-phone'],
      ['order-4', 'allowed'],
    ]);
  });

  it('names 500 recipients, among them the same phones and customers again and again', async () => {
    const crowd = Array.from({ length: 50 }, newPerson);
    for (const person of crowd) await dealers.create(person);
    await dealers.stop(crowd[0]?.phone ?? '');
    const recipients = Array.from({ length: 500 }, (_, index) => {
      const { phone, customerId } = crowd[index % 50] ?? newPerson();
      return index % 3 === 0 ? { phone } : { phone, customerId };
    });
    expect(await dealers.outcomes({ body: 'Hello' }, ...recipients)).toEqual(
      recipients.map((_, index) => (index % 50 === 0 ? 'customer-unsubscribed' : 'allowed')),
    );
  });

  it('that is malformed decides and records nothing', async () => {
    const { phone } = newPerson();
    const recipients = [
      { sendId: 'a', phone },
      { sendId: 'b', phone, mobile: phone },
    ];
    const before = await answersKept();
    expect(await dealers.pipeline.validate({ dealerId: 'north', purpose: 'bulk', recipients })).toEqual({
      error: { field: 'recipients[1].mobile', message: 'is not a field of this contract: check its spelling' },
    });
    expect(await answersKept()).toBe(before);
  });

  it('is not decided while a stored setting is invalid, and that is told', async () => {
    const Item = { scope: 'DEALER#odd', item: 'SETTINGS', settings: { dealerId: 'odd', name: 'Odd', country: 'Oz' } };
    await dealers.engine.client.send(new PutCommand({ TableName: dealers.engine.tables.settings, Item }));
    const { logs, counts } = dealers.pipeline;
    expect(await dealers.outcomes({ dealerId: 'odd' }, { phone: newPerson().phone }, { phone: 'none' })).toEqual([
      'validation-unavailable',
      'validation-unavailable',
    ]);
    expect(logs).toContainEqual({
      level: 'error',
      code: 'settings-invalid',
      facts: { problem: expect.stringContaining('Settings DEALER#odd / SETTINGS: country must be') },
    });
    expect(counts.InvalidSettings).toBe(1);
  });

  it('is counted by what came of it', async () => {
    const [ava, ben, cyd] = [newPerson(), newPerson(), newPerson()];
    await dealers.stop(ava.phone);
    await dealers.stop(ben.phone, '+61491573087');
    const fresh = dealers.over(dealers.engine.client);
    await fresh.ask({}, { phone: ava.phone }, { phone: ben.phone }, { phone: cyd.phone });
    expect(fresh.pipeline.counts).toMatchObject({ SendsAllowed: 1, SendsBlocked: 2, SendsBlockedByHold: 1 });
    expect(fresh.pipeline.logs).toEqual([
      { level: 'info', code: 'sends-validated', facts: { dealer: 'north', recipients: 3, blocked: 2 } },
    ]);
  });
});
