import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from '@jest/globals';
import { createCommunicationReader } from '../../lambdas/core/stores/communication-reader.ts';
import { createCustomerStore } from '../../lambdas/core/stores/customer-store.ts';
import { eraseCustomer, type EraseDeps } from '../../lambdas/core/stores/erase-customer.ts';
import { itemsOfPhone } from '../../lambdas/core/stores/read-items.ts';
import { createNumberStore } from '../../lambdas/core/stores/number-store.ts';
import { optInByStaff, optOutByStaff } from '../../lambdas/core/stores/staff-decision.ts';
import { newId, newPerson, numbers, time, verified, type Person } from '../process-replies/dealers.ts';
import { dealers, engine, setUpDealers } from '../process-replies/own-dealers.ts';
import { meddlingClient } from '../support/faults.ts';

setUpDealers();

const dealerId = 'north';
const keyOf = ({ customerId }: Person) => ({ dealerId, customerId });

const clock = (): number => (dealers.pipeline.now += 1);

function deps(client: DynamoDBDocumentClient = engine.client): EraseDeps & { communications: string } {
  const ofNumbers = createNumberStore(client, engine.tables.numbers);
  const customers = createCustomerStore(client, engine.tables.customers, ofNumbers);
  const { tables } = engine;
  return { client, tables, numbers: ofNumbers, customers, clock, communications: tables.communications };
}
const erase = (person: Person, dryRun = false, client?: DynamoDBDocumentClient) =>
  eraseCustomer(deps(client), keyOf(person), { by: 'ann', dryRun });

const history = () => createCommunicationReader(engine.client, engine.tables);
const timeline = ({ customerId }: Person) => history().timelineOf(dealerId, customerId);
const named = (person: Person) => dealers.send(person);
const byNumber = ({ phone }: Person) => dealers.pipeline.send({ dealerId, phone });

/** A person in the book, with a lead. */
async function customer(): Promise<Person> {
  const person = newPerson();
  await dealers.pipeline.upsert({ dealerId, ...person, leadId: `lead-${person.customerId}` });
  return person;
}

const byStaff = (person: Person) => optOutByStaff(deps(), keyOf(person), 'ann');
const stop = (person: Person, more = {}) => dealers.pipeline.process(verified(person, more));
async function move(person: Person): Promise<Person> {
  const moved = { ...person, phone: newPerson().phone };
  await dealers.save(moved);
  return moved;
}

describe('a customer who is erased', () => {
  it('is gone with their history; the opt-out of the number stays', async () => {
    const ava = await customer();
    const id = newId();
    await dealers.pipeline.process(verified(ava, { text: 'Stop, Ava here', id }));
    expect(await named(ava)).toBe('customer-unsubscribed');
    expect(await timeline(ava)).not.toEqual([]);

    expect(await erase(ava)).toMatchObject({ outcome: 'erased', optOut: 'stays' });
    expect(await timeline(ava)).toEqual([]);
    expect(await history().ofLead(dealerId, `lead-${ava.customerId}`)).toEqual([]);
    expect(await deps().numbers.holders(ava.phone)).toEqual([]);
    expect([await named(ava), await byNumber(ava)]).toEqual(['unknown-customer', 'number-opted-out']);
    const [record] = await dealers.entries(`reply#aws#${numbers.north}#${id}`);
    expect(record).toMatchObject({ phone: ava.phone, meaning: { kind: 'opt-out' }, verified: true });
    expect(JSON.stringify(record)).not.toMatch(new RegExp(`Ava|"${ava.customerId}"|#${ava.customerId}"`));
  });

  it('is unsubscribed when somebody loads them again', async () => {
    const ava = await customer();
    await dealers.pipeline.process(verified(ava));
    await erase(ava);
    expect(await dealers.save(ava)).toMatchObject({ outcome: 'created', smsStatus: 'unsubscribed' });
  });

  it('leaves a repeat of their reply a repeat, and another reply under its id a reply', async () => {
    const ava = await customer();
    const id = newId();
    await dealers.pipeline.process(verified(ava, { id }));
    await erase(ava);
    const { RepliesRepeated: before = 0 } = dealers.pipeline.counts;
    await dealers.pipeline.process(verified(ava, { id }));
    expect(dealers.pipeline.counts.RepliesRepeated).toBe(before + 1);
    await dealers.pipeline.process(verified(ava, { id, text: 'START', at: time('04:00') }));
    expect(dealers.pipeline.counts.RepliesRepeated).toBe(before + 1);
  });

  it('is named in no record of how they were shown', async () => {
    const ava = await customer();
    const moved = { ...ava, phone: newPerson().phone };
    await dealers.pipeline.process(verified(ava));
    await dealers.save(moved);
    const id = newId();
    await dealers.pipeline.process(verified(moved, { text: 'START', id, at: time('03:30') }));
    const record = async () => JSON.stringify(await dealers.entries(`reply#aws#${numbers.north}#${id}`));
    expect(await record()).toContain(`"north#${ava.customerId}":"unsubscribed"`);
    await erase(moved);
    expect(await record()).not.toContain(`#${ava.customerId}"`);
  });

  it('is the one item deleted; of what else goes the key is left, for DynamoDB to delete', async () => {
    const ava = await customer();
    const deleted: unknown[] = [];
    const client = meddlingClient(engine, async ({ command, input, pass }) => {
      if (command.startsWith('Delete')) deleted.push(input['TableName']);
      return pass();
    });
    await erase(ava, false, client);
    expect(deleted).toEqual([engine.tables.customers]);
    const holders = () => itemsOfPhone(engine.client, engine.tables.numbers, ava.phone, 'holder#');
    const key = { phone: ava.phone, item: `holder#${dealerId}#${ava.customerId}` };
    const gone = { erasedAt: expect.any(Number), expiresAt: Math.floor(dealers.pipeline.now / 1000) };
    expect(await holders()).toEqual([{ ...key, ...gone }]);
    await dealers.save(ava);
    expect(await holders()).toEqual([{ ...key, since: expect.any(Number) }]);
  });

  it('who never opted out leaves nothing that blocks', async () => {
    const ben = await customer();
    expect(await erase(ben)).toMatchObject({ outcome: 'erased', optOut: 'none' });
    expect(await byNumber(ben)).toBe('allowed');
  });

  it('stays with other dealers', async () => {
    const ava = await customer();
    await dealers.save(ava, 'south');
    await dealers.pipeline.process(verified(ava, { to: numbers.south }));
    await erase(ava);
    expect(await dealers.send(ava, 'south')).toBe('customer-unsubscribed');
    expect(await history().timelineOf('south', ava.customerId)).toHaveLength(2);
  });
});

describe('an opt-out that only the customer has', () => {
  it.each([
    ['from staff', (person: Person) => byStaff(person).then(() => person)],
    [
      'from staff, also where the number they have now sent STOP itself',
      async (person: Person) => {
        await byStaff(person);
        const moved = await move(person);
        await stop(moved);
        return moved;
      },
    ],
    [
      'from a number they have left, also where the new one sent START',
      async (person: Person) => {
        await stop(person);
        const moved = await move(person);
        await stop(moved, { text: 'START', at: time('04:00') });
        return moved;
      },
    ],
  ])('is carried over to the number: %s', async (_, optOut) => {
    const ava = await optOut(await customer());
    expect(await named(ava)).toBe('customer-unsubscribed');
    expect(await erase(ava)).toMatchObject({ outcome: 'erased', optOut: 'carried' });
    expect(await byNumber(ava)).toBe('number-opted-out');
    const consent = await deps().numbers.consent(ava.phone);
    expect(JSON.stringify(consent)).not.toContain(`"${ava.customerId}"`);
    expect(JSON.stringify(consent)).not.toContain(`#${ava.customerId}"`);
    const ref = (consent.staffStops[dealerId] ?? consent.stops[dealerId])?.ref ?? '';
    expect(await history().entry(ref, 'erasure')).toMatchObject({ by: 'ann', phone: ava.phone, optOut: 'carried' });
  });

  it('is not lost where staff set it while the customer is being erased', async () => {
    const ava = await customer();
    let open = true;
    const client = meddlingClient(engine, async ({ command, pass }) => {
      if (command === 'DeleteItemCommand' && open) {
        open = false;
        await optOutByStaff(deps(), keyOf(ava), 'bob');
      }
      return pass();
    });
    expect(await erase(ava, false, client)).toMatchObject({ outcome: 'erased', optOut: 'carried' });
    expect(await byNumber(ava)).toBe('number-opted-out');
  });

  it('counts again where staff had recorded a consent: that goes with the customer', async () => {
    const ava = await customer();
    await dealers.pipeline.process(verified(ava));
    dealers.pipeline.now += 60_000;
    const consentAt = dealers.pipeline.now;
    expect(await optInByStaff(deps(), keyOf(ava), { by: 'ann', consentAt, evidence: 'form' })).toEqual({ ok: true });
    expect(await erase(ava)).toMatchObject({ optOut: 'stays' });
    expect(await byNumber(ava)).toBe('number-opted-out');
  });

  it('names them no more on a number they have left', async () => {
    const ava = await customer();
    await byStaff(ava);
    await move(ava);
    await erase(ava);
    expect(JSON.stringify(await deps().numbers.consent(ava.phone))).not.toContain(`staff#north#${ava.customerId}`);
    expect(await byNumber(ava)).toBe('number-opted-out');
  });
});

it('nobody is erased while a reply of theirs waits for an answer', async () => {
  const ava = await customer();
  await dealers.save(ava, 'south');
  await dealers.pipeline.process(verified(ava, { to: numbers.shared }));
  // Nobody texted them from the shared number, so the platform answers.
  expect(await erase(ava)).toMatchObject({ outcome: 'question-open' });
  expect(await byNumber(ava)).toBe('held-for-review');

  const ben = await customer();
  for (const id of ['north', 'south'] as const) {
    await dealers.save(ben, id);
    await dealers.pipeline.send({ dealerId: id, from: numbers.shared, ...ben });
  }
  const id = newId();
  await dealers.pipeline.process(
    verified(ben, { to: numbers.shared, id, at: new Date(dealers.pipeline.now).toISOString() }),
  );
  expect(await erase(ben)).toEqual({ outcome: 'question-open', refs: [`reply#aws#${numbers.shared}#${id}`] });
  expect(await named(ben)).toBe('held-for-review');
});

it('a dry run tells what would go, and nothing goes', async () => {
  const ava = await customer();
  await dealers.pipeline.process(verified(ava));
  await dealers.send(ava);
  const lines = await timeline(ava);
  expect(await erase(ava, true)).toEqual({
    outcome: 'would-be-erased',
    counts: { emptied: 2, stripped: 2 },
    optOut: 'stays',
    phone: ava.phone,
  });
  expect(await timeline(ava)).toEqual(lines);
  expect(await named(ava)).toBe('customer-unsubscribed');
});

it('a customer there is not is told', async () => {
  expect(await erase(newPerson())).toEqual({ outcome: 'unknown-customer' });
});

/** A client that is cut off at the write of that number. */
const cutAt = (write: number): DynamoDBDocumentClient => {
  let writes = 0;
  return meddlingClient(engine, async ({ command, pass }) => {
    if (/^(Put|Update|Delete)/.test(command) && writes++ >= write) throw new Error('cut off');
    return pass();
  });
};

it('an erasure that is cut off at any write never lets the person be texted, and is ended by the next', async () => {
  let write = 0;
  for (let isWhole = false; !isWhole; write++) {
    const ava = await customer();
    await dealers.send(ava);
    await optOutByStaff(deps(), keyOf(ava), 'ann');
    await dealers.send(ava);
    isWhole = await erase(ava, false, cutAt(write)).then(
      () => true,
      () => false,
    );
    expect(await byNumber(ava)).toMatch(/customer-unsubscribed|number-opted-out/);
    expect((await erase(ava)).outcome).toBe(isWhole ? 'unknown-customer' : 'erased');
    expect(await byNumber(ava)).toBe('number-opted-out');
    expect(await timeline(ava)).toEqual([]);
    expect(await deps().numbers.holders(ava.phone)).toEqual([]);
  }
  expect(write).toBeGreaterThan(6);
});
