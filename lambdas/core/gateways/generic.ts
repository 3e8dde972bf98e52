import * as z from 'zod/mini';
import { parseJson } from '../contracts/queue-message.ts';
import { oneReply, unreadable, type GatewayAdapter } from './gateway-reply.ts';

const payload = z.object({
  from: z.string().check(z.minLength(1)),
  to: z.string().check(z.minLength(1)),
  text: z.string(),
  messageId: z.optional(z.string().check(z.minLength(1))),
  /** ISO 8601 with a zone. */
  sentAt: z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/))),
  answers: z.optional(z.string().check(z.minLength(1))),
});

/** Our own format, for any sender that can be told what to post: docs/gateways/generic.md. Fields it does not name are passed over. */
export const generic: GatewayAdapter = ({ body }) => {
  const parsed = z.safeParse(payload, parseJson(body));
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => path.join('.')).filter(Boolean);
    return unreadable(fields.length > 0 ? `wrong or missing: ${fields.join(', ')}` : 'the body is not a JSON object');
  }
  const { from, to, text, messageId, sentAt, answers } = parsed.data;
  const at = sentAt === undefined ? NaN : Date.parse(sentAt);
  return oneReply({
    from,
    to,
    text,
    ...(messageId === undefined ? {} : { messageId }),
    ...(answers === undefined ? {} : { answers }),
    ...(Number.isNaN(at) ? {} : { sentAt: { at, wholeSeconds: !sentAt?.includes('.') } }),
  });
};
