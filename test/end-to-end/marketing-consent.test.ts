import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CustomerInput } from '../../lambdas/core/stores/upsert-customer.ts';
import { outcomeOf, startLocalProduct, type LocalProduct, type Person } from '../support/local-product.ts';

const number = '+61491577426';
let product: LocalProduct;
let person: Person;

beforeAll(async () => {
  product = await startLocalProduct();
  await product.settings.putReplyNumber({ number, country: 'AU', owners: ['north'] });
  await product.settings.putDealer({ dealerId: 'north', name: 'North', country: 'AU', replyNumber: number });
}, 60_000);
afterAll(() => product.stop());
beforeEach(async () => {
  person = await product.person();
});

const load = (more: Partial<CustomerInput> = {}) => product.upsert({ dealerId: 'north', ...person, ...more });
const ticked = (consent: 'granted' | 'refused' | 'unknown', at: number) =>
  ({
    marketing: { consent, at: 1_790_000_000_000 + at, source: 'lead form', wording: 'Send me offers', by: 'sam' },
  }) as const;
const customer = () => product.stores.item('customers', { dealerId: 'north', customerId: person.customerId });
async function outcomes(): Promise<string[]> {
  const body = 'Offers. Reply STOP to leave';
  const bulk = await product.ask({ dealerId: 'north', purpose: 'bulk', body }, person);
  const individual = await product.ask({ dealerId: 'north', purpose: 'individual', body }, person);
  return [...bulk, ...individual].map(outcomeOf);
}

describe('marketing consent that a lead is loaded with', () => {
  it('is unknown where there is no tick box, which blocks nothing', async () => {
    await load();
    expect((await customer())?.['marketing']).toBeUndefined();
    expect(await outcomes()).toEqual(['allowed', 'allowed']);
  });

  it('blocks bulk SMS and nothing else where it is refused; the SMS status is untouched', async () => {
    await load(ticked('refused', 1));
    expect(await outcomes()).toEqual(['no-marketing-consent', 'allowed']);
    expect(await product.status('north', person.customerId)).toBe('subscribed');
  });

  it('stays where a later load has no tick box', async () => {
    await load(ticked('refused', 1));
    await load({ name: 'Ava' });
    expect(await outcomes()).toEqual(['no-marketing-consent', 'allowed']);
  });

  it('changes with a later tick, and both are recorded with who and when', async () => {
    await load(ticked('refused', 1));
    await load(ticked('granted', 2));
    expect(await outcomes()).toEqual(['allowed', 'allowed']);
    expect((await customer())?.['marketingHistory']).toEqual([
      ticked('refused', 1).marketing,
      ticked('granted', 2).marketing,
    ]);
  });

  it('is not taken back by one that says nothing was ticked', async () => {
    await load(ticked('refused', 1));
    await load(ticked('unknown', 2));
    expect(await outcomes()).toEqual(['no-marketing-consent', 'allowed']);
    expect((await customer())?.['marketingHistory']).toEqual([ticked('refused', 1).marketing]);
  });

  it('cannot be dated in the future, where it would win over every refusal until then', async () => {
    const { marketing } = ticked('granted', 0);
    expect(await load({ marketing: { ...marketing, at: 8e15 } })).toMatchObject({ field: 'marketing.at' });
    await load(ticked('refused', 1));
    expect(await outcomes()).toEqual(['no-marketing-consent', 'allowed']);
  });

  it('is recorded with who, also where the loader does not say so', async () => {
    const { by: _, ...marketing } = ticked('refused', 1).marketing;
    await load({ marketing });
    expect((await customer())?.['marketingHistory']).toEqual([{ ...marketing, by: 'operations' }]);
  });

  it('is not changed by an older one that is loaded late', async () => {
    await load(ticked('refused', 2));
    await load(ticked('granted', 1));
    expect(await outcomes()).toEqual(['no-marketing-consent', 'allowed']);
  });
});

describe('STOP', () => {
  beforeEach(async () => {
    await load(ticked('granted', 1));
    const TableName = product.cloud.tables['customers'];
    const Key = { dealerId: 'north', customerId: person.customerId };
    const ExpressionAttributeValues = { ':yes': 'granted' };
    const UpdateExpression = 'SET emailConsent = :yes';
    await product.stores.client.send(
      new UpdateCommand({ TableName, Key, UpdateExpression, ExpressionAttributeValues }),
    );
    await product.reply({ from: person.phone, to: number, text: 'STOP' });
  });

  it('blocks every purpose by SMS', async () => {
    expect(await outcomes()).toEqual(['customer-unsubscribed', 'customer-unsubscribed']);
  });

  it('never touches the consent to e-mail, nor that to marketing', async () => {
    expect(await customer()).toMatchObject({ emailConsent: 'granted', ...ticked('granted', 1) });
  });

  it('is never turned back by loading the customer, with whatever tick', async () => {
    expect(await load(ticked('granted', 2))).toMatchObject({ smsStatus: 'unsubscribed' });
    expect(await outcomes()).toEqual(['customer-unsubscribed', 'customer-unsubscribed']);
  });

  it('stays when the mobile number changes, and when it changes back', async () => {
    const { phone } = person;
    for (const other of [`${phone.slice(0, -6)}99${phone.slice(-4)}`, phone]) {
      person = { ...person, phone: other };
      expect(await load()).toMatchObject({ outcome: 'updated', smsStatus: 'unsubscribed' });
      expect(await outcomes()).toEqual(['customer-unsubscribed', 'customer-unsubscribed']);
    }
  });
});
