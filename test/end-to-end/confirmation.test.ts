import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DealerSettings } from '../../lambdas/core/contracts/settings.ts';
import { twilioForm } from '../../local/demo/payloads.ts';
import { subscribe, type Subscriber } from '../../local/demo/event-subscriber.ts';
import { startLocalProduct, type LocalProduct, type Person } from '../support/local-product.ts';

/** One dealer each, with a number of its own. */
const numbers = {
  american: '+12025550143',
  silent: '+12025550144',
  australian: '+61491577426',
  eager: '+61491577427',
  elsewhere: '+61491577428',
  confirmed: '+61491577429',
  shared: '+61491577430',
} as const;
let product: LocalProduct;
let due: Subscriber;
let person: Person;

beforeAll(async () => {
  product = await startLocalProduct();
  const { settings } = product;
  async function dealer(dealerId: keyof typeof numbers, country: string, more: Partial<DealerSettings>, number = {}) {
    const replyNumber = numbers[dealerId];
    await settings.putReplyNumber({ number: replyNumber, country, owners: [dealerId], gateway: 'aws', ...number });
    await settings.putDealer({ dealerId, name: `The ${dealerId} one`, country, replyNumber, ...more });
  }
  await dealer('american', 'US', {});
  await dealer('silent', 'US', { confirmation: 'off' });
  await dealer('australian', 'AU', {});
  await dealer('eager', 'AU', { confirmation: 'on', confirmationText: 'Done. Eager Cars' });
  await dealer('elsewhere', 'AU', { confirmation: 'on' }, { gateway: 'twilio' });
  await dealer('confirmed', 'AU', { confirmation: 'on' }, { gatewayConfirms: true });
  await dealer('shared', 'US', {}, { owners: ['shared', 'american'] });
  due = await subscribe(product.cloud, { eventType: ['confirmation-due'] });
}, 60_000);
afterAll(() => product.stop());
beforeEach(async () => {
  person = await product.person(...Object.keys(numbers));
});

const reply = (dealer: keyof typeof numbers, text = 'STOP', id?: string) =>
  product.reply({ from: person.phone, to: numbers[dealer], text, ...(id === undefined ? {} : { id }) });
/** When staff of a dealer see that it was confirmed: in the timeline, in the reply. */
const confirmedFor = async (dealerId: string) => {
  const url = `${product.cloud.url}/admin/dealers/${dealerId}`;
  const history = await fetch(`${url}/customers/${person.customerId}/communications`);
  const [line] = ((await history.json()) as { items: Record<string, string>[] }).items;
  const shown = (await (await fetch(`${url}/replies/${line?.['id']}`)).json()) as Record<string, string>;
  return [line, shown].map((one) => one?.['confirmedAt']);
};
/** What this person was texted. */
const texted = () => product.cloud.texted().filter(({ to }) => to === person.phone);

describe('an opt-out is confirmed', () => {
  it('by one text without marketing from the number that was texted, at US dealers', async () => {
    await reply('american');
    expect(texted()).toEqual([
      {
        to: person.phone,
        from: numbers.american,
        text: 'You have opted out of SMS from The american one and will get no more.',
      },
    ]);
  });

  it('and it is seen when: in the reply and in the timeline, by that dealer alone', async () => {
    const { confirmedAt } = await reply('american', 'STOP ALL');
    expect(confirmedAt).toEqual(expect.any(Number));
    const at = new Date(Number(confirmedAt)).toISOString();
    expect([await confirmedFor('american'), await confirmedFor('eager')]).toEqual([
      [at, at],
      [undefined, undefined],
    ]);
  });

  it('elsewhere where the dealer switched it on, in its own words', async () => {
    await reply('eager');
    expect(texted()).toEqual([{ to: person.phone, from: numbers.eager, text: 'Done. Eager Cars' }]);
  });

  it('through an event where the number is another gateway’s', async () => {
    const { at } = await reply('elsewhere');
    expect(texted()).toEqual([]);
    expect(await due.events()).toMatchObject([
      {
        dealerId: 'elsewhere',
        gateway: 'twilio',
        to: person.phone,
        from: numbers.elsewhere,
        text: 'You have opted out of SMS from The elsewhere one and will get no more.',
        expiresAt: new Date(Number(at) + 5 * 60_000).toISOString(),
      },
    ]);
  });

  it('once, however often it is delivered or repeated', async () => {
    await reply('american', 'STOP', `stop-${person.phone}`);
    await reply('american', 'STOP', `stop-${person.phone}`);
    await reply('american', 'Stop it');
    expect(texted()).toHaveLength(1);
  });

  it('again after an opt-in in between', async () => {
    for (const text of ['STOP', 'START', 'STOP']) await reply('american', text);
    expect(texted()).toHaveLength(2);
  });
});

describe('no text confirms', () => {
  it.each<[string, keyof typeof numbers, string]>([
    ['an opt-out outside of the US', 'australian', 'STOP'],
    ['an opt-out where the dealer switched it off', 'silent', 'STOP'],
    ['an opt-out where the gateway confirms itself', 'confirmed', 'STOP'],
    ['a reply that opts in', 'american', 'START'],
    ['a request for help', 'american', 'HELP'],
    ['an opt-out that could be for several dealers', 'shared', 'STOP'],
  ])('%s', async (_, dealer, text) => {
    await reply(dealer, text);
    expect([texted(), await due.events()]).toEqual([[], []]);
  });

  it('an opt-out that nobody verified', async () => {
    const sms = { from: person.phone, to: numbers.american, text: 'STOP', id: `SM-${person.phone}` };
    await product.post('/replies/twilio', twilioForm(sms), { 'content-type': 'application/x-www-form-urlencoded' });
    await product.cloud.drained();
    expect(await product.send('american', person.phone, person.customerId)).toBe('held-for-review');
    expect([texted(), await due.events()]).toEqual([[], []]);
  });

  it('an opt-out whose dealer is only likely', async () => {
    const hour = 3_600_000;
    const earlier = { phone: person.phone, replyNumber: numbers.shared };
    await product.stores.textedEarlier({ dealerId: 'american', ago: hour, ...earlier });
    await product.stores.textedEarlier({ dealerId: 'shared', ago: 40 * 24 * hour, ...earlier });
    expect((await reply('shared'))['attribution']).toMatchObject({ to: 'dealer', certain: false });
    expect([texted(), await due.events()]).toEqual([[], []]);
  });
});
