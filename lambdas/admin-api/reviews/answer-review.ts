import type { ReplyView } from '../../core/contracts/admin/replies.ts';
import { everyDealer } from '../../core/domain/consent.ts';
import type { ReplyRecord } from '../../core/domain/reply-record.ts';
import { answerHold, dismissFlag, type Answerer } from '../../core/stores/answer-review.ts';
import { previewChanges, type Preview } from '../../core/stores/preview-changes.ts';
import type { AdminDeps } from '../deps.ts';
import { ok, type Answer } from '../http/answer.ts';
import { pathId } from '../http/path-id.ts';
import { invalidField, problem } from '../http/problems.ts';
import { noReply, readReply } from '../routes/replies.ts';
import type { Viewer } from '../views/reply-view.ts';
import { optedOutEvents, releasedEvents } from './answer-events.ts';
import { stepsOf, type GivenAnswer, type Step } from './steps.ts';

export interface AnswerCall {
  by: string;
  viewer: Viewer;
  replyId: string;
  given: GivenAnswer;
}

const scopeOf = (who: Answerer): string => ('platform' in who ? everyDealer : who.dealerId);

/** A dealer that confirmed cannot release again: the STOP is in force, and only a later consent of the person lifts it. */
function isTaken(step: Step, { answers }: ReplyView): boolean {
  const given = answers.filter(({ dealerId }) => dealerId === scopeOf(step.who)).map(({ answer }) => answer);
  return 'hold' in step && step.hold.answer === 'release' && given.includes('confirmed');
}

const changesOf = (steps: readonly Step[]) => steps.flatMap((step) => ('plan' in step ? step.plan.changes : []));

function showPreview(reply: string, { answer, dryRun = false }: GivenAnswer, preview: Preview, viewer: Viewer) {
  const isShown = (dealerId: string) => viewer === 'platform' || viewer.dealerId === dealerId;
  return {
    reply: pathId(reply),
    answer,
    dryRun,
    dealers: preview.dealers.filter(({ dealerId }) => isShown(dealerId)),
    customers: preview.customers
      .filter(({ customer }) => isShown(customer.dealerId))
      .map(({ customer: { dealerId, customerId, name }, ...status }) => ({
        dealerId,
        customerId,
        ...(name === undefined ? {} : { name }),
        ...status,
      })),
  };
}

/** Whether there is such a dealer: a STOP at one that is not there would stop nobody, and close the question. */
const isDealer =
  ({ book }: AdminDeps) =>
  async (dealerId: string): Promise<boolean> =>
    (await book.dealer(dealerId)) !== null;

/** Gives an answer, and tells whom it opted out; says why not where somebody else was quicker. */
async function take(deps: AdminDeps, reply: ReplyRecord, step: Step): Promise<string | null> {
  const reviewDeps = { ...deps, isDealer: isDealer(deps) };
  if ('dismiss' in step) {
    const dismissed = await dismissFlag(reviewDeps, reply.ref, step.who);
    return dismissed.ok ? null : dismissed.message;
  }
  const given = await answerHold(reviewDeps, reply.ref, step.who, step.hold);
  if (!given.ok) return given.message;
  if (given.optedOut) await deps.publish(await optedOutEvents(deps, reply, given.optedOut));
  if (given.released) await deps.publish(await releasedEvents(deps, reply, given.released));
  return null;
}

/** Tells what an answer does, and does it unless it is a dry run. */
export async function answerReview(deps: AdminDeps, { by, viewer, replyId, given }: AnswerCall): Promise<Answer> {
  const view = await readReply(deps, replyId, viewer);
  const reply: ReplyRecord | null = view && (await deps.reviews.reply(replyId));
  if (!view || !reply) return noReply;
  if (given.dealerId !== undefined && !(await isDealer(deps)(given.dealerId)))
    return invalidField({ field: 'dealerId', message: `is no dealer: there is no ${given.dealerId}` });
  const planned = stepsOf(reply, viewer, by, given);
  if (!planned.ok) return planned.answer;
  const steps = planned.steps.filter((step) => !isTaken(step, view));
  if (steps.length === 0)
    return problem('conflict', 'It was confirmed: record a consent of the customer (opt-in), if there is a later one.');
  const dealers = planned.steps.map(({ who }) => scopeOf(who));
  const preview = await previewChanges(deps, reply, changesOf(steps), dealers);
  for (const step of given.dryRun ? [] : steps) {
    const refused = await take(deps, reply, step);
    if (refused !== null) return problem('conflict', `${refused}.`);
  }
  return ok(showPreview(replyId, given, preview, viewer));
}
