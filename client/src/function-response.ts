import * as z from 'zod/mini';
import { catch as orElse } from 'zod/mini';
import { sendAnswer } from '../../lambdas/core/contracts/validate-send.ts';
import { blockReasons } from '../../lambdas/core/domain/send-decision.ts';

/** What was wrong with a request, with nothing decided or recorded. */
const error = z.object({ field: z.string(), message: z.string() });

const responseOf = <Answer extends z.ZodMiniType>(answer: Answer) =>
  z.union([z.object({ results: z.array(answer) }), z.object({ error })]);

/** What validate-send answers. */
export const sendResponse = responseOf(sendAnswer);

const [allowed, blocked] = sendAnswer.def.options;

/** A reason that only a newer validate-send knows still blocks, that recipient alone. */
const reason = orElse(z.enum(blockReasons), 'validation-unavailable');

/** A warning that only a newer validate-send knows forbids nothing. */
const warnings = z.optional(z.array(z.string()));

const readableSendAnswer = z.discriminatedUnion('outcome', [
  z.extend(allowed, { warnings }),
  z.extend(blocked, { reason }),
]);

export type ReadableSendAnswer = z.infer<typeof readableSendAnswer>;

/** What validate-send answers, as a client reads it. */
export const readableSendResponse = responseOf(readableSendAnswer);

/** What record-sends answers. */
export const recordResponse = responseOf(
  z.discriminatedUnion('outcome', [
    z.object({ sendId: z.string(), outcome: z.literal('recorded') }),
    z.object({
      sendId: z.string(),
      outcome: z.literal('not-recorded'),
      retryable: z.boolean(),
      message: z.string(),
    }),
  ]),
);
