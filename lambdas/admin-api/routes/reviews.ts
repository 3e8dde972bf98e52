import { everyDealer } from '../../core/domain/consent.ts';
import { pageOf, pageOnly } from '../../core/contracts/admin/paging.ts';
import { answerView, dealerAnswerBody, platformAnswerBody, review } from '../../core/contracts/admin/replies.ts';
import type { CommunicationLine } from '../../core/stores/communication-line.ts';
import type { AdminDeps } from '../deps.ts';
import { paged, type PageCall } from '../http/paging.ts';
import { pathId } from '../http/path-id.ts';
import { everybody, platformOnly, route, workers } from '../http/route.ts';
import { answerReview } from '../reviews/answer-review.ts';
import { showReply, type Viewer } from '../views/reply-view.ts';
import { linePage } from './communications.ts';

async function showReview({ histories }: AdminDeps, line: CommunicationLine, viewer: Viewer) {
  const { id, kind, order, reason } = line;
  const common = { id: pathId(id), waitingSince: order.slice(0, order.indexOf('#')), ...(reason ? { reason } : {}) };
  if (kind === 'kept') return { ...common, kind: 'kept-message' };
  const reply = showReply(await histories.entriesOf(id), viewer);
  return { ...common, kind: reply?.effect.do === 'hold' ? 'hold' : 'flag', ...(reply ? { reply } : {}) };
}

const open = (deps: AdminDeps, call: PageCall, scope: string, viewer: Viewer) =>
  paged(
    call,
    (page) => linePage((...rest) => deps.histories.openReviews(scope, ...rest), page),
    (lines) => Promise.all(lines.map((line) => showReview(deps, line, viewer))),
  );

const list = {
  method: 'GET',
  tag: 'Reviews',
  query: pageOnly,
  answers: { 200: { description: 'Open reviews', schema: pageOf(review) } },
} as const;

const answer = {
  method: 'POST',
  tag: 'Reviews',
  description:
    'Confirming opts out as of the reply’s own time; releasing lifts this one question and nothing else; a flag is dismissed. With `dryRun` nothing is done, and the answer tells what would be.',
  conflicts: true,
  answers: { 200: { description: 'What it does, or did', schema: answerView } },
} as const;

export const reviewRoutes = [
  route({
    ...list,
    path: '/dealers/{dealerId}/reviews',
    id: 'listReviewsOfDealer',
    summary: 'A dealer’s open reviews, oldest first',
    roles: everybody,
    work: (deps, call) => open(deps, call, call.path.dealerId, { dealerId: call.path.dealerId }),
  }),
  route({
    ...list,
    path: '/reviews',
    id: 'listReviews',
    summary: 'The platform’s open reviews: replies of nobody’s, kept messages; oldest first',
    roles: platformOnly,
    work: (deps, call) => open(deps, call, everyDealer, 'platform'),
  }),
  route({
    ...answer,
    path: '/dealers/{dealerId}/reviews/{replyId}/answer',
    id: 'answerReviewOfDealer',
    summary: 'Answer a review for one dealer',
    roles: workers,
    body: dealerAnswerBody,
    work: (deps, { actor, path: { dealerId, replyId }, body }) =>
      answerReview(deps, { by: actor.who, viewer: { dealerId }, replyId, given: body }),
  }),
  route({
    ...answer,
    path: '/reviews/{replyId}/answer',
    id: 'answerReview',
    summary: 'Answer a review for all whom it asks, or choose the dealer who is meant',
    roles: platformOnly,
    body: platformAnswerBody,
    work: (deps, { actor, path: { replyId }, body }) =>
      answerReview(deps, { by: actor.who, viewer: 'platform', replyId, given: body }),
  }),
];
