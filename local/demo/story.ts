import {
  customers,
  dealers,
  northside,
  northsideWithoutOwnTerms,
  numbers,
  phones,
  replyNumbers,
  riverside,
  soldNumber,
  springForm,
} from './cast.ts';
import type { DemoGateway, Desk, Outcome } from './desk.ts';
import type { DemoSms } from './payloads.ts';

/** One line of the story: what happens, whom we look at afterwards, and what has to be true then. */
export interface Scene {
  what: string;
  /** Makes it happen; answers with what became of a reply, where it was one. */
  happen: (desk: Desk) => Promise<Outcome | null>;
  who: { dealerId: string; phone: string; customerId?: string; name: string };
  expect: { status: 'subscribed' | 'unsubscribed' | 'not known'; send: string };
}

let ids = 0;
const newId = (gateway: DemoGateway): string =>
  `${gateway === 'twilio' ? 'SM' : 'in-'}${(ids += 1).toString().padStart(gateway === 'twilio' ? 32 : 4, '0')}`;

const gatewayNames: Record<DemoGateway, string> = { twilio: 'Twilio', aws: 'AWS', generic: 'JSON' };

type Texted = Omit<DemoSms, 'id'> & { id?: string };

function reply(gateway: DemoGateway, name: string, sms: Texted): Pick<Scene, 'what' | 'happen'> {
  const text = sms.text === '' ? '(a picture, no text)' : `"${sms.text}"`;
  return {
    what: `${gatewayNames[gateway]}: ${name} texts ${text}`,
    happen: (desk) => desk.deliver(gateway, { id: newId(gateway), ...sms }),
  };
}

const at = (dealerId: string, name: string, phone: string) => ({
  dealerId,
  name,
  phone,
  customerId: name.toLowerCase(),
});
const nothing = async (work: Promise<unknown>): Promise<null> => {
  await work;
  return null;
};

const bensStop = 'in-bens-stop';
const out = { status: 'unsubscribed', send: 'customer-unsubscribed' } as const;
const open = { status: 'subscribed', send: 'allowed' } as const;

export async function seed(desk: Desk): Promise<void> {
  for (const dealer of dealers) await desk.put(desk.settings.putDealer(dealer));
  for (const number of numbers) await desk.put(desk.settings.putReplyNumber(number));
  await desk.put(desk.settings.putSmsForm(springForm));
  for (const customer of customers) await desk.upsert(customer);
  await textFrom(desk, riverside, phones.cleo, replyNumbers.riverside);
  await textFromSharedNumber(desk, riverside, phones.gina);
  await textFromSharedNumber(desk, northside, phones.hugo);
  await textFromSharedNumber(desk, riverside, phones.hugo);
}

/** A dealer texts somebody: validate-send notes it before it allows. */
const textFrom = (desk: Desk, dealerId: string, phone: string, from: string) =>
  desk.validate({ dealerId, purpose: 'individual', from }, { phone });

const textFromSharedNumber = (desk: Desk, dealerId: string, phone: string) =>
  textFrom(desk, dealerId, phone, replyNumbers.shared);

/** What becomes of a bulk SMS to one customer. */
async function bulkTo(desk: Desk, customerId: string, phone: string): Promise<Outcome> {
  const request = { dealerId: northside, purpose: 'bulk', body: 'Sale! Reply STOP to opt out' } as const;
  const answer = await desk.validate(request, { phone, customerId });
  return { told: answer.outcome === 'blocked' ? `blocked: ${answer.reason}` : 'allowed' };
}

/** The SMS that a campaign with the reply service on gets back. */
async function campaignSms(desk: Desk, phone: string): Promise<Outcome> {
  const request = { dealerId: springForm.dealerId, purpose: 'bulk', campaignId: springForm.campaignId } as const;
  const answer = await desk.validate(request, { phone });
  if (answer.outcome === 'blocked' || !answer.sms) return { told: answer.outcome };
  const added = answer.sms.body.split('\n').at(-1) ?? '';
  return { told: `from the reply number, "${added}"` };
}

const toNorthside = { to: replyNumbers.northside };
const toRiverside = { to: replyNumbers.riverside };
const toShared = { to: replyNumbers.shared };

/** The story, in order: each scene stands on those before it. */
export const story: Scene[] = [
  {
    ...reply('twilio', 'Ava', { from: phones.ava, ...toNorthside, text: 'STOP' }),
    who: at(northside, 'Ava', phones.ava),
    expect: out,
  },
  {
    what: 'Ava is also a customer of Riverside Cars',
    happen: async () => null,
    who: at(riverside, 'Ava', phones.ava),
    expect: open,
  },
  {
    ...reply('aws', 'Ben', { from: phones.ben, ...toNorthside, text: 'Pls unsubscribe me 🙏', id: bensStop }),
    who: at(northside, 'Ben', phones.ben),
    expect: out,
  },
  {
    ...reply('generic', 'Cleo', { from: phones.cleo, ...toRiverside, text: 'opt-out, thanks & bye' }),
    who: at(riverside, 'Cleo', phones.cleo),
    expect: out,
  },
  {
    what: "Riverside's staff open Cleo's lead",
    happen: (desk) => desk.lead(riverside, 'lead-7'),
    who: at(riverside, 'Cleo', phones.cleo),
    expect: out,
  },
  {
    ...reply('twilio', 'Dan', { from: phones.dan, ...toNorthside, text: 'Unstoppable! Open at 5?' }),
    who: at(northside, 'Dan', phones.dan),
    expect: open,
  },
  {
    ...reply('aws', 'Ben', { from: phones.ben, ...toNorthside, text: 'START' }),
    who: at(northside, 'Ben', phones.ben),
    expect: open,
  },
  {
    what: "AWS: Ben's old STOP is delivered again",
    happen: (desk) =>
      desk.deliver('aws', { from: phones.ben, ...toNorthside, text: 'Pls unsubscribe me 🙏', id: bensStop }),
    who: at(northside, 'Ben', phones.ben),
    expect: open,
  },
  {
    what: 'Somebody forges "start" of Ava, as Twilio',
    happen: (desk) => desk.deliverForged({ id: newId('twilio'), from: phones.ava, ...toNorthside, text: 'start' }),
    who: at(northside, 'Ava', phones.ava),
    expect: out,
  },
  {
    what: "Northside changes Ava's phone number",
    happen: (desk) =>
      nothing(desk.upsert({ dealerId: northside, customerId: 'ava', name: 'Ava', phone: phones.avasNewOne })),
    who: at(northside, 'Ava', phones.avasNewOne),
    expect: out,
  },
  {
    what: "Northside loads Ava's number a second time",
    happen: (desk) =>
      nothing(desk.upsert({ dealerId: northside, customerId: 'ava-2', name: 'Ava', phone: '0491 570 006' })),
    who: { dealerId: northside, name: 'Ava', customerId: 'ava-2', phone: phones.ava },
    expect: out,
  },
  {
    ...reply('generic', 'Eve, not loaded yet,', { from: phones.eve, ...toRiverside, text: 'Stop it' }),
    who: { dealerId: riverside, name: 'Eve', phone: phones.eve },
    expect: { status: 'not known', send: 'number-opted-out' },
  },
  {
    what: 'Riverside loads Eve as a customer',
    happen: (desk) => nothing(desk.upsert({ dealerId: riverside, customerId: 'eve', name: 'Eve', phone: phones.eve })),
    who: at(riverside, 'Eve', phones.eve),
    expect: out,
  },
  {
    ...reply('aws', "Finn, to nobody's number,", { from: phones.finn, to: replyNumbers.nobodys, text: 'STOP' }),
    who: { dealerId: riverside, name: 'Finn', phone: phones.finn },
    expect: { status: 'not known', send: 'held-for-review' },
  },
  {
    what: "JSON: what cannot be read, Dan's perhaps",
    happen: (desk) => desk.deliverUnreadable('{"sender": "+61491570158", "text": "hi"}'),
    who: at(northside, 'Dan', phones.dan),
    expect: open,
  },
  {
    what: 'A campaign SMS to Gina, reply service on',
    happen: (desk) => campaignSms(desk, phones.gina),
    who: { dealerId: riverside, name: 'Gina', phone: phones.gina },
    expect: { status: 'not known', send: 'allowed' },
  },
  {
    ...reply('aws', 'Gina, to a shared number,', { from: phones.gina, ...toShared, text: 'Stop' }),
    who: { dealerId: riverside, name: 'Gina', phone: phones.gina },
    expect: { status: 'not known', send: 'number-opted-out' },
  },
  {
    what: 'Northside shares it, and never texted Gina',
    happen: async () => null,
    who: { dealerId: northside, name: 'Gina', phone: phones.gina },
    expect: { status: 'not known', send: 'allowed' },
  },
  {
    ...reply('twilio', 'Hugo, texted by both,', { from: phones.hugo, ...toShared, text: 'stop' }),
    who: { dealerId: northside, name: 'Hugo', phone: phones.hugo },
    expect: { status: 'not known', send: 'held-for-review' },
  },
  {
    what: "Northside's staff: yes, Hugo meant us",
    happen: (desk) => desk.confirmHold(northside),
    who: { dealerId: northside, name: 'Hugo', phone: phones.hugo },
    expect: { status: 'not known', send: 'number-opted-out' },
  },
  {
    what: 'Dan texts "Basta!", a term just removed',
    happen: async (desk) => {
      await desk.put(desk.settings.putDealer(northsideWithoutOwnTerms));
      return desk.deliver('generic', { id: newId('generic'), from: phones.dan, ...toNorthside, text: 'Basta!' });
    },
    who: at(northside, 'Dan', phones.dan),
    expect: out,
  },
  {
    what: 'AWS: Kim texts "Stop" to a number just sold',
    happen: async (desk) => {
      await textFrom(desk, riverside, phones.kim, replyNumbers.sold);
      await desk.put(desk.settings.putReplyNumber(soldNumber(northside)));
      return desk.deliver('aws', { id: newId('aws'), from: phones.kim, to: replyNumbers.sold, text: 'Stop' });
    },
    who: { dealerId: riverside, name: 'Kim', phone: phones.kim },
    expect: { status: 'not known', send: 'number-opted-out' },
  },
  {
    what: 'A campaign SMS to Jo, who refused marketing',
    happen: (desk) => bulkTo(desk, 'jo', phones.jo),
    who: at(northside, 'Jo', phones.jo),
    expect: open,
  },
  {
    ...reply('aws', 'Ben', { from: phones.ben, ...toNorthside, text: 'HELP' }),
    who: at(northside, 'Ben', phones.ben),
    expect: open,
  },
  {
    ...reply('aws', 'Lee', { from: phones.lee, ...toNorthside, text: "I'll stop by at 3" }),
    who: { dealerId: northside, name: 'Lee', phone: phones.lee },
    expect: { status: 'not known', send: 'number-opted-out' },
  },
  {
    ...reply('twilio', 'Max', { from: phones.max, ...toNorthside, text: 'Take me off your list' }),
    who: { dealerId: northside, name: 'Max', phone: phones.max },
    expect: { status: 'not known', send: 'held-for-review' },
  },
  {
    ...reply('aws', 'Ivy', { from: phones.ivy, ...toShared, text: 'STOP ALL' }),
    who: { dealerId: northside, name: 'Ivy', phone: phones.ivy },
    expect: { status: 'not known', send: 'number-opted-out' },
  },
  {
    what: 'Riverside never texted Ivy: meant as well',
    happen: async () => null,
    who: { dealerId: riverside, name: 'Ivy', phone: phones.ivy },
    expect: { status: 'not known', send: 'number-opted-out' },
  },
];
