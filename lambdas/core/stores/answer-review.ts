import { everyDealer, numberStatus, type Hold } from '../domain/consent.ts';
import type { Clock } from '../domain/ports.ts';
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

const refuse = (reason: Exclude<AnswerResult, { ok: true }>['reason'], message: string): AnswerResult => ({
  ok: false,
  reason,
  message,
});

const scopeOf = (who: Answerer): string => ('platform' in who ? everyDealer : who.dealerId);

/** Whether a question is asked of those who answer; `null` if so. */
function mayAnswer(asked: readonly string[], who: Answerer): AnswerResult | null {
  if (asked.includes(scopeOf(who))) return null;
  return asked.includes(everyDealer)
    ? refuse('not-yours', 'no dealer is known for this reply: the platform answers it')
    : refuse('not-yours', `this reply asks ${asked.join(', ')}`);
}

/**
 * Answers a hold. Confirming writes the STOP as of the reply's own time, so that a START that came later still counts, and closes the
 * hold; releasing only closes it, at that dealer. Either is harmless to repeat.
 */
export async function answerHold(
  deps: ReviewDeps,
  ref: string,
  who: Answerer,
  given: HoldAnswer,
): Promise<AnswerResult> {
  const reply = await deps.reviews.reply(ref);
  if (!reply) return refuse('unknown-reply', `there is no reply ${ref}`);
  const { effect, at, seen, phone } = reply;
  if (effect.do !== 'hold') return refuse('no-open-question', 'this reply holds nothing');
  const wrong = mayAnswer(effect.to, who);
  if (wrong) return wrong;
  const scope = scopeOf(who);
  const concerned = given.answer === 'confirm' ? confirmedAt(scope, given) : scope;
  // A STOP at a dealer that is not there would stop nobody, and close the question.
  if (concerned !== scope && !(await deps.isDealer(concerned)))
    return refuse('unknown-dealer', `there is no dealer ${JSON.stringify(concerned)}: check its id`);
  const status = async () => numberStatus(await deps.numbers.consent(phone), concerned);
  const statusBefore = await status();
  if (given.answer === 'confirm') {
    const mark = { at, seen, ref };
    await applyChange(deps, phone, { register: 'stop', scope: concerned, mark });
  }
  const hold: Hold = { at, seen, to: effect.to, closed: {} };
  await applyChange(deps, phone, { register: 'close', ref, hold, scope, by: who.by });
  const answer = given.answer === 'confirm' ? 'confirmed' : 'released';
  const statuses = { statusBefore, statusAfter: await status() };
  await deps.reviews.close({ ref, scope, answer, by: who.by, at: deps.clock(), ...statuses });
  return { ok: true };
}

/** Only the platform can confirm at another dealer than its own: `*` is every one. */
const confirmedAt = (scope: string, given: { at?: string }): string =>
  scope === everyDealer ? (given.at ?? everyDealer) : scope;

const flagged = ({ attribution }: ReplyRecord): readonly string[] => {
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
