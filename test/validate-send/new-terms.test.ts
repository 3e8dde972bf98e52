import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DealerSettings } from '../../lambdas/core/contracts/settings.ts';
import { settingsCachedFor } from '../../lambdas/core/stores/settings-reader.ts';
import { twoWayMessage } from '../support/messages.ts';
import { createPipeline, type Pipeline } from '../support/pipeline.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';

const number = '+61491577426';
const north = { dealerId: 'north', name: 'North', country: 'AU', replyNumber: number };
const form = { dealerId: 'north', name: 'Sale', purpose: 'bulk', senderName: 'NORTH', body: 'Sale' } as const;
const text = 'Txt ELEG to leave';
let engine: StoreEngine;
let pipeline: Pipeline;
let people = 0;

beforeEach(async () => {
  engine = await startStoreEngine();
  pipeline = createPipeline(engine);
  await pipeline.settings.putReplyNumber({ number, country: 'AU', owners: ['north'] });
  await pipeline.settings.putGlobal({ optOutTerms: 'STOP' });
  await pipeline.settings.putDealer(north);
  pipeline.now += 3_600_000;
});

afterEach(() => engine.stop());

const newPhone = (): string => `+6149157${String(1_000 + (people += 1))}`;

/** What becomes of an SMS that appends the message, and of one that has it in its body. */
async function outcomes(phone = newPhone()): Promise<unknown[]> {
  await pipeline.settings.putSmsForm({
    ...form,
    campaignId: 'sale',
    replyService: true,
    optOutMessage: { mode: 'own', text },
  });
  const recipients = [{ sendId: `s${(people += 1)}`, phone }];
  const appended = await pipeline.validate({ dealerId: 'north', purpose: 'bulk', campaignId: 'sale', recipients });
  const others = [{ sendId: `s${(people += 1)}`, phone }];
  const typed = await pipeline.validate({
    dealerId: 'north',
    purpose: 'bulk',
    body: `Sale. ${text}`,
    recipients: others,
  });
  return [appended, typed].map((response) => {
    const [answer] = 'results' in response ? response.results : [];
    return answer?.outcome === 'blocked' ? answer.reason : answer?.outcome;
  });
}

async function replyAt(phone: string, at: number, body = 'eleg'): Promise<void> {
  const message = { from: phone, to: number, text: body, id: `in-${(people += 1)}`, at: new Date(at).toISOString() };
  await pipeline.process(twoWayMessage(message));
}

const unsaid = 'no-opt-out-message';
const added: [string, (settle: () => Promise<void>) => Promise<unknown>][] = [
  ['at the dealer', () => pipeline.settings.putDealer({ ...north, optOutTerms: { mode: 'add', terms: 'ELEG' } })],
  ['for all', () => pipeline.settings.putGlobal({ optOutTerms: 'STOP, ELEG' })],
  [
    'as the dealer takes the global ones again',
    async (settle) => {
      const optOutTerms = { mode: 'replace', terms: 'STOP' } satisfies DealerSettings['optOutTerms'];
      await pipeline.settings.putDealer({ ...north, optOutTerms });
      await pipeline.settings.putGlobal({ optOutTerms: 'STOP, ELEG' });
      await settle();
      await pipeline.settings.putDealer(north);
    },
  ],
];

const settle = async () => void (pipeline.now += 24 * 3_600_000);

describe.each(added)('a term that was added %s', (_, add) => {
  it('is not promised before a warm process-replies knows it, so that no answer to it is lost', async () => {
    const phone = newPhone();
    await replyAt(phone, pipeline.now, 'What does it cost?');
    await add(settle);
    expect(await outcomes()).toEqual([unsaid, unsaid]);
    pipeline.now += 39_000;
    expect(await outcomes()).toEqual([unsaid, unsaid]);
    pipeline.now += settingsCachedFor;
    expect(await outcomes(phone)).toEqual(['allowed', 'allowed']);
    await replyAt(phone, pipeline.now);
    expect(await outcomes(phone)).toEqual(['number-opted-out', 'number-opted-out']);
  });

  it('is told as missing also where the dealer would be content with a warning, if it is in the message', async () => {
    await settle();
    await pipeline.settings.putDealer({ ...north, missingOptOutMessage: 'warn' });
    await settle();
    await pipeline.settings.putGlobal({ optOutTerms: 'STOP, ELEG' });
    expect(await outcomes()).toEqual([unsaid, 'allowed']);
  });
});

it('of a dealer that is new, terms are known at once', async () => {
  const dealer = { ...north, dealerId: `new-${people}`, optOutTerms: { mode: 'add' as const, terms: 'ELEG' } };
  await pipeline.settings.putDealer(dealer);
  const recipients = [{ sendId: 'first', phone: newPhone() }];
  const asked = {
    dealerId: dealer.dealerId,
    purpose: 'bulk',
    body: 'Sale. Txt ELEG to 0491 577 426',
    from: 'NEW',
    recipients,
  };
  expect(await pipeline.validate(asked)).toMatchObject({ results: [{ outcome: 'allowed' }] });
});
