import { beforeEach, describe, expect, it } from '@jest/globals';
import type { QueueMessage } from '../../lambdas/core/domain/ports.ts';
import type { GatewaySecret } from '../../lambdas/core/contracts/gateway-secret.ts';
import { createCommunicationReader } from '../../lambdas/core/stores/communication-reader.ts';
import { createKeptMessageStore, type KeptFilter } from '../../lambdas/core/stores/kept-message-store.ts';
import { replayKept } from '../../lambdas/core/stores/replay-kept-message.ts';
import { unverifiedHoldsPerHour } from '../../lambdas/core/stores/unverified-holds.ts';
import { createHandler } from '../../lambdas/process-replies/handler.ts';
import { requestMessage } from '../support/gateway-deliveries.ts';
import { gatewayShapes } from '../support/gateway-shapes.ts';
import { sinch } from '../support/gateway-signers.ts';
import { testSecret } from '../support/gateway-keys.ts';
import { addressOf, queuedMessage } from '../support/messages.ts';
import { newId, newPerson, numbers, posted, time, unsigned, verified, type Person, newSid } from './dealers.ts';
import { dealers, engine, setUpDealers } from './own-dealers.ts';

let ava: Person;

setUpDealers();
beforeEach(async () => {
  ava = newPerson();
  await dealers.save(ava);
  dealers.pipeline.secrets.put('twilio', testSecret);
});

const atSouth = () => dealers.pipeline.send({ dealerId: 'south', phone: ava.phone });
const ended = async () => [await dealers.send(ava), await dealers.status(ava)];
const ok = ['allowed', 'subscribed'];
const held = ['held-for-review', 'subscribed'];
const out = ['customer-unsubscribed', 'unsubscribed'];
const nothing: GatewaySecret = { signingKeys: [], tokens: [], credentials: [] };
const keys = (...signingKeys: string[]): GatewaySecret => ({ ...nothing, signingKeys });
const unverifiedSoFar = (): number => dealers.pipeline.counts.MessagesUnverified ?? 0;

const openAt = async (dealerId: string): Promise<string[]> => {
  const reader = createCommunicationReader(engine.client, engine.tables);
  return (await reader.openReviews(dealerId)).map(({ id }) => id);
};

const failing = async () => Promise.reject(new Error('Secrets Manager does not answer'));
const outdated = async () => keys('the old one');

const send = async (message: QueueMessage) => void (await dealers.pipeline.process(queuedMessage(message)));

/** Replays what is open of a kind; answers with how many that were. */
async function replay(filter: KeptFilter): Promise<number> {
  const kept = createKeptMessageStore(engine.client, engine.tables.communications);
  const { entries } = await kept.open({ most: 1000 }, filter);
  for (const { id } of entries) await replayKept({ kept, send, clock: Date.now }, id, 'ann');
  return entries.length;
}

describe.each<[string, GatewaySecret, (person: Person, sms: object) => ReturnType<typeof posted>]>([
  ['missing-signature', testSecret, unsigned],
  ['bad-signature', keys('of another account'), posted],
  ['no-secret', nothing, posted],
])('a message that is not verified (%s)', (reason, secret, message) => {
  beforeEach(() => dealers.pipeline.secrets.put('twilio', secret));

  it('is kept whole with its reason, counted, and open for the platform', async () => {
    const before = unverifiedSoFar();
    const [result] = await dealers.pipeline.process(message(ava, { text: 'Hello' }));
    expect(result?.status).toBe('fulfilled');
    expect(unverifiedSoFar()).toBe(before + 1);
    const told = dealers.pipeline.logs.findLast(({ code }) => code === 'message-kept');
    const [entry] = await dealers.entries(`kept#${(told?.facts as { id?: string } | undefined)?.id}`);
    expect(entry).toMatchObject({ kind: 'kept', outcome: `${reason}#twilio`, review: '*' });
    expect(Buffer.from(entry?.['body'] as Uint8Array).toString()).toContain('Body=Hello');
    expect(await ended()).toEqual(ok);
  });

  it('holds at its dealer, as a STOP of a customer there, and changes no status', async () => {
    await dealers.pipeline.process(message(ava, {}));
    expect(await ended()).toEqual(held);
    expect(await atSouth()).toBe('allowed');
  });

  it('holds where a dealer texted the phone from that number', async () => {
    const ben = newPerson();
    await dealers.pipeline.send({ dealerId: 'south', phone: ben.phone, from: numbers.shared });
    await dealers.pipeline.process(message(ben, { to: numbers.shared }));
    expect(await dealers.pipeline.send({ dealerId: 'south', phone: ben.phone })).toBe('held-for-review');
    expect(await dealers.pipeline.send({ dealerId: 'north', phone: ben.phone })).toBe('allowed');
  });

  it.each([
    ['of somebody whom the dealer does not know', { to: numbers.south }],
    ['to a number that is nobody’s', { to: numbers.unknown }],
    ['that asks for all dealers, to a number that is nobody’s', { to: numbers.unknown, text: 'STOP ALL' }],
  ])('changes nothing as a STOP %s', async (_, sms) => {
    await dealers.pipeline.process(message(ava, sms));
    expect(await ended()).toEqual(ok);
    expect(await atSouth()).toBe('allowed');
  });

  it('asks every dealer who knows the phone, each in its own list', async () => {
    await dealers.save(ava, 'south');
    await dealers.pipeline.process(message(ava, { to: numbers.shared }));
    expect([await dealers.send(ava), await atSouth()]).toEqual(['held-for-review', 'held-for-review']);
    const [ref = ''] = Object.keys((await dealers.pipeline.numbers.consent(ava.phone)).holds);
    for (const dealerId of ['north', 'south']) expect(await openAt(dealerId)).toContain(ref);
  });

  it('holds as a wish to stop without a term', async () => {
    await dealers.pipeline.process(message(ava, { text: 'Please take me off your list' }));
    expect(await ended()).toEqual(held);
  });

  it('changes nothing as a START', async () => {
    await dealers.pipeline.process(verified(ava, { at: time('03:00') }));
    await dealers.pipeline.process(message(ava, { text: 'START', at: time('04:00') }));
    expect(await ended()).toEqual(out);
  });

  it('holds once, however often it comes', async () => {
    const stop = message(ava, {});
    await dealers.pipeline.process(stop);
    await dealers.pipeline.process(stop);
    const { holds } = await dealers.pipeline.numbers.consent(ava.phone);
    expect(Object.keys(holds)).toHaveLength(1);
  });

  it('never takes the place of a genuine reply with the same message id', async () => {
    const sms = { id: newId(), text: 'Stop' };
    await dealers.pipeline.process(message(ava, sms));
    dealers.pipeline.secrets.put('twilio', testSecret);
    await dealers.pipeline.process(posted(ava, sms));
    expect(await ended()).toEqual(out);
  });
});

it('what nobody vouches for takes no genuine reply’s place, also where its message id was used before', async () => {
  const ben = newPerson();
  await dealers.save(ben);
  const id = newSid();
  await dealers.pipeline.process(posted(ava, { text: 'Hello', id }));
  await dealers.pipeline.process(unsigned(ben, { id }));
  await dealers.pipeline.process(posted(ben, { id }));
  expect(await dealers.send(ben)).toBe('customer-unsubscribed');
});

describe('after a wrong secret was mended', () => {
  beforeEach(() => dealers.pipeline.secrets.put('twilio', keys('of another account')));

  it('what was kept is replayed as if it had just come, and is open no more', async () => {
    const ben = newPerson();
    await dealers.save(ben);
    await dealers.pipeline.process(verified(ben, { at: time('01:00') }));
    await dealers.pipeline.process(posted(ava, {}), posted(ben, { text: 'START', at: time('02:00') }));
    dealers.pipeline.secrets.put('twilio', testSecret);
    expect(await replay({ reason: 'bad-signature' })).toBeGreaterThanOrEqual(2);
    expect([await ended(), await dealers.send(ben)]).toEqual([out, 'allowed']);
    expect(await replay({ reason: 'bad-signature' })).toBe(0);
  });

  it('a STOP that is replayed counts as of when it came: a START after it stands', async () => {
    await dealers.pipeline.process(posted(ava, { at: time('03:00') }));
    dealers.pipeline.secrets.put('twilio', testSecret);
    await dealers.pipeline.process(posted(ava, { text: 'START', at: time('04:00') }));
    await replay({});
    expect(await ended()).toEqual(ok);
  });

  it('what is still not verified stays kept', async () => {
    await dealers.pipeline.process(posted(ava, { text: 'Hello' }));
    expect(await replay({ reason: 'bad-signature', gateway: 'twilio' })).toBe(1);
    expect(await replay({ reason: 'bad-signature', gateway: 'telnyx' })).toBe(0);
    expect(await replay({ reason: 'stale-signature' })).toBe(0);
    dealers.pipeline.secrets.put('twilio', testSecret);
    expect(await replay({ reason: 'bad-signature' })).toBe(1);
  });
});

describe('a signature that is right and too old', () => {
  const shape = gatewayShapes.find(({ gateway }) => gateway === 'sinch');
  const sentAt = Date.parse(time('03:00'));
  const signed = (text: string, to: string = numbers.north, id = newId()) => {
    const request = shape?.request({ from: ava.phone, to, text, id, at: sentAt });
    if (!request) throw new Error('Sinch has no shape');
    return sinch.sign(request, { url: addressOf('sinch'), at: sentAt });
  };
  const minutes = (count: number): number => sentAt + count * 60_000;
  beforeEach(() => dealers.pipeline.secrets.put('sinch', keys(sinch.key)));

  it.each([
    ['six minutes', minutes(6)],
    ['two days', minutes(2 * 24 * 60)],
  ])('holds as a STOP, and is kept, %s later', async (_, seen) => {
    const before = unverifiedSoFar();
    await dealers.pipeline.process(requestMessage('sinch', signed('Stop'), seen));
    expect(await ended()).toEqual(held);
    expect(unverifiedSoFar()).toBe(before + 1);
  });

  it('holds everywhere where nobody is known', async () => {
    await dealers.pipeline.process(requestMessage('sinch', signed('Stop', numbers.unknown), minutes(6)));
    expect([await dealers.send(ava), await atSouth()]).toEqual(['held-for-review', 'held-for-review']);
  });

  it('changes nothing as a START, however often it is sent', async () => {
    await dealers.pipeline.process(verified(ava, { at: time('02:00') }));
    await dealers.pipeline.process(requestMessage('sinch', signed('START'), minutes(6)));
    expect(await ended()).toEqual(out);
  });

  it('is a repeat where the same was done while it was fresh: sent again after days it changes nothing', async () => {
    const stop = signed('Stop');
    await dealers.pipeline.process(requestMessage('sinch', stop, minutes(0)));
    await dealers.pipeline.process(verified(ava, { text: 'START', at: time('05:00') }));
    const before = unverifiedSoFar();
    await dealers.pipeline.process(requestMessage('sinch', stop, minutes(6)));
    await dealers.pipeline.process(requestMessage('sinch', stop, minutes(2 * 24 * 60)));
    expect(await ended()).toEqual(ok);
    expect(unverifiedSoFar()).toBe(before);
  });
});

it('so many STOPs that nobody vouches for hold within an hour, and no more; those that hold go on holding', async () => {
  const at = time('09:00');
  const { unverifiedHolds } = dealers.pipeline.deps;
  for (let count = 1; count < unverifiedHoldsPerHour; count += 1)
    await unverifiedHolds.claim('twilio', `other-${count}`, Date.parse(at));
  const ben = newPerson();
  await dealers.save(ben);
  const stops = [unsigned(ava, { at }), unsigned(ben, { at })];
  for (const stop of [...stops, ...stops]) await dealers.pipeline.process(stop);
  expect([await ended(), await dealers.send(ben)]).toEqual([held, 'allowed']);
  expect(dealers.pipeline.logs.map(({ code }) => code)).toContain('unverified-holds-exceeded');
  await dealers.pipeline.process(unsigned(ben, { at: time('10:00') }));
  expect(await dealers.send(ben)).toBe('held-for-review');
});

it('a message whose secret cannot be read comes again, and its neighbours are processed', async () => {
  const [ben, cleo] = [newPerson(), newPerson()];
  await dealers.save(ben);
  await dealers.save(cleo);
  const handler = createHandler({ ...dealers.pipeline.deps, secrets: { read: failing, renewed: failing } });
  const results = await handler({ Records: [verified(ben), posted(ava), verified(cleo)] });
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect([await ended(), await dealers.send(ben), await dealers.send(cleo)]).toEqual([
    ok,
    'customer-unsubscribed',
    'customer-unsubscribed',
  ]);
  await dealers.pipeline.process(posted(ava));
  expect(await ended()).toEqual(out);
});

it('a secret that was replaced a moment ago is read again before a message is kept', async () => {
  const { secrets } = dealers.pipeline;
  const handler = createHandler({
    ...dealers.pipeline.deps,
    secrets: { read: outdated, renewed: (gateway) => secrets.read(gateway) },
  });
  await handler({ Records: [posted(ava)] });
  expect(await ended()).toEqual(out);
});
