import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startLocalProduct, type LocalProduct, type Person } from '../support/local-product.ts';

const hour = 3_600_000;
const day = 24 * hour;
const shared = '+61491577426';
const sold = '+61491577644';
const dealers = ['north', 'south', 'east'];
const ownSettings: Record<string, object> = {
  north: { optOutTerms: { mode: 'add', terms: 'ZEBRA' } },
  east: { wishes: 'opt-out' },
};
let product: LocalProduct;
let person: Person;

beforeAll(async () => {
  product = await startLocalProduct();
  const { settings } = product;
  await settings.putReplyNumber({ number: shared, country: 'AU', owners: dealers });
  await settings.putReplyNumber({ number: sold, country: 'AU', owners: ['north'] });
  await settings.putReplyNumber({ number: sold, country: 'AU', owners: ['south'] });
  for (const dealerId of dealers)
    await settings.putDealer({
      dealerId,
      name: dealerId,
      country: 'AU',
      replyNumber: shared,
      ...ownSettings[dealerId],
    });
}, 60_000);
afterAll(() => product.stop());
beforeEach(async () => {
  person = await product.person(...dealers);
});

/** A dealer texts the person: asks validate-send, and may. */
async function text(dealerId: string): Promise<void> {
  expect(await product.ask({ dealerId, from: shared }, person)).toMatchObject([{ outcome: 'allowed' }]);
}
const textedEarlier = (dealerId: string, ago: number, replyNumber = shared) =>
  product.stores.textedEarlier({ dealerId, phone: person.phone, replyNumber, ago });
const reply = (words: string, more: object = {}) =>
  product.reply({ from: person.phone, to: shared, text: words, ...more });
/** What becomes of each dealer's next SMS. */
const sends = () => Promise.all(dealers.map((dealerId) => product.send(dealerId, person.phone, person.customerId)));
const [out, ok, held] = ['customer-unsubscribed', 'allowed', 'held-for-review'];

describe('a reply to a number that several dealers share is', () => {
  it('for the one dealer that texted the person, as validate-send noted before it answered', async () => {
    await text('south');
    expect((await reply('STOP'))['attribution']).toMatchObject({ dealerId: 'south', reason: 'only-thread' });
    expect(await sends()).toEqual([ok, out, ok]);
  });

  it('for the latest of several, if it texted within 72 hours and all others 30 days before it', async () => {
    await textedEarlier('north', 33 * day);
    await textedEarlier('east', 71 * hour);
    await textedEarlier('south', 40 * day);
    expect((await reply('STOP'))['attribution']).toMatchObject({ dealerId: 'east', reason: 'latest-thread' });
    expect(await sends()).toEqual([ok, ok, out]);
  });

  it.each([
    ['the latest texted more than 72 hours ago', 73 * hour, 60 * day],
    ['another texted less than 30 days before it', hour, 29 * day],
    ['both texted lately', hour, 2 * hour],
  ])('held at all who texted, if %s', async (_, latest, other) => {
    await textedEarlier('east', latest);
    await textedEarlier('north', other);
    expect((await reply('STOP'))['attribution']).toMatchObject({ to: 'candidates', reason: 'several-threads' });
    expect(await sends()).toEqual([held, ok, held]);
  });

  it('held at the dealer whose term it is, if the one who texted last has no such term', async () => {
    await textedEarlier('north', 40 * day);
    await textedEarlier('south', hour);
    expect(await reply('Zebra')).toMatchObject({
      meaning: { kind: 'opt-out', term: 'ZEBRA' },
      attribution: { to: 'candidates', dealers: ['north'], reason: 'term-of-another' },
    });
    expect(await sends()).toEqual([held, ok, ok]);
  });

  it('held at every dealer, if nobody texted the person', async () => {
    expect((await reply('STOP'))['attribution']).toMatchObject({ reason: 'no-thread' });
    expect(await sends()).toEqual([held, held, held]);
  });
});

describe('what senders report as sent, one call for many,', () => {
  it('tells whose SMS is answered, whoever else texted the person', async () => {
    for (const dealerId of dealers) await text(dealerId);
    const { phone } = person;
    await product.ask({ dealerId: 'east', from: shared }, { ...person, sendId: `${phone}-a` });
    const sms = { gateway: 'aws', from: shared, sentAt: new Date().toISOString() };
    const sent = [
      { ...sms, sendId: `${phone}-a`, messageId: `${phone}-a`, phone },
      { ...sms, sendId: `${phone}-b`, messageId: `${phone}-b`, phone: '+61491570156' },
    ];
    expect(await product.report({ kind: 'sent', dealerId: 'east', sent })).toMatchObject({
      results: [{ outcome: 'recorded' }, { outcome: 'recorded' }],
    });
    expect((await reply('STOP', { answers: `${phone}-a` }))['attribution']).toMatchObject({ reason: 'reference' });
    expect(await sends()).toEqual([ok, ok, out]);
  });

  it('takes no STOP away from who texted, where the one who reports never asked about it', async () => {
    await text('north');
    const sms = { gateway: 'aws', from: shared, sentAt: new Date().toISOString(), phone: person.phone };
    const id = `wrong-${person.phone}`;
    await product.report({ kind: 'sent', dealerId: 'south', sent: [{ ...sms, sendId: id, messageId: id }] });
    const { attribution } = await reply('STOP', { answers: id });
    expect(attribution).toMatchObject({ dealers: ['north', 'south'], reason: 'disputed-reference' });
    expect(await sends()).toEqual([held, held, ok]);
  });

  it.each([
    ['was refused it', { purpose: 'bulk', body: 'Sale' }, 0],
    ['asked to send it from another number', { from: '+61491573087' }, 0],
    ['had asked under its send id days before', {}, 4 * day],
  ])('takes no STOP away from who texted, where the one who reports %s', async (why, asked, ago) => {
    await text('north');
    const id = `${why.replaceAll(' ', '-')}-${person.phone}`;
    const { phone } = person;
    await product.ask({ dealerId: 'south', from: shared, ...asked }, { phone, sendId: id });
    const sms = { gateway: 'aws', from: shared, sentAt: new Date(Date.now() - ago).toISOString(), phone };
    await product.report({ kind: 'sent', dealerId: 'south', sent: [{ ...sms, sendId: id, messageId: id }] });
    const { attribution } = await reply('STOP', { answers: id });
    expect(attribution).toMatchObject({ dealers: ['north', 'south'], reason: 'disputed-reference' });
  });

  it('holds a word that is another dealer’s term there, beside whose SMS it answers', async () => {
    await text('north');
    const { phone } = person;
    const id = `asked-${phone}`;
    await product.ask({ dealerId: 'south', from: shared }, { ...person, sendId: id });
    const sms = { gateway: 'aws', from: shared, sentAt: new Date().toISOString(), phone };
    await product.report({ kind: 'sent', dealerId: 'south', sent: [{ ...sms, sendId: id, messageId: id }] });
    const record = await reply('Zebra', { answers: id });
    expect(record).toMatchObject({
      attribution: { dealerId: 'south', reason: 'reference' },
      effect: { do: 'hold', to: ['north'] },
    });
    expect(await sends()).toEqual([held, ok, ok]);
    const open = await product.stores.history.openReviews('north');
    expect(open.map((review) => review.id)).toContain(record['id']);
  });

  it('opts out where a wish does so, open to review, also if it holds another dealer’s term', async () => {
    await text('north');
    const { phone } = person;
    const id = `wish-${phone}`;
    await product.ask({ dealerId: 'east', from: shared }, { ...person, sendId: id });
    const sms = { gateway: 'aws', from: shared, sentAt: new Date().toISOString(), phone };
    await product.report({ kind: 'sent', dealerId: 'east', sent: [{ ...sms, sendId: id, messageId: id }] });
    await reply('Zebra, leave me alone', { answers: id });
    expect(await sends()).toEqual([out, ok, out]);
  });

  it('holds it for whom the other dealer’s SMS was, whatever phone they have in the book', async () => {
    const { phone } = await product.person();
    const { customerId } = person;
    await product.ask({ dealerId: 'north', from: shared }, { phone, customerId });
    const id = `elsewhere-${phone}`;
    await product.ask({ dealerId: 'south', from: shared }, { phone, sendId: id });
    const sms = { gateway: 'aws', from: shared, sentAt: new Date().toISOString(), phone };
    await product.report({ kind: 'sent', dealerId: 'south', sent: [{ ...sms, sendId: id, messageId: id }] });
    await product.reply({ from: phone, to: shared, text: 'Zebra', answers: id });
    expect(await sends()).toEqual([held, ok, ok]);
  });

  it('tells nothing about a reply from another phone', async () => {
    const elsewhere = { sendId: 'x', messageId: 'x', gateway: 'aws', from: shared, sentAt: new Date().toISOString() };
    await product.report({ kind: 'sent', dealerId: 'east', sent: [{ ...elsewhere, phone: '+61491570156' }] });
    await text('north');
    await reply('STOP', { answers: 'x' });
    expect(await sends()).toEqual([out, ok, ok]);
  });
});

describe.each(['STOP ALL', 'stopall', 'Stop all!'])('"%s" as the whole reply', (words) => {
  it('opts out of every dealer', async () => {
    await text('south');
    expect((await reply(words))['effect']).toEqual({ do: 'stop', scope: '*' });
    expect(await sends()).toEqual([out, out, out]);
    expect(await Promise.all(dealers.map((id) => product.status(id, person.customerId)))).toEqual(
      dealers.map(() => 'unsubscribed'),
    );
  });
});

it('"stop all of this" is an ordinary STOP', async () => {
  await text('south');
  await reply('stop all of this');
  expect(await sends()).toEqual([ok, out, ok]);
});

const atSold = (words: string) => product.reply({ from: person.phone, to: sold, text: words });

describe('a number whose only owner is no dealer', () => {
  const slip = '+61491576801';
  beforeAll(() => product.settings.putReplyNumber({ number: slip, country: 'AU', owners: ['norht'] }));
  const atSlip = (words: string) => product.reply({ from: person.phone, to: slip, text: words });

  it('loses no STOP: it is held at every dealer, for the platform to answer', async () => {
    const record = await atSlip('STOP');
    expect(record).toMatchObject({ attribution: { to: 'nobody', reason: 'unknown-dealer' }, review: '*' });
    expect(await sends()).toEqual([held, held, held]);
    const open = await product.stores.history.openReviews('*');
    expect(open.map(({ id }) => id)).toContain(record['id']);
  });

  it('takes no START', async () => {
    expect((await atSlip('START'))['effect']).toEqual({ do: 'flag', reason: 'dealer-not-certain' });
  });

  it('holds the replies of whom a dealer texted from it at that dealer', async () => {
    await textedEarlier('north', hour, slip);
    expect((await atSlip('STOP'))['attribution']).toMatchObject({ dealers: ['norht', 'north'] });
    expect(await sends()).toEqual([held, ok, ok]);
  });
});

it('a report of another dealer takes nothing away from the only owner of a number', async () => {
  const alone = '+61491573087';
  await product.settings.putReplyNumber({ number: alone, country: 'AU', owners: ['north'] });
  const sms = { gateway: 'aws', from: alone, sentAt: new Date().toISOString(), phone: person.phone };
  await product.report({ kind: 'sent', dealerId: 'south', sent: [{ ...sms, sendId: 'slip', messageId: 'slip' }] });
  await product.reply({ from: person.phone, to: alone, text: 'STOP' });
  expect(await sends()).toEqual([held, held, ok]);
});

describe('a number that changed its owner', () => {
  it('holds a reply of somebody in both books whom nobody texted from it at both', async () => {
    const record = await atSold('STOP');
    expect(record['attribution']).toMatchObject({
      to: 'candidates',
      dealers: ['north', 'south'],
      reason: 'former-owner',
    });
    expect(await sends()).toEqual([held, held, ok]);
  });

  it('brings the new owner’s replies of whom the former one does not know', async () => {
    person = await product.person('south');
    expect((await atSold('STOP'))['attribution']).toMatchObject({ dealerId: 'south', reason: 'sole-owner' });
    expect(await product.send('south', person.phone, person.customerId)).toBe(out);
  });

  it('loses nobody’s STOP to the former owner, who texted from it', async () => {
    await textedEarlier('north', 90 * day, sold);
    expect((await atSold('STOP'))['attribution']).toMatchObject({ dealerId: 'north', reason: 'only-thread' });
    expect(await sends()).toEqual([out, ok, ok]);
  });

  it('holds at both, if both texted lately', async () => {
    await textedEarlier('north', 2 * day, sold);
    await textedEarlier('south', day, sold);
    await atSold('STOP');
    expect(await sends()).toEqual([held, held, ok]);
  });
});
