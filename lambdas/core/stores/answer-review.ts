import { everyDealer, numberStatus, type Hold } from '../domain/consent.ts';
import type { Phone } from '../domain/phone-numbers.ts';
import type { Clock, ConsentChange } from '../domain/ports.ts';
import type { ReplyRecord } from '../domain/reply-record.ts';
import { applyChange, type ConsentStores } from './apply-change.ts';
import type { ReviewStore } from './review-store.ts';

/** Who answers: a dealer's staff for their dealer, or the platform. */
export type Answerer = { dealerId: string; by: string } | { platform: true; by: string };

/**
 * The answer to a hold. The platform confirms what nobody could be found for at one dealer, or at all; a dealer's staff confirm or
 * release for their dealer only.
 */
export type HoldAnswer = { answer: 'confirm'; at?: string } | { answer: 'release' };

export type AnswerResult =
  | { ok: true }
  | { ok: false; reason: 'unknown-reply' | 'no-open-question' | 'not-yours' | 'unknown-dealer'; message: string };

export interface ReviewDeps extends ConsentStores {
  reviews: ReviewStore;
  /** Whether there is such a dealer. */
  isDealer: (dealerId: string) => Promise<boolean>;
  clock: Clock;
}

type Refused = Exclude<AnswerResult, { ok: true }>;

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
  const hold: Hold = { at, seen, to: effect.to, closed: {} };
  const close: ConsentChange = { register: 'close', ref, hold, scope, by: who.by };
  if (given.answer === 'release')
    return { ok: true, plan: { phone, scope, concerned: scope, answer: 'released', changes: [close] } };
  const concerned = confirmedAt(scope, given);
  const stop: ConsentChange = { register: 'stop', scope: concerned, mark: { at, seen, ref } };
  return { ok: true, plan: { phone, scope, concerned, answer: 'confirmed', changes: [stop, close] } };
}

/** Answers a hold, as {@link planAnswer} says. Either answer is harmless to repeat. */
export async function answerHold(
  deps: ReviewDeps,
  ref: string,
  who: Answerer,
  given: HoldAnswer,
): Promise<AnswerResult> {
  const reply = await deps.reviews.reply(ref);
  if (!reply) return refuse('unknown-reply', `there is no reply ${ref}`);
  const planned = planAnswer(reply, who, given);
  if (!planned.ok) return planned;
  const { phone, scope, concerned, answer, changes } = planned.plan;
  // A STOP at a dealer that is not there would stop nobody, and close the question.
  if (concerned !== scope && !(await deps.isDealer(concerned)))
    return refuse('unknown-dealer', `there is no dealer ${JSON.stringify(concerned)}: check its id`);
  const status = async () => numberStatus(await deps.numbers.consent(phone), concerned);
  const statusBefore = await status();
  for (const change of changes) await applyChange(deps, phone, change);
  const statuses = { statusBefore, statusAfter: await status() };
  await deps.reviews.close({ ref, scope, answer, by: who.by, at: deps.clock(), ...statuses });
  return { ok: true };
}

/** Only the platform can confirm at another dealer than its own: `*` is every one. */
const confirmedAt = (scope: string, given: { at?: string }): string =>
  scope === everyDealer ? (given.at ?? everyDealer) : scope;

/** Whom a flag asks. */
export const flagged = ({ attribution }: ReplyRecord): readonly string[] => {
  if (attribution?.to === 'dealer') return [attribution.dealerId];
  return attribution?.to === 'candidates' ? attribution.dealers : [everyDealer];
};

/** Dismisses a flag: it has been seen, and changes nothing. */
export async function dismissFlag(deps: ReviewDeps, ref: string, who: Answerer): Promise<AnswerResult> {
  const reply = await deps.reviews.reply(ref);
  if (!reply) return refuse('unknown-reply', `there is no reply ${ref}`);
  if (reply.effect.do !== 'flag') return refuse('no-open-question', 'this reply is not flagged');
  const wrong = mayAnswer(flagged(reply), who);
  if (wrong) return wrong;
  await deps.reviews.close({ ref, scope: scopeOf(who), answer: 'dismissed', by: who.by, at: deps.clock() });
  return { ok: true };
}
