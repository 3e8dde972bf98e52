import { everyDealer } from '../../core/domain/consent.ts';
import type { ReplyRecord } from '../../core/domain/reply-record.ts';
import {
  flagged,
  planAnswer,
  type Answerer,
  type AnswerPlan,
  type HoldAnswer,
} from '../../core/stores/answer-review.ts';
import type { Answer } from '../http/answer.ts';
import { invalidField, problem } from '../http/problems.ts';
import type { Viewer } from '../views/reply-view.ts';

/** What somebody answers. */
export interface GivenAnswer {
  answer: 'confirm' | 'release' | 'dismiss';
  /** The platform: the one dealer that is meant. */
  dealerId?: string | undefined;
  dryRun?: boolean | undefined;
}

/** One dealer's part of an answer, or the platform's. */
export type Step = { who: Answerer } & ({ hold: HoldAnswer; plan: AnswerPlan } | { dismiss: true });

export type Steps = { ok: true; steps: Step[] } | { ok: false; answer: Answer };

const refused = (answer: Answer): Steps => ({ ok: false, answer });
const noQuestion = (what: string): Steps => refused(problem('conflict', `${what}.`));

/** Who answers: a dealer for itself, the platform for each whom the reply asks. */
function answerers(asked: readonly string[], viewer: Viewer, by: string): Answerer[] | null {
  if (viewer !== 'platform') return asked.includes(viewer.dealerId) ? [{ dealerId: viewer.dealerId, by }] : null;
  return asked.map((scope) => (scope === everyDealer ? { platform: true, by } : { dealerId: scope, by }));
}

/** What one of them answers: with a dealer chosen, the others release. */
function holdAnswer(who: Answerer, { answer, dealerId }: GivenAnswer): HoldAnswer {
  if (answer === 'release') return { answer: 'release' };
  if ('platform' in who) return { answer: 'confirm', ...(dealerId === undefined ? {} : { at: dealerId }) };
  return { answer: dealerId === undefined || dealerId === who.dealerId ? 'confirm' : 'release' };
}

function stepsOfHold(reply: ReplyRecord, asked: readonly string[], whos: Answerer[], given: GivenAnswer): Steps {
  const { dealerId } = given;
  if (given.answer === 'dismiss')
    return noQuestion('This is a hold, and dismissing it would leave sends blocked: confirm or release it');
  if (dealerId !== undefined && !asked.includes(everyDealer) && !asked.includes(dealerId))
    return refused(invalidField({ field: 'dealerId', message: `must be one of those it asks: ${asked.join(', ')}` }));
  const steps: Step[] = [];
  for (const who of whos) {
    const hold = holdAnswer(who, given);
    const planned = planAnswer(reply, who, hold);
    if (planned.ok) steps.push({ who, hold, plan: planned.plan });
  }
  return { ok: true, steps };
}

/** Works out what an answer is made of. */
export function stepsOf(reply: ReplyRecord, viewer: Viewer, by: string, given: GivenAnswer): Steps {
  const { effect } = reply;
  if (given.dealerId !== undefined && given.answer !== 'confirm')
    return refused(
      invalidField({
        field: 'dealerId',
        message: 'goes with confirm only: other answers are for all whom it asks of you',
      }),
    );
  if (effect.do !== 'hold' && effect.do !== 'flag')
    return noQuestion('This reply asked no question, so there is nothing to answer');
  const asked = effect.do === 'hold' ? effect.to : flagged(reply);
  const whos = answerers(asked, viewer, by);
  if (!whos) return noQuestion('This reply asks no dealer alone: the platform answers it');
  if (effect.do === 'hold') return stepsOfHold(reply, asked, whos, given);
  if (given.answer !== 'dismiss')
    return noQuestion('This is a flag, which blocks nobody: there is nothing to confirm or release, so dismiss it');
  return { ok: true, steps: whos.map((who) => ({ who, dismiss: true })) };
}
