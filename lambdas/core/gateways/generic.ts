import * as z from 'zod/mini';
import { parseJson } from '../contracts/queue-message.ts';
import { oneReply, unreadable, type GatewayAdapter, type GatewayReply } from './gateway-reply.ts';

const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/;

/** What a reply cannot do without. The other fields are taken where they can be used: a STOP is not kept waiting for a wrong one. */
const payload = z.object({
  from: z.string().check(z.minLength(1)),
  to: z.string().check(z.minLength(1)),
  text: z.string(),
  messageId: z.optional(z.unknown()),
  /** ISO 8601 with seconds and a zone. */
  sentAt: z.optional(z.unknown()),
  answers: z.optional(z.unknown()),
});

const idOf = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;

function timeOf(value: unknown): GatewayReply['sentAt'] {
  if (typeof value !== 'string' || !isoTime.test(value) || Number.isNaN(Date.parse(value))) return undefined;
  return { at: Date.parse(value), wholeSeconds: !value.includes('.') };
}

/** Our own format, for any sender that can be told what to post: docs/gateways/generic.md. Fields it does not name are passed over. */
export const generic: GatewayAdapter = ({ body }) => {
  const parsed = z.safeParse(payload, parseJson(body));
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => path.join('.')).filter(Boolean);
    return unreadable(fields.length > 0 ? `wrong or missing: ${fields.join(', ')}` : 'the body is not a JSON object');
  }
  const { from, to, text } = parsed.data;
  const messageId = idOf(parsed.data.messageId);
  const answers = idOf(parsed.data.answers);
  const sentAt = timeOf(parsed.data.sentAt);
  return oneReply({
    from,
    to,
    text,
    ...(messageId === undefined ? {} : { messageId }),
    ...(answers === undefined ? {} : { answers }),
    ...(sentAt ? { sentAt } : {}),
  });
};
