import { createHmac } from 'node:crypto';
import { parseJson } from '../../contracts/queue-message.ts';
import { same } from './digests.ts';

const algorithms: Record<string, string> = { HS256: 'sha256', HS384: 'sha384', HS512: 'sha512' };

/** A token (RFC 7519) that was signed with a shared secret. */
export interface Jwt {
  /** What it claims; empty where it cannot be read. */
  claims: Readonly<Record<string, unknown>>;
  madeWith(key: string): boolean;
}

/** A claim that is a number; `NaN` where it is none. */
export const numberIn = ({ claims }: Jwt, name: string): number => {
  const value = claims[name];
  return typeof value === 'number' ? value : Number.NaN;
};

const objectIn = (part: string): Record<string, unknown> => {
  const value = parseJson(Buffer.from(part, 'base64url').toString('utf8'));
  return typeof value === 'object' && value !== null ? { ...value } : {};
};

/** Reads a token. One that is malformed, or of another algorithm (`none` is one), was made with no key. */
export function readJwt(token: string): Jwt {
  const [head = '', claims = '', signature = '', ...more] = token.split('.');
  const { alg } = objectIn(head);
  const algorithm = typeof alg === 'string' && Object.hasOwn(algorithms, alg) ? algorithms[alg] : undefined;
  return {
    claims: objectIn(claims),
    madeWith: (key) =>
      algorithm !== undefined &&
      more.length === 0 &&
      same(createHmac(algorithm, key).update(`${head}.${claims}`).digest('base64url'), signature),
  };
}
