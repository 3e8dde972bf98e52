import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startLocalProduct, type LocalProduct, type Person } from '../support/local-product.ts';

const numbers = { north: '+61491577426', us: '+61491577644', strict: '+61491577645', shared: '+61491577646' };
const [out, ok, held] = ['customer-unsubscribed', 'allowed', 'held-for-review'];
let product: LocalProduct;

beforeAll(async () => {
  product = await startLocalProduct();
  const { settings } = product;
  const country = 'AU';
  await settings.putDealer({ dealerId: 'north', name: 'North', country, replyNumber: numbers.north });
  await settings.putDealer({ dealerId: 'us', name: 'US', country: 'US', replyNumber: numbers.us });
  await settings.putDealer({
    dealerId: 'strict',
    name: 'Strict',
    country,
    replyNumber: numbers.strict,
    wishes: 'opt-out',
  });
  await settings.putReplyNumber({ number: numbers.north, country, owners: ['north'] });
  await settings.putReplyNumber({ number: numbers.us, country, owners: ['us'] });
  await settings.putReplyNumber({ number: numbers.strict, country, owners: ['strict'] });
  await settings.putReplyNumber({ number: numbers.shared, country, owners: ['north', 'us'] });
}, 60_000);
afterAll(() => product.stop());

const staff = (dealerId: string) => ({ dealerId, by: 'mia' });
const at = async (dealerId: string, { phone, customerId }: Person) => [
  await product.send(dealerId, phone, customerId),
  await product.status(dealerId, customerId),
];
const openAt = async (dealerId: string) => (await product.stores.history.openReviews(dealerId)).map(({ id }) => id);

describe('a term in an unlikely context', () => {
  let person: Person;
  let ref: string;
  beforeEach(async () => {
    person = await product.person('north');
    ref = String((await product.reply({ from: person.phone, to: numbers.north, text: "I'll stop by at 3" }))['id']);
  });

  it('opts out, shows as unsubscribed, and is an open review', async () => {
    expect(await at('north', person)).toEqual([out, 'unsubscribed']);
    expect(await openAt('north')).toContain(ref);
  });

  it('keeps what was found, where, and by which rule', async () => {
    expect(await product.stores.item('communications', { id: ref, entry: 'reply' })).toMatchObject({
      meaning: { kind: 'opt-out', term: 'STOP', review: true, rule: 'stops-by', span: [5, 9] },
      effect: { do: 'hold', to: ['north'], optOut: true },
      statusAfter: { north: 'unsubscribed' },
    });
  });

  it('is undone by its release', async () => {
    const answered = await product.stores.answerHold(ref, staff('north'), { answer: 'release' });
    expect(answered).toMatchObject({ ok: true, statusBefore: 'unsubscribed', statusAfter: 'subscribed' });
    expect(await at('north', person)).toEqual([ok, 'subscribed']);
    expect(await openAt('north')).not.toContain(ref);
  });

  it('is undone alone: another STOP stands', async () => {
    await product.reply({ from: person.phone, to: numbers.north, text: 'STOP' });
    await product.stores.answerHold(ref, staff('north'), { answer: 'release' });
    expect(await at('north', person)).toEqual([out, 'unsubscribed']);
  });

  it('that staff confirm is an opt-out like any other', async () => {
    await product.stores.answerHold(ref, staff('north'), { answer: 'confirm' });
    expect(await at('north', person)).toEqual([out, 'unsubscribed']);
  });

  it('is lifted by a START that counts', async () => {
    await product.reply({ from: person.phone, to: numbers.north, text: 'START' });
    expect(await at('north', person)).toEqual([ok, 'subscribed']);
  });
});

describe('a wish to stop without a term', () => {
  const wish = 'Take me off your list';
  const wishAt = async (dealerId: 'north' | 'us' | 'strict', to = numbers[dealerId]) => {
    const person = await product.person(dealerId);
    const { id, meaning, effect } = await product.reply({ from: person.phone, to, text: wish });
    expect(meaning).toMatchObject({ kind: 'wish', rule: 'take-me-off' });
    return { person, ref: String(id), effect };
  };

  it('is held, its status unchanged, until staff release or confirm it', async () => {
    const { person, ref } = await wishAt('north');
    expect(await at('north', person)).toEqual([held, 'subscribed']);
    expect(await openAt('north')).toContain(ref);
    await product.stores.answerHold(ref, staff('north'), { answer: 'release' });
    expect(await at('north', person)).toEqual([ok, 'subscribed']);
    const other = await wishAt('north');
    await product.stores.answerHold(other.ref, staff('north'), { answer: 'confirm' });
    expect(await at('north', other.person)).toEqual([out, 'unsubscribed']);
  });

  it.each(['us', 'strict'] as const)('opts out at once at the dealer %s', async (dealerId) => {
    const { person, effect } = await wishAt(dealerId);
    expect(effect).toEqual({ do: 'stop', scope: dealerId });
    expect(await at(dealerId, person)).toEqual([out, 'unsubscribed']);
  });

  it('is held where two dealers could be meant', async () => {
    const person = await product.person('north', 'us');
    for (const dealerId of ['north', 'us']) await product.ask({ dealerId, from: numbers.shared }, person);
    await product.reply({ from: person.phone, to: numbers.shared, text: wish });
    expect([await at('north', person), await at('us', person)]).toEqual([
      [held, 'subscribed'],
      [held, 'subscribed'],
    ]);
  });
});

it('a reaction that quotes the opt-out message changes nothing', async () => {
  const person = await product.person('north');
  await product.reply({ from: person.phone, to: numbers.north, text: 'Liked “Spring sale! Reply STOP to opt out”' });
  expect(await at('north', person)).toEqual([ok, 'subscribed']);
});

it('a reply too long to be read whole is held', async () => {
  const person = await product.person('north');
  const text = `${'The road is long. '.repeat(200)}STOP${' and winding.'.repeat(200)}`;
  await product.reply({ from: person.phone, to: numbers.north, text });
  expect(await at('north', person)).toEqual([held, 'subscribed']);
});
