import * as z from 'zod/mini';
import { keptReasons } from '../../domain/reply-record.ts';
import { gatewayName } from '../fields.ts';
import { moment, pageQuery, wholeNumber } from './paging.ts';

const keptReason = z.enum(keptReasons, `must be one of ${keptReasons.join(', ')}`);

/** Which kept messages are listed. */
export const keptQuery = z.strictObject({
  ...pageQuery,
  reason: z.optional(keptReason),
  gateway: z.optional(gatewayName),
});

/** A message that could not become a reply. Nothing of what is in it. */
export const keptLine = z.object({
  id: z.string(),
  keptAt: moment,
  /** Whether it cannot be read, or what is wrong with its signature or secret. */
  reason: keptReason,
  /** Absent where it names no gateway of ours. */
  gateway: z.optional(z.string()),
  /** The reason in words. */
  why: z.string(),
});

export const keptMessage = z.object({
  ...keptLine.shape,
  open: z.boolean(),
  /** Once more after each replay that did not help. */
  timesKept: z.number(),
  closed: z.optional(z.object({ how: z.enum(['replayed', 'dismissed']), by: z.string(), at: moment })),
  /** Beside the body, by name; tokens are hidden. */
  attributes: z.record(z.string(), z.string()),
  /** The request that brought it, by name; tokens and secrets are hidden. */
  request: z.record(z.string(), z.string()),
  /** Personal data. */
  body: z.string(),
});

/** How many kept messages can be replayed in one request. */
export const mostReplayed = 100;
const messageIds = z
  .array(z.string().check(z.maxLength(2000)), 'must be a list of ids')
  .check(z.minLength(1, 'must have 1 to 100 ids'), z.maxLength(mostReplayed, 'must have 1 to 100 ids'));

export const messagesBody = z.strictObject({ ids: messageIds }, 'must be an object with ids');

export const messageOutcomes = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      outcome: z.enum(['replayed', 'dismissed', 'kept-again', 'closed-before', 'unknown-message']),
    }),
  ),
});

export const deadLetterDepth = z.object({
  waiting: z.number(),
  /** Received by somebody a moment ago, and not deleted. */
  inFlight: z.number(),
});

export const redriveBody = z.strictObject(
  { most: z.optional(z.number('must be a whole number from 1 to 1000').check(...wholeNumber(1, 1000))) },
  'must be an object',
);
export const redriven = z.object({ moved: z.number() });
