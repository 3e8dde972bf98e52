import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStoreEngine } from '../support/store-engine.ts';
import { marketing, newPerson, numbers, openDealers, type Dealers, type Person } from './dealers.ts';

let dealers: Dealers;
beforeAll(async () => {
  dealers = await openDealers(await startStoreEngine());
});
afterAll(() => dealers.engine.stop());

interface Way {
  before?: (person: Person) => Promise<unknown>;
  request?: Record<string, unknown>;
  recipient?: (person: Person) => Record<string, unknown>;
}
const named = (person: Person) => ({ ...person });
const refusedMarketing = async (person: Person) => dealers.create(person, marketing('refused'));

describe('an SMS is allowed', () => {
  const ways: [string, Way][] = [
    ['to a number nobody knows anything of', {}],
    ['to a customer', { before: (person) => dealers.create(person), recipient: named }],
    ['to a phone typed locally', { recipient: ({ phone }) => ({ phone: phone.replace('+61', '0') }) }],
    [
      'after a STOP to another dealer',
      {
        before: (person) => dealers.create(person).then(() => dealers.stop(person.phone, numbers.south)),
        recipient: named,
      },
    ],
    [
      'from a sender name, where the gateway refuses the phone from a number',
      { before: ({ phone }) => dealers.gatewayRefuses(phone, numbers.north), request: { from: 'NORTH' } },
    ],
    ['individually, to one who refused marketing', { before: refusedMarketing, recipient: named }],
    [
      'individually by request and SMS form, to one who refused marketing',
      { before: refusedMarketing, request: { campaignId: 'service' }, recipient: named },
    ],
    [
      'in bulk, to one who granted it',
      {
        before: (person) => dealers.create(person, marketing('granted')),
        request: { purpose: 'bulk' },
        recipient: named,
      },
    ],
    ['in bulk from a sender name that says how to opt out', { request: { campaignId: 'sale' } }],
    ['in bulk from a reply number', { request: { purpose: 'bulk', body: 'Sale. Reply STOP to opt out' } }],
    ['individually from a sender name', { request: { from: 'NORTH', body: 'Your car is ready' } }],
  ];

  it.each(ways)('%s', async (_, { before, request = {}, recipient = ({ phone }) => ({ phone }) }) => {
    const person = newPerson();
    await before?.(person);
    expect(await dealers.outcomes(request, recipient(person))).toEqual(['allowed']);
  });

  it('for five minutes', async () => {
    const { phone } = newPerson();
    expect(await dealers.ask({}, { sendId: 'minutes', phone })).toEqual([
      { sendId: 'minutes', outcome: 'allowed', validUntil: '2026-11-23T03:05:00.000Z' },
    ]);
  });

  it('where the dealer only wants to be warned of a body that does not say how to opt out', async () => {
    const { phone } = newPerson();
    const dealer = { dealerId: 'west', name: 'West', country: 'AU', senderName: 'WEST' };
    const bulk = { dealerId: 'west', purpose: 'bulk', body: 'Sale' };
    await dealers.pipeline.settings.putDealer(dealer);
    expect(await dealers.outcomes(bulk, { phone })).toEqual(['no-opt-out-message']);
    await dealers.pipeline.settings.putDealer({ ...dealer, missingOptOutMessage: 'warn' });
    dealers.pipeline.now += 30_000;
    expect(await dealers.outcomes(bulk, { phone })).toEqual(['allowed']);
  });
});

describe('what is to be sent', () => {
  const formBody = 'Sale. Text STOP to 0491 577 426';

  it.each<[string, Record<string, unknown>, Record<string, unknown>, object | undefined]>([
    ['is left to the sender, who named no text', {}, {}, undefined],
    ["comes from the dealer's own number", { body: 'Hi' }, {}, { from: numbers.north, body: 'Hi' }],
    [
      'comes from the number that is named',
      { from: '61491577426', body: 'Hi' },
      {},
      { from: numbers.north, body: 'Hi' },
    ],
    ['comes from the sender name that is named', { from: 'Nick', body: 'Hi' }, {}, { from: 'Nick', body: 'Hi' }],
    ["comes from the dealer's sender name", { dealerId: 'south', body: 'Hi' }, {}, { from: 'SOUTH', body: 'Hi' }],
    ['comes from the SMS form', { campaignId: 'sale' }, {}, { from: 'NORTH', body: formBody }],
    [
      'is the text of the request before the form’s',
      { campaignId: 'service', body: 'Hi' },
      {},
      { from: 'NORTH', body: 'Hi' },
    ],
    [
      "is the recipient's own text before all",
      { campaignId: 'service', body: 'Hi' },
      { body: 'Ava!' },
      { from: 'NORTH', body: 'Ava!' },
    ],
  ])('%s', async (_, request, recipient, sms) => {
    const { phone } = newPerson();
    const [answer] = await dealers.ask(request, { phone, ...recipient });
    expect(answer).toMatchObject({ outcome: 'allowed' });
    const { parts, ...sent } = (answer?.outcome === 'allowed' && answer.sms) || { parts: undefined };
    expect(parts === undefined ? undefined : sent).toEqual(sms && { to: phone, ...sms });
  });

  it('comes from nothing, where the dealer’s own number is nobody’s', async () => {
    const dealer = { dealerId: 'east', name: 'East', country: 'AU', senderName: 'EAST', replyNumber: numbers.unknown };
    await dealers.pipeline.settings.putDealer(dealer);
    expect(await dealers.outcomes({ dealerId: 'east' }, { phone: newPerson().phone })).toEqual(['no-reply-number']);
  });
});
