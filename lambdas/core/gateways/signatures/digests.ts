import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

type Bytes = string | Uint8Array;

/** Compares in constant time, whatever the lengths. */
export const same = (a: Bytes, b: Bytes): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());

export const hmac = (algorithm: string, key: string, ...parts: readonly Bytes[]): Buffer => {
  const digest = createHmac(algorithm, key);
  for (const part of parts) digest.update(part);
  return digest.digest();
};

export const sha256 = (content: Bytes): Buffer => createHash('sha256').update(content).digest();

/** Whether a check came out true; what a key or signature that is none throws counts as false. */
export function holds(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}
