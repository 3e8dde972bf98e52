import { deadLetterDepth, redriveBody, redriven } from '../../core/contracts/admin/operations.ts';
import { ok } from '../http/answer.ts';
import { platformOnly, route } from '../http/route.ts';

/** How many are moved unless another number is asked for: it takes a few seconds. */
const usual = 100;

export const deadLetterRoutes = [
  route({
    method: 'GET',
    path: '/dead-letters',
    id: 'getDeadLetters',
    tag: 'Dead letters',
    summary: 'How many replies are in the dead-letter queue',
    roles: platformOnly,
    answers: { 200: { description: 'How many, as far as SQS knows', schema: deadLetterDepth } },
    work: async ({ deadLetters }) => ok(await deadLetters.depth()),
  }),
  route({
    method: 'POST',
    path: '/dead-letters/redrive',
    id: 'redriveDeadLetters',
    tag: 'Dead letters',
    summary: 'Move dead letters back to the replies queue, after a fix',
    description: `Each is sent there before it is deleted here. ${usual} at once unless \`most\` says otherwise.`,
    roles: platformOnly,
    body: redriveBody,
    answers: { 200: { description: 'How many were moved', schema: redriven } },
    work: async ({ deadLetters }, { body: { most = usual } }) => ok({ moved: await deadLetters.redrive(most) }),
  }),
];
