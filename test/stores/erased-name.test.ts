import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from '@jest/globals';
import { createCommunicationReader } from '../../lambdas/core/stores/communication-reader.ts';
import { createCustomerStore } from '../../lambdas/core/stores/customer-store.ts';
import { eraseCustomer } from '../../lambdas/core/stores/erase-customer.ts';
import { createNumberStore } from '../../lambdas/core/stores/number-store.ts';
import { newId, newPerson, numbers, verified, type Person } from '../process-replies/dealers.ts';
import { dealers, engine, setUpDealers } from '../process-replies/own-dealers.ts';

setUpDealers();

const dealerId = 'north';
const erase = ({ customerId }: Person, at = dealerId) => {
  const { client, tables } = engine;
  const ofNumbers = createNumberStore(client, tables.numbers);
  const customers = createCustomerStore(client, tables.customers, ofNumbers);
  const deps = { client, tables, numbers: ofNumbers, customers, clock: () => (dealers.pipeline.now += 1) };
  return eraseCustomer(deps, { dealerId: at, customerId }, { by: 'ann' });
};
const timeline = ({ customerId }: Person) =>
  createCommunicationReader(engine.client, engine.tables).timelineOf(dealerId, customerId);

async function customer(): Promise<Person> {
  const person = newPerson();
  await dealers.save(person);
  return person;
}

it('an erased customer leaves a reply that concerned several people to the others, and nothing to find it by', async () => {
  const ava = await customer();
  const twin = { ...newPerson(), phone: ava.phone };
  await dealers.save(twin);
  await dealers.save(ava, 'south');
  const id = newId();
  await dealers.pipeline.process(verified(ava, { text: 'Stop all', id }));
  const entries = async () => JSON.stringify(await dealers.entries(`reply#aws#${numbers.north}#${id}`));
  expect(await timeline(twin)).toMatchObject([{ entry: expect.stringMatching(/^customer#north#/) }]);
  await erase(twin);
  expect(await timeline(twin)).toEqual([]);
  expect(await entries()).not.toContain(`#${twin.customerId}"`);
  expect(await timeline(ava)).toHaveLength(1);
  expect(await entries()).toContain('Stop all');
  await erase(ava);
  expect(await entries()).not.toContain(`north#${ava.customerId}"`);
  await erase(ava, 'south');
  expect(await entries()).not.toContain(`#${ava.customerId}"`);
  expect(await dealers.pipeline.send({ dealerId, phone: ava.phone })).toBe('number-opted-out');
});

it('an erased customer loses what was remembered of an SMS that was asked for', async () => {
  const ava = await customer();
  await dealers.pipeline.process(verified(ava));
  const recipients = [{ sendId: 'to-be-forgotten', ...ava }];
  await dealers.pipeline.validate({ dealerId, purpose: 'individual', recipients });
  const Key = { id: `validate#${dealerId}#to-be-forgotten` };
  const answer = async () => (await engine.client.send(new GetCommand({ TableName: engine.tables.sent, Key }))).Item;
  expect(await answer()).toMatchObject({ about: { customerId: ava.customerId } });
  await erase(ava);
  expect(JSON.stringify(await answer())).not.toContain(ava.customerId);
  expect(await answer()).toHaveProperty('fingerprint');
});

it.each([
  ['alone', ['north']],
  ['beside another dealer', ['south', 'north']],
] as const)('who was texted at a phone that is not in the book is named there no more: %s', async (_, texting) => {
  const ben = await customer();
  const elsewhere = { ...ben, phone: newPerson().phone };
  const from = numbers.shared;
  await dealers.save(ben, 'south');
  for (const id of texting) expect(await dealers.pipeline.send({ dealerId: id, from, ...elsewhere })).toBe('allowed');
  const at = new Date(dealers.pipeline.now).toISOString();
  await dealers.pipeline.process(verified(elsewhere, { to: from, text: 'When are you open?', at }));
  const threads = async () =>
    Object.fromEntries(
      (await dealers.pipeline.numbers.threads(elsewhere.phone, from)).map((one) => [one.dealerId, one]),
    );
  const { north: before, ...others } = await threads();
  expect(before).toMatchObject({ customerId: ben.customerId });
  const addressed = () => dealers.pipeline.numbers.addressed(elsewhere.phone);
  const { customerId } = ben;
  expect(await addressed()).toContainEqual({ dealerId, customerId });
  await erase(ben);
  expect(await addressed()).toEqual(
    texting.filter((id) => id !== dealerId).map((id) => ({ dealerId: id, customerId })),
  );
  expect(await threads()).toEqual({
    north: { dealerId, at: expect.any(Number), askedAt: expect.any(Number) },
    ...others,
  });
});

it('an erasure leaves that the dealer texted the number, so that a later STOP is theirs too', async () => {
  const ava = await customer();
  const from = numbers.shared;
  for (const id of ['north', 'south'] as const) {
    await dealers.save(ava, id);
    expect(await dealers.pipeline.send({ dealerId: id, from, ...ava })).toBe('allowed');
  }
  await erase(ava);
  await dealers.pipeline.process(verified(ava, { to: from, at: new Date(dealers.pipeline.now).toISOString() }));
  expect(await dealers.pipeline.send({ dealerId, phone: ava.phone })).toBe('held-for-review');
  const thread = (await dealers.pipeline.numbers.threads(ava.phone, from)).find((one) => one.dealerId === dealerId);
  expect(thread).toEqual({ dealerId, at: expect.any(Number), askedAt: expect.any(Number) });
});
