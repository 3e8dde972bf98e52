import { afterAll, beforeAll, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { answerHold, type Answerer } from '../../lambdas/core/stores/answer-review.ts';
import { createReviewStore } from '../../lambdas/core/stores/review-store.ts';
import { optInByStaff, optOutByStaff } from '../../lambdas/core/stores/staff-decision.ts';
import { replyKey } from '../../lambdas/process-replies/reply-key.ts';
import { twoWayMessage } from '../support/messages.ts';
import { createPipeline, type Pipeline } from '../support/pipeline.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';
import { dealers, minutes, staffHistories, type Act, type SentReply, type StaffAct, type To } from './staff-history.ts';
import { createStaffOracle } from './staff-oracle.ts';

const replyNumbers: Record<To, string> = {
  north: '+61481000001',
  south: '+61481000002',
  both: '+61481000003',
  nobody: '+61481000004',
};
const begin = Date.parse('2026-11-23T03:00:00Z');
const at = (minute: number): number => begin + minute * 60_000;
const runs = Number(process.env['HISTORIES'] ?? 15);

let engine: StoreEngine;
let client: StoreEngine['client'];
let pipeline: Pipeline;
let people = 0;

beforeAll(async () => {
  engine = await startStoreEngine();
  client = engine.connectDirectly();
  pipeline = createPipeline(engine, client);
  const { settings } = pipeline;
  for (const dealerId of dealers) {
    await settings.putDealer({ dealerId, name: dealerId, country: 'AU', replyNumber: replyNumbers[dealerId] });
    await settings.putReplyNumber({ number: replyNumbers[dealerId], country: 'AU', owners: [dealerId] });
  }
  await settings.putReplyNumber({ number: replyNumbers.both, country: 'AU', owners: [...dealers] });
});
afterAll(() => engine.stop());

/** One person in one history. */
interface Person {
  customerId: string;
  phone: string;
}

const idOf = ({ customerId }: Person, { minute }: SentReply): string => `${customerId}-${minute}`;

async function text(person: Person, sent: SentReply): Promise<boolean> {
  const id = idOf(person, sent);
  const time = new Date(at(sent.minute)).toISOString();
  const to = replyNumbers[sent.to];
  const message = twoWayMessage({ from: person.phone, to, text: sent.text, id, at: time });
  return (await pipeline.process(message)).every(({ status }) => status === 'fulfilled');
}

const refOf = (person: Person, sent: SentReply): string => {
  const reply = { messageId: idOf(person, sent), from: person.phone, to: '', text: '' };
  return replyKey({ gateway: 'aws', replyNumber: replyNumbers[sent.to], reply, verified: true, deliveryId: '' });
};

const isDealer = (dealerId: string) => Promise.resolve(dealers.some((known) => known === dealerId));

/** Lets staff act; answers whether it was taken. */
async function staffAct(person: Person, act: StaffAct, held: readonly SentReply[]): Promise<boolean> {
  const { customers, numbers } = pipeline;
  const clock = () => pipeline.now;
  const staff = { client, communications: engine.tables.communications, customers, numbers, clock };
  if (act.does === 'opt-out') {
    const key = { dealerId: act.dealer, customerId: person.customerId };
    return (await optOutByStaff(staff, key, 'sam')).ok;
  }
  if (act.does === 'opt-in') {
    const key = { dealerId: act.dealer, customerId: person.customerId };
    const consent = { by: 'sam', consentAt: at(act.consentMinute), evidence: 'a signed form' };
    return (await optInByStaff(staff, key, consent)).ok;
  }
  const asked = held[act.which];
  const who: Answerer = act.who === 'platform' ? { platform: true, by: 'pat' } : { dealerId: act.who, by: 'sam' };
  const reviews = createReviewStore(client, engine.tables.communications);
  const ref = asked ? refOf(person, asked) : 'reply#none';
  const answer =
    act.answer === 'release' ? { answer: act.answer } : { answer: act.answer, at: act.at === 'all' ? '*' : act.at };
  return (await answerHold({ reviews, customers, numbers, isDealer, clock }, ref, who, answer)).ok;
}

/** Whether a dealer's SMS are refused because the customer is opted out; a hold is no opt-out. */
const isOut = async (dealerId: string, person: Person): Promise<boolean> =>
  (await pipeline.send({ dealerId, ...person })) === 'customer-unsubscribed';

/** Whoever hears of an opt-out or opt-in finds it so. */
async function expectTrueEvents(person: Person, act: Act): Promise<void> {
  for (const { eventType, dealerId } of pipeline.events.splice(0)) {
    if (dealerId === '*' || !eventType.startsWith('customer-opted-')) continue;
    const told = [act, eventType, dealerId];
    expect([...told, await isOut(dealerId, person)]).toEqual([...told, eventType === 'customer-opted-out']);
  }
}

async function play(acts: readonly Act[]): Promise<void> {
  const person = { customerId: `c${(people += 1)}`, phone: `+6149${String(1_000_000 + people)}` };
  pipeline.now = begin;
  for (const dealerId of dealers) {
    await pipeline.upsert({ dealerId, ...person }, begin);
    await pipeline.send({ dealerId, ...person, from: replyNumbers.both });
  }
  const oracle = createStaffOracle();
  const held: SentReply[] = [];
  for (const [turn, act] of acts.entries()) {
    const minuteOfStaff = minutes + turn;
    pipeline.now = at(minuteOfStaff);
    const taken = oracle.act(act, minuteOfStaff);
    const did = act.does === 'reply' ? await text(person, act) : await staffAct(person, act, held);
    if (act.does === 'reply' && act.text === 'STOP' && (act.to === 'both' || act.to === 'nobody')) held.push(act);
    expect([act, did]).toEqual([act, taken]);
    await expectTrueEvents(person, act);
  }
  // Everything is delivered once more, in reverse: the result is the same.
  for (const act of acts.toReversed()) if (act.does === 'reply') await text(person, act);
  for (const dealerId of dealers) {
    const outcome = await pipeline.send({ dealerId, ...person });
    expect([dealerId, outcome !== 'allowed']).toEqual([dealerId, oracle.blocked(dealerId)]);
  }
}

it('whatever is held, confirmed, released, opted in or out by staff, in whatever order replies come in: sends are blocked just when they should be', async () => {
  await fc.assert(fc.asyncProperty(staffHistories, play), { numRuns: runs });
}, 120_000);
