import { everyDealer, newHold, numberStatus } from '../domain/consent.ts';
import type { Phone } from '../domain/phone-numbers.ts';
import type { Clock, ConsentChange } from '../domain/ports.ts';
import type { CustomerKey, NumberStatus, ReplyRecord, Statuses } from '../domain/reply-record.ts';
import { isOptedOutAt, statusKey } from '../domain/statuses.ts';
import { applyChange, type ConsentStores, type TouchedCustomer } from './apply-change.ts';
import type { ReviewAnswer, ReviewStore } from './review-store.ts';

/** Who answers: a dealer's staff for their dealer, or the platform. */
export type Answerer = { dealerId: string; by: string } | { platform: true; by: string };

/**
 * The answer to a hold. The platform confirms what nobody could be found for at one dealer, or at all; a dealer's staff confirm or
 * release for their dealer only.
 */
export type HoldAnswer = { answer: 'confirm'; at?: string } | { answer: 'release' };

/** Whom a confirmed hold opted out: what `customer-opted-out` tells of. */
export interface OptedOut {
  /** The dealer; or `*`, with every dealer who has the phone. */
  dealers: readonly string[];
  customers: readonly CustomerKey[];
  /** When it was answered, milliseconds since 1970, where that is when it came into force: of a flagged opt-out that had been released. */
  at?: number;
}

/** At whom a flagged opt-out that was released is undone: what `opt-out-released` tells of. */
export interface Released extends OptedOut {
  at: number;
}

/** `answered-before`: it was confirmed, and a release cannot undo that. */
export type Refused = {
  ok: false;
  reason: 'unknown-reply' | 'no-open-question' | 'not-yours' | 'unknown-dealer' | 'answered-before';
  message: string;
};

/**
 * `optedOut`, `released`: the answer changed the SMS status, to the one or back; the same again where it is repeated, so that the caller
 * can publish it again.
 */
export type HoldResult =
  | {
      ok: true;
      statusBefore: NumberStatus;
      statusAfter: NumberStatus;
      optedOut: OptedOut | null;
      released?: Released;
    }
  | Refused;

export type AnswerResult = { ok: true } | Refused;

export interface ReviewDeps extends ConsentStores {
  reviews: ReviewStore;
  /** Whether there is such a dealer. */
  isDealer: (dealerId: string) => Promise<boolean>;
  clock: Clock;
}

const refuse = (reason: Refused['reason'], message: string): Refused => ({ ok: false, reason, message });

const scopeOf = (who: Answerer): string => ('platform' in who ? everyDealer : who.dealerId);

/** Whether a question is asked of those who answer; `null` if so. */
function mayAnswer(asked: readonly string[], who: Answerer): Refused | null {
  if (asked.includes(scopeOf(who))) return null;
  return asked.includes(everyDealer)
    ? refuse('not-yours', 'no dealer is known for this reply: the platform answers it')
    : refuse('not-yours', `this reply asks ${asked.join(', ')}`);
}

/** What an answer to a hold changes. */
export interface AnswerPlan {
  phone: Phone;
  /** Whose answer it is: a dealer, or `*`, the platform. */
  scope: string;
  /** The dealer it confirms at or releases, or `*`. */
  concerned: string;
  answer: 'confirmed' | 'released';
  /** In the order in which they are written. */
  changes: readonly ConsentChange[];
}

/**
 * What an answer would change, before anything is done. Confirming writes the STOP as of the reply's own time, so that a START that came
 * later still counts, and closes the hold; releasing only closes it, at that dealer.
 */
export function planAnswer(
  { ref, effect, at, seen, phone }: ReplyRecord,
  who: Answerer,
  given: HoldAnswer,
): { ok: true; plan: AnswerPlan } | Refused {
  if (effect.do !== 'hold') return refuse('no-open-question', 'this reply holds nothing');
  const wrong = mayAnswer(effect.to, who);
  if (wrong) return wrong;
  const scope = scopeOf(who);
  const hold = newHold({ ...effect, at, seen });
  const close: ConsentChange = { register: 'close', ref, hold, scope, by: who.by };
  if (given.answer === 'release')
    return { ok: true, plan: { phone, scope, concerned: scope, answer: 'released', changes: [close] } };
  const concerned = confirmedAt(scope, given);
  const stop: ConsentChange = { register: 'stop', scope: concerned, mark: { at, seen, ref } };
  return { ok: true, plan: { phone, scope, concerned, answer: 'confirmed', changes: [stop, close] } };
}

const answeredBefore = ({ by, at }: ReviewAnswer): Refused =>
  refuse(
    'answered-before',
    `${by} confirmed this opt-out on ${new Date(at).toISOString()}: only a consent that the customer gives later lifts it`,
  );

/** Whom an answer opted out; `null` where it changed nothing, or an opt-in that came later stands. */
function optedOutBy(
  { concerned }: AnswerPlan,
  before: NumberStatus | undefined,
  after: NumberStatus,
  touched: readonly TouchedCustomer[],
): OptedOut | null {
  const ofCustomers = touched.map((customer) => [statusKey(customer), customer.smsStatus]);
  const statuses: Statuses = { [concerned]: after, ...Object.fromEntries(ofCustomers) };
  const all =
    concerned === everyDealer ? [concerned, ...new Set(touched.map(({ dealerId }) => dealerId))] : [concerned];
  const dealers = all.filter((dealerId) => isOptedOutAt(statuses, dealerId));
  if (before === 'unsubscribed' || dealers.length === 0) return null;
  const customers = touched
    .filter(({ smsStatus }) => smsStatus === 'unsubscribed')
    .map(({ dealerId, customerId }) => ({ dealerId, customerId }));
  return { dealers, customers };
}

/** Where a release undid an opt-out; `null` where it changed nothing, or another opt-out stands. */
function releasedBy(
  { concerned }: AnswerPlan,
  { at, statusBefore }: ReviewAnswer,
  after: NumberStatus,
  touched: readonly TouchedCustomer[],
): Released | null {
  if (statusBefore !== 'unsubscribed' || after === 'unsubscribed') return null;
  const customers = touched
    .filter(({ smsStatus }) => smsStatus === 'subscribed')
    .map(({ dealerId, customerId }) => ({ dealerId, customerId }));
  return { dealers: [concerned], customers, at };
}

/**
 * Answers a hold, as {@link planAnswer} says. Doubt protects the recipient: what was released may still be confirmed, by anybody who may
 * answer, while a release after a confirmation is refused. Each answer is kept as evidence before it acts, and is harmless to repeat.
 */
export async function answerHold(deps: ReviewDeps, ref: string, who: Answerer, given: HoldAnswer): Promise<HoldResult> {
  const reply = await deps.reviews.reply(ref);
  if (!reply) return refuse('unknown-reply', `there is no reply ${ref}`);
  const planned = planAnswer(reply, who, given);
  if (!planned.ok) return planned;
  // A STOP at a dealer that is not there would stop nobody, and close the question.
  const { phone, scope, concerned, answer, changes } = planned.plan;
  if (concerned !== scope && !(await deps.isDealer(concerned)))
    return refuse('unknown-dealer', `there is no dealer ${JSON.stringify(concerned)}: check its id`);
  const status = async () => numberStatus(await deps.numbers.consent(phone), concerned);
  const confirmed = (await deps.reviews.answers(ref, scope)).find((earlier) => earlier.answer === 'confirmed');
  if (answer === 'released' && confirmed) return answeredBefore(confirmed);
  const facts = { ref, scope, concerned, answer, by: who.by, at: deps.clock() };
  const kept = await deps.reviews.keep({ ...facts, statusBefore: await status() });
  if (kept.answer !== answer) return answeredBefore(kept);
  const touched: TouchedCustomer[][] = [];
  for (const change of changes) touched.push(await applyChange(deps, { ...reply, change }));
  const [customers = []] = touched;
  const statusAfter = await status();
  await deps.reviews.close(kept, customers, statusAfter);
  const { statusBefore = statusAfter } = kept;
  const told = { ok: true, statusBefore, statusAfter } as const;
  if (answer === 'released') {
    const released = releasedBy(planned.plan, kept, statusAfter, customers);
    return { ...told, optedOut: null, ...(released ? { released } : {}) };
  }
  const optedOut = optedOutBy(planned.plan, statusBefore, statusAfter, customers);
  const wasOut = reply.effect.do === 'hold' && reply.effect.optOut === true;
  return { ...told, optedOut: optedOut && wasOut ? { ...optedOut, at: kept.at } : optedOut };
}

/** Only the platform can confirm at another dealer than its own: `*` is every one. */
const confirmedAt = (scope: string, given: { at?: string }): string =>
  scope === everyDealer ? (given.at ?? everyDealer) : scope;

/** Whom a flag asks. */
export const flagged = ({ attribution }: ReplyRecord): readonly string[] => {
  if (attribution?.to === 'dealer') return [attribution.dealerId];
  return attribution?.to === 'candidates' ? attribution.dealers : [everyDealer];
};

/** Those at a dealer who have the phone of a reply; at every dealer for `*`. */
async function customersOf({ numbers }: ReviewDeps, { phone }: ReplyRecord, scope: string): Promise<CustomerKey[]> {
  const holders = await numbers.holders(phone, scope === everyDealer ? undefined : scope);
  return holders
    .filter(({ until }) => until === undefined)
    .map(({ dealerId, customerId }) => ({ dealerId, customerId }));
}

/** Dismisses a flag: it has been seen, and changes nothing. */
export async function dismissFlag(deps: ReviewDeps, ref: string, who: Answerer): Promise<AnswerResult> {
  const reply = await deps.reviews.reply(ref);
  if (!reply) return refuse('unknown-reply', `there is no reply ${ref}`);
  if (reply.effect.do !== 'flag') return refuse('no-open-question', 'this reply is not flagged');
  const wrong = mayAnswer(flagged(reply), who);
  if (wrong) return wrong;
  const scope = scopeOf(who);
  const facts = { ref, scope, concerned: scope, answer: 'dismissed' as const, by: who.by, at: deps.clock() };
  await deps.reviews.close(await deps.reviews.keep(facts), await customersOf(deps, reply, scope));
  return { ok: true };
}
