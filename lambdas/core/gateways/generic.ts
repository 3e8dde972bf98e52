import * as z from 'zod/mini';
import { parseJson } from '../contracts/queue-message.ts';
import { oneReply, unreadable, type GatewayAdapter } from './gateway-reply.ts';

const id = z.optional(z.nullable(z.string().check(z.minLength(1))));
const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/;

const payload = z.object({
  from: z.string().check(z.minLength(1)),
  to: z.string().check(z.minLength(1)),
  text: z.string(),
  messageId: id,
  /** ISO 8601 with seconds and a zone. */
  sentAt: z.optional(
    z.nullable(z.string().check(z.refine((time) => isoTime.test(time) && !Number.isNaN(Date.parse(time))))),
  ),
  answers: id,
});

/** Our own format, for any sender that can be told what to post: docs/gateways/generic.md. Fields it does not name are passed over. */
export const generic: GatewayAdapter = ({ body }) => {
  const parsed = z.safeParse(payload, parseJson(body));
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => path.join('.')).filter(Boolean);
    return unreadable(fields.length > 0 ? `wrong or missing: ${fields.join(', ')}` : 'the body is not a JSON object');
  }
  const { from, to, text, messageId, sentAt, answers } = parsed.data;
  return oneReply({
    from,
    to,
    text,
    ...(messageId ? { messageId } : {}),
    ...(answers ? { answers } : {}),
    ...(sentAt ? { sentAt: { at: Date.parse(sentAt), wholeSeconds: !sentAt.includes('.') } } : {}),
  });
};
