import { beforeEach, describe, expect, it } from '@jest/globals';
import { failingClient } from '../support/faults.ts';
import { newPerson, verified, type Person } from './dealers.ts';
import { dealers, engine, setUpDealers } from './own-dealers.ts';

let ava: Person;
let ben: Person;
let cat: Person;

setUpDealers();
beforeEach(async () => {
  [ava, ben, cat] = [newPerson(), newPerson(), newPerson()];
  for (const person of [ava, ben, cat]) await dealers.save(person);
});

const sends = () => Promise.all([ava, ben, cat].map((person) => dealers.send(person)));
const out = 'customer-unsubscribed';

describe('infrastructure that fails', () => {
  it.each([
    ['the record', /PutItem/],
    ['the consent of the number', /UpdateItem/],
    ['the threads of the number', /Query/],
    ['the customers', /GetItem/],
  ])('rejects the one message it concerns and leaves its neighbours alone: %s', async (_, command) => {
    const concerned = new RegExp(`^\\${ben.phone}$|^${ben.customerId}$`);
    const faulty = dealers.over(failingClient(engine, command, concerned));
    const batch = [ava, ben, cat].map((person) => verified(person));
    const results = await faulty.pipeline.process(...batch);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const [first, , third] = await sends();
    expect([first, third]).toEqual([out, out]);

    const again = batch.filter((_message, index) => results[index]?.status === 'rejected');
    expect(await dealers.pipeline.process(...again)).toEqual([{ status: 'fulfilled', value: undefined }]);
    expect(await sends()).toEqual([out, out, out]);
  });

  it('rejects all that need the settings where those cannot be read, and keeps what cannot be read', async () => {
    const faulty = dealers.over(failingClient(engine, /BatchGet/, /^GLOBAL$/));
    const nonsense = { ...verified(ava), body: 'nonsense' };
    const results = await faulty.pipeline.process(verified(ava), nonsense);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await dealers.send(ava)).toBe('allowed');
  });

  it('is not needed for what a cut-off delivery has done: the number is out before its customers are', async () => {
    const faulty = dealers.over(failingClient(engine, /GetItem/, new RegExp(`^${ben.customerId}$`)));
    await faulty.pipeline.process(verified(ben));
    expect(await dealers.send(ben)).toBe(out);
    expect(await dealers.status(ben)).toBe('subscribed');
  });
});
