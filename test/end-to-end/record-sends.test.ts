import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GatewayError, RecordRequest, RecordResponse } from '../../lambdas/core/contracts/record-sends.ts';
import { awsTwoWayJson } from '../../local/demo/payloads.ts';
import { startLocalProduct, type LocalProduct } from '../support/local-product.ts';

const shared = '+61491577426';
const own = '+61491577644';
const plivos = '+61491576801';
let product: LocalProduct;

beforeAll(async () => {
  product = await startLocalProduct();
  const { settings } = product;
  await settings.putReplyNumber({ number: shared, country: 'AU', owners: ['north', 'south'] });
  await settings.putReplyNumber({ number: plivos, country: 'AU', owners: ['north', 'south'], gateway: 'plivo' });
  await settings.putReplyNumber({ number: own, country: 'AU', owners: ['north'] });
  for (const dealerId of ['north', 'south']) {
    await settings.putDealer({ dealerId, name: dealerId, country: 'AU', replyNumber: shared, replyNumbers: [plivos] });
  }
}, 60_000);
afterAll(() => product.stop());

async function report(request: RecordRequest): Promise<RecordResponse> {
  const url = `${product.cloud.url}/2015-03-31/functions/${product.cloud.functions['record-sends']}/invocations`;
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(request) });
  return (await response.json()) as RecordResponse;
}

const refuse = (...errors: GatewayError[]) => report({ kind: 'gateway-errors', dealerId: 'north', errors });

let sends = 0;
async function outcome(dealerId: string, phone: string, from: string): Promise<string> {
  sends += 1;
  const recipients = [{ sendId: `ask-${sends}`, phone }];
  const response = await product.validate({ dealerId, purpose: 'individual', from, recipients });
  const answer = 'results' in response ? response.results[0] : undefined;
  return answer?.outcome === 'blocked' ? answer.reason : (answer?.outcome ?? JSON.stringify(response));
}

const now = () => new Date().toISOString();
const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

describe('an SMS that its sender reported as sent', () => {
  const phone = '+61491570156';
  const sent = { sendId: 'spring-1', gateway: 'aws', messageId: 'out-1', phone, from: shared, sentAt: now() };

  it('is recorded', async () => {
    expect(await report({ kind: 'sent', dealerId: 'north', sent: [sent] })).toEqual({
      results: [{ sendId: 'spring-1', outcome: 'recorded' }],
    });
  });

  it('tells whose it is, of the dealers who share the reply number, when it is answered', async () => {
    const reply = JSON.parse(awsTwoWayJson({ from: phone, to: shared, text: 'STOP', id: 'in-1' })) as object;
    await product.publish(JSON.stringify({ ...reply, previousPublishedMessageId: 'out-1' }));
    await product.cloud.drained();
    expect(await product.send('north', phone)).toBe('number-opted-out');
    expect(await product.send('south', phone)).toBe('allowed');
  });
});

describe('a report that does not say everything', () => {
  it('is completed from what was asked under its send id, for the same phone, and is then on the lead', async () => {
    const { history } = product.stores;
    const lea = await product.person();
    await product.upsert({ dealerId: 'north', ...lea, leadId: 'lead-of-lea' });
    const sendId = `to-${lea.customerId}`;
    const recipients = [{ sendId, phone: lea.phone, automationId: 'welcome', leadOwnerId: 'sam' }];
    await product.validate({ dealerId: 'north', purpose: 'individual', from: own, recipients });
    const sms = { sendId, gateway: 'aws', messageId: `out-${sendId}`, phone: lea.phone, from: own, sentAt: now() };
    const other = { ...sms, messageId: 'out-to-another', phone: '+61491570110' };
    const { customerId } = lea;
    expect(await report({ kind: 'sent', dealerId: 'north', sent: [{ ...sms, customerId }, other] })).toMatchObject({
      results: [{ outcome: 'recorded' }, { outcome: 'recorded' }],
    });
    for (const lines of [
      await history.ofLead('north', 'lead-of-lea'),
      await history.ofAutomation('north', 'welcome'),
      await history.timelineOf('north', customerId),
    ])
      expect(lines).toMatchObject([{ kind: 'sent', id: `aws#out-${sendId}` }]);
  });

  it('or is wrong is answered for itself, and the others are recorded', async () => {
    const sms = {
      sendId: 'one',
      gateway: 'aws',
      messageId: 'batch-1',
      phone: '+61491570313',
      from: own,
      sentAt: now(),
    };
    const sent = [
      sms,
      { ...sms, sendId: 'two', phone: '+61491571491' },
      sms,
      { ...sms, sendId: 'four', messageId: 'not an id' },
      { ...sms, messageId: 'batch-2', sendId: undefined },
      null,
    ];
    const request = { kind: 'sent', dealerId: 'north', sent } as unknown as RecordRequest;
    const refused = { outcome: 'not-recorded', retryable: false };
    expect(await report(request)).toEqual({
      results: [
        { sendId: 'one', outcome: 'recorded' },
        { sendId: 'two', ...refused, message: expect.stringMatching(/^messageId was reported before in this call/) },
        { sendId: 'one', outcome: 'recorded' },
        { sendId: 'four', ...refused, message: 'sent[3].messageId must be 1 to 256 characters without white space' },
        { sendId: '', ...refused, message: 'sent[4].sendId is required' },
        { sendId: '', ...refused, message: 'sent[5] must be an object' },
      ],
    });
  });
});

it('an SMS reported by a clock that goes ahead is in the history as of now', async () => {
  const phone = '+61491570159';
  const aYearAhead = new Date(Date.now() + 365 * 24 * 3_600_000).toISOString();
  const sms = { gateway: 'aws', phone, from: own, leadId: 'lead-9' };
  const sent = [
    { ...sms, sendId: 'ahead', messageId: 'out-ahead', sentAt: aYearAhead },
    { ...sms, sendId: 'earlier', messageId: 'out-earlier', sentAt: new Date(Date.now() - 60_000).toISOString() },
  ];
  await report({ kind: 'sent', dealerId: 'north', sent });
  const [latest, ...others] = await product.stores.history.ofLead('north', 'lead-9');
  expect(others).toHaveLength(1);
  expect(latest?.at).toBeGreaterThan(Date.now() - 60_000);
  expect(latest?.at).toBeLessThanOrEqual(Date.now());
});

const stopTo = async (phone: string, answers: string) => {
  const reply = JSON.parse(awsTwoWayJson({ from: phone, to: shared, text: 'STOP', id: `in-${answers}` })) as object;
  await product.publish(JSON.stringify({ ...reply, previousPublishedMessageId: answers }));
  await product.cloud.drained();
};
const bothSend = (phone: string) => Promise.all(['north', 'south'].map((dealerId) => product.send(dealerId, phone)));
const sharedSms = (phone: string, id: string) => ({
  sendId: id,
  gateway: 'aws',
  messageId: id,
  phone,
  from: shared,
  sentAt: now(),
});

describe('reports that go wrong', () => {
  it('under a dealer that is not there take nobody’s STOP away', async () => {
    const sent = [sharedSms('+61491570160', 'out-slip')];
    expect(await report({ kind: 'sent', dealerId: 'North', sent })).toEqual({
      error: { field: 'dealerId', message: 'is no dealer: there are no settings for North' },
    });
  });

  it('under another dealer’s message hold its STOP at both, whoever reports again', async () => {
    const sent = [sharedSms('+61491570161', 'out-twice')];
    const first = { results: [{ sendId: 'out-twice', outcome: 'recorded' }] };
    expect(await report({ kind: 'sent', dealerId: 'north', sent })).toEqual(first);
    expect(await report({ kind: 'sent', dealerId: 'south', sent })).toMatchObject({
      results: [{ outcome: 'not-recorded', retryable: false, message: expect.stringContaining('held at both') }],
    });
    expect(await report({ kind: 'sent', dealerId: 'north', sent })).toEqual(first);
    await stopTo('+61491570161', 'out-twice');
    expect(await bothSend('+61491570161')).toEqual(['held-for-review', 'held-for-review']);
  });

  it('under the id of an SMS to another phone leave that one’s reply where it was', async () => {
    await report({ kind: 'sent', dealerId: 'north', sent: [sharedSms('+61491570162', 'out-batch')] });
    expect(
      await report({ kind: 'sent', dealerId: 'north', sent: [sharedSms('+61491570163', 'out-batch')] }),
    ).toMatchObject({
      results: [{ outcome: 'not-recorded', message: expect.stringContaining('for another phone') }],
    });
    await stopTo('+61491570162', 'out-batch');
    expect(await bothSend('+61491570162')).toEqual(['number-opted-out', 'allowed']);
  });
});

it('an SMS that was reported only, from a number that is sold since: its STOP is the dealer’s who sent it', async () => {
  const phone = '+61491570164';
  const sold = '+61491576398';
  await product.settings.putReplyNumber({ number: sold, country: 'AU', owners: ['north'] });
  const sms = { sendId: 'sold', gateway: 'aws', messageId: 'out-sold', phone, from: sold, customerId: 'c' };
  await report({ kind: 'sent', dealerId: 'north', sent: [{ ...sms, sentAt: now() }] });
  await product.settings.putReplyNumber({ number: sold, country: 'AU', owners: ['south'] });
  await product.publish(awsTwoWayJson({ from: phone, to: sold, text: 'STOP', id: 'in-sold' }));
  await product.cloud.drained();
  expect([await product.send('north', phone), await product.send('south', phone)]).toEqual([
    'number-opted-out',
    'allowed',
  ]);
});

describe('a reply to an SMS that nobody reported', () => {
  it('is held at every dealer who shares the reply number', async () => {
    const phone = '+61491570157';
    await product.publish(awsTwoWayJson({ from: phone, to: shared, text: 'STOP', id: 'in-2' }));
    await product.cloud.drained();
    expect(await product.send('north', phone)).toBe('held-for-review');
    expect(await product.send('south', phone)).toBe('held-for-review');
  });
});

describe("a gateway's refusal because the person opted out there", () => {
  const phone = '+61491570158';
  const error = { sendId: 'spring-2', gateway: 'twilio', phone, from: shared, code: '21610', at: now() };

  it('blocks that reply number and no other', async () => {
    expect(await refuse(error)).toEqual({
      results: [{ sendId: 'spring-2', outcome: 'recorded' }],
    });
    expect(await outcome('north', phone, shared)).toBe('blocked-at-gateway');
    expect(await outcome('north', phone, own)).toBe('allowed');
  });

  it.each([
    ['twilio', '21610'],
    ['aws', 'DESTINATION_PHONE_NUMBER_OPTED_OUT'],
    ['telnyx', '40300'],
    ['plivo', '200'],
    ['vonage', '9'],
    ['sinch', '257'],
    ['messagemedia', '302'],
    ['messagemedia', '412'],
  ])('is known of %s by %s, and changes no SMS status', async (gateway, code) => {
    const person = await product.person('north');
    await refuse({ ...error, phone: person.phone, gateway, code });
    expect(await outcome('north', person.phone, shared)).toBe('blocked-at-gateway');
    expect(await product.status('north', person.customerId)).toBe('subscribed');
  });

  it.each(['MG0123456789abcdef0123456789abcdef', 'NORTH'])(
    'blocks the dealer’s numbers there behind %s',
    async (from) => {
      const { phone: theirs } = await product.person('north');
      const refusal = { ...error, phone: theirs, from, at: at(-10) };
      const fromEach = () => Promise.all([shared, plivos, from].map((one) => outcome('north', theirs, one)));
      expect(await refuse(refusal)).toMatchObject({ results: [{ outcome: 'recorded' }] });
      const fromName = from === 'NORTH' ? 'blocked-at-gateway' : 'no-reply-number';
      expect(await fromEach()).toEqual(['blocked-at-gateway', 'allowed', fromName]);
      await refuse({ ...refusal, at: at(-5), cleared: true });
      expect((await fromEach())[0]).toBe('allowed');
    },
  );

  it.each([
    ['twilio', '40300'],
    ['plivo', '9'],
    ['constructor', 'name'],
  ])('is not %s with %s', async (gateway, code) => {
    const answer = await refuse({ ...error, gateway, code });
    expect(answer).toMatchObject({ results: [{ outcome: 'not-recorded', retryable: false }] });
  });

  it('is lifted by a later report that it is cleared, and by no earlier one', async () => {
    const { phone: theirs } = await product.person('north');
    const refusal = { ...error, phone: theirs, at: at(-10) };
    const cleared = (minutes: number) => ({ ...refusal, code: 'support-ticket', at: at(minutes), cleared: true });
    await refuse(refusal);
    await refuse(cleared(-20));
    await refuse({ ...cleared(-4), gateway: 'plivo' });
    expect(await outcome('north', theirs, shared)).toBe('blocked-at-gateway');
    await refuse(cleared(-5));
    expect(await outcome('north', theirs, shared)).toBe('allowed');
    await refuse(refusal);
    expect(await outcome('north', theirs, shared)).toBe('allowed');
  });
});

it('a request that cannot be read records nothing, and is told why', async () => {
  expect(await report({ kind: 'sent', dealerId: 'north', sent: [] })).toEqual({
    error: { field: 'sent', message: 'must have 1 to 500 entries' },
  });
});
