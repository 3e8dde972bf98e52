import { describe, expect, it } from '@jest/globals';
import type { GatewayError, SentSms } from '../../client/src/contract.ts';
import { InvalidReportError } from '../../client/src/errors.ts';
import { fakeLambda, type LambdaAnswer, returned, threw } from './support/fake-lambda.ts';
import { clientOn } from './support/sends.ts';

const about = (index: number) => ({
  sendId: `s${index}`,
  gateway: 'twilio',
  phone: '+61491570156',
  from: '+61491577426',
});
const sent = (count: number): SentSms[] =>
  Array.from({ length: count }, (_, index) => ({
    ...about(index),
    messageId: `SM${index}`,
    sentAt: '2026-11-23T03:16:59Z',
  }));
const refused = (count: number): GatewayError[] =>
  Array.from({ length: count }, (_, index) => ({ ...about(index), code: '21610', at: '2026-11-23T03:16:59Z' }));

const entriesOf = (request: Record<string, unknown>) => (request['sent'] ?? request['errors']) as { sendId: string }[];
const recordsAll = () =>
  fakeLambda((request) =>
    returned({ results: entriesOf(request).map(({ sendId }) => ({ sendId, outcome: 'recorded' })) }),
  );
const recorded = (count: number) => sent(count).map(({ sendId }) => ({ sendId, outcome: 'recorded' }));

describe('any number of reports', () => {
  it('of SMS that were sent', async () => {
    const lambda = recordsAll();
    expect(await clientOn(lambda).recordSent('northside', sent(1_100))).toEqual(recorded(1_100));
    expect(lambda.calls.map(({ request }) => entriesOf(request).length)).toEqual([500, 500, 100]);
    expect(lambda.calls[2]).toEqual({
      functionName: 'record-sends',
      request: { kind: 'sent', dealerId: 'northside', sent: sent(1_100).slice(1_000) },
    });
  });

  it('of SMS that a gateway refused', async () => {
    const lambda = recordsAll();
    expect(await clientOn(lambda).reportGatewayError('northside', refused(501))).toEqual(recorded(501));
    expect(lambda.calls[1]?.request).toEqual({
      kind: 'gateway-errors',
      dealerId: 'northside',
      errors: refused(501).slice(500),
    });
  });

  it('of one SMS that a gateway refused', async () => {
    const [one] = refused(1) as [GatewayError];
    expect(await clientOn(recordsAll()).reportGatewayError('northside', one)).toEqual(recorded(1));
  });

  it('of none', async () => {
    const lambda = recordsAll();
    expect(await clientOn(lambda).recordSent('northside', [])).toEqual([]);
    expect(lambda.calls).toEqual([]);
  });

  it('tells its progress', async () => {
    const seen: number[] = [];
    await clientOn(recordsAll()).recordSent('northside', sent(600), { onProgress: ({ done }) => seen.push(done) });
    expect(seen).toEqual([500, 600]);
  });
});

describe('a report that breaks the contract throws before anything is recorded', () => {
  it.each<[string, (client: ReturnType<typeof clientOn>) => Promise<unknown>, string]>([
    ['a dealer', (client) => client.recordSent('', sent(1)), 'dealerId'],
    [
      'a time',
      (client) => client.recordSent('d', sent(700).with(650, { ...sent(1)[0]!, sentAt: 'now' })),
      'sent[650].sentAt',
    ],
    [
      'a gateway',
      (client) => client.reportGatewayError('d', { ...refused(1)[0]!, gateway: 'T w' }),
      'errors[0].gateway',
    ],
    ['no list', (client) => client.recordSent('d', 'all' as never), 'sent'],
  ])('%s', async (_, report, field) => {
    const lambda = recordsAll();
    const reported = report(clientOn(lambda));
    await expect(reported).rejects.toBeInstanceOf(InvalidReportError);
    await expect(reported).rejects.toMatchObject({ field, message: expect.stringContaining(`${field} must be`) });
    expect(lambda.calls).toEqual([]);
  });
});

describe('where record-sends cannot be asked, every entry of that call is not recorded and can be reported again', () => {
  it.each<[string, (request: Record<string, unknown>) => LambdaAnswer, string]>([
    ['an error of the function', () => threw('Error', 'no table'), 'record-sends failed: Error no table'],
    ['no answer', () => returned({ results: [] }), 'cannot read'],
    ['something else', () => returned('ok'), 'record-sends answered what this client cannot read'],
    ["somebody else's answer", () => returned({ results: [{ sendId: 'x', outcome: 'recorded' }] }), 'cannot read'],
    ['an unknown outcome', () => returned({ results: [{ sendId: 's500', outcome: 'perhaps' }] }), 'cannot read'],
  ])('%s', async (_, answer, failure) => {
    const lambda = fakeLambda((request) => {
      const entries = entriesOf(request);
      if (entries.length === 1) return answer(request);
      return returned({ results: entries.map(({ sendId }) => ({ sendId, outcome: 'recorded' })) });
    });
    const answers = await clientOn(lambda).recordSent('northside', sent(501));
    expect(answers.slice(0, 500)).toEqual(recorded(500));
    expect(answers[500]).toEqual({
      sendId: 's500',
      outcome: 'not-recorded',
      retryable: true,
      message: 'record-sends could not be asked: report it again',
      failure: expect.stringContaining(failure),
    });
  });
});

it('answers what the function says of each entry', async () => {
  const results = [{ sendId: 's0', outcome: 'not-recorded', retryable: false, message: 'phone is not a phone number' }];
  expect(await clientOn(fakeLambda(() => returned({ results }))).recordSent('northside', sent(1))).toEqual(results);
});

it("answers the function's complaint for every entry of that call, since others may be recorded already", async () => {
  const lambda = fakeLambda((request) => {
    const entries = entriesOf(request);
    if (entries.length === 1) return returned({ error: { field: 'sent[0].messageId', message: 'is not known' } });
    return returned({ results: entries.map(({ sendId }) => ({ sendId, outcome: 'recorded' })) });
  });
  expect(await clientOn(lambda).recordSent('northside', sent(501))).toEqual([
    ...recorded(500),
    {
      sendId: 's500',
      outcome: 'not-recorded',
      retryable: false,
      message: expect.stringMatching(/^sent\[500\]\.messageId is not known \(so answers record-sends: /),
    },
  ]);
});
