import { replyView } from '../../core/contracts/admin/replies.ts';
import { notFound } from '../http/problems.ts';
import { ok, type Answer } from '../http/answer.ts';
import { everybody, platformOnly, route } from '../http/route.ts';
import type { AdminDeps } from '../deps.ts';
import { isConcerned, showReply, type Viewer } from '../views/reply-view.ts';

export const noReply: Answer = notFound('There is no such reply, or it does not concern this dealer.');

/** A reply with all its entries, if it concerns the viewer. */
export async function readReply({ histories }: AdminDeps, replyId: string, viewer: Viewer) {
  const entries = await histories.entriesOf(replyId);
  return viewer === 'platform' || isConcerned(entries, viewer.dealerId) ? showReply(entries, viewer) : null;
}

async function show(deps: AdminDeps, replyId: string, viewer: Viewer): Promise<Answer> {
  const view = await readReply(deps, replyId, viewer);
  return view ? ok(view) : noReply;
}

const common = {
  method: 'GET',
  tag: 'History',
  answers: { 200: { description: 'The reply', schema: replyView } },
} as const;

export const replyRoutes = [
  route({
    ...common,
    path: '/dealers/{dealerId}/replies/{replyId}',
    id: 'getReplyOfDealer',
    summary: 'One reply with what was decided, as far as it concerns a dealer',
    roles: everybody,
    work: (deps, { path: { dealerId, replyId } }) => show(deps, replyId, { dealerId }),
  }),
  route({
    ...common,
    path: '/replies/{replyId}',
    id: 'getReply',
    summary: 'One reply with all that was decided',
    roles: platformOnly,
    work: (deps, { path: { replyId } }) => show(deps, replyId, 'platform'),
  }),
];
