import * as z from 'zod/mini';
import { parseJson } from './queue-message.ts';

/**
 * What proves that a request is from a gateway: any of these. Two of a kind are live while one is replaced by the other.
 * It is the JSON in the gateway's secret.
 */
export interface GatewaySecret {
  /** What the gateway signs with: an auth token, a signature secret, or a public key. */
  signingKeys: readonly string[];
  /** Secret ends of the address, `/replies/<gateway>/<token>`. */
  tokens: readonly string[];
  /** Basic credentials, `user:password`. */
  credentials: readonly string[];
  /** ARNs of the SNS topics whose signed messages are taken. */
  topics?: readonly string[];
  /** Why it could not be read: then there is nothing in it. */
  fault?: string;
}

/** White space around it was pasted with it: no gateway signs with any. */
const filled = z.string().check(z.trim(), z.minLength(1));
const list = z._default(z.array(filled), []);
const schema = z.object({
  signingKeys: list,
  tokens: list,
  credentials: list,
  topics: list,
  /** A token that was made with the secret, so that there is one to begin with. */
  generatedToken: z.optional(filled),
});

export type ReadSecret = { ok: true; secret: GatewaySecret } | { ok: false; why: string };

/** Reads the value of a gateway's secret. What is wrong is told by field, never by value. */
export function readGatewaySecret(value: string): ReadSecret {
  const parsed = z.safeParse(schema, parseJson(value));
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')).filter(Boolean))];
    return { ok: false, why: fields.length > 0 ? `wrong: ${fields.join(', ')}` : 'it is not a JSON object' };
  }
  const { generatedToken, ...secret } = parsed.data;
  const tokens = generatedToken === undefined ? secret.tokens : [...secret.tokens, generatedToken];
  return { ok: true, secret: { ...secret, tokens } };
}
