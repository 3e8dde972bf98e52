import type { GatewaySecret } from '../../contracts/gateway-secret.ts';
import { same } from './digests.ts';
import { findSignature } from './find-signature.ts';
import type { Signature, SignatureScheme, SignedRequest } from './scheme.ts';

/** Why a request is not verified. */
export type UnverifiedState = 'stale' | 'bad' | 'missing' | 'no-secret';

/**
 * Whether a request is from its gateway. `covers`: whether the proof is about what is said, or about who called only. `stale`: the signature
 * is right, and its time too far from arrival.
 */
export type Verification =
  { state: 'verified'; covers: 'content' | 'caller' } | { state: UnverifiedState; why: string };

/** A request, with the token of its path. */
export interface VerifiableRequest extends SignedRequest {
  token?: string;
}

const verified = (covers: 'content' | 'caller'): Verification => ({ state: 'verified', covers });
const unverified = (state: UnverifiedState, why: string): Verification => ({ state, why });

/** A certificate as PEM, or why there is none to check with. */
export type FoundCertificate = { state: 'found'; pem: string } | { state: UnverifiedState; why: string };

const isOneOf = (given: string | undefined, ours: readonly string[]): boolean =>
  given !== undefined && ours.filter((own) => same(own, given)).length > 0;

/** User and password, as `user:password`. */
function credentialsOf({ headers }: VerifiableRequest): string | undefined {
  const encoded = /^basic (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8');
}

function judge(signature: Signature, keys: readonly string[]): Verification {
  if (keys.length === 0)
    return unverified('no-secret', 'it is signed, and the secret of the gateway holds no signing key');
  if (!keys.some((key) => signature.madeWith(key)))
    return unverified('bad', 'its signature was made with no key of ours');
  return signature.fresh
    ? verified(signature.covers)
    : unverified('stale', 'its signature is right, and its time too far from arrival');
}

function verifySignature(
  schemes: readonly SignatureScheme[],
  request: VerifiableRequest,
  keys: readonly string[],
  certificate: FoundCertificate | null,
): Verification | null {
  const signature = findSignature(schemes, request);
  if (!signature) return null;
  if (!signature.certificate) return judge(signature, keys);
  return certificate?.state === 'found' ? judge(signature, [certificate.pem]) : certificate;
}

/**
 * Verifies a request: by the gateway's signature, with any key that is live, the secret token of its path, or Basic credentials. Pure.
 * @param schemes the gateway's, in the order in which they are looked for
 * @param certificate the one that the request names: certificate.ts
 */
export function verifyRequest(
  schemes: readonly SignatureScheme[],
  request: VerifiableRequest,
  { signingKeys, tokens, credentials, fault }: GatewaySecret,
  certificate: FoundCertificate | null = null,
): Verification {
  if (fault !== undefined) return unverified('no-secret', `the secret of the gateway cannot be read: ${fault}`);
  const given = credentialsOf(request);
  const bySignature = verifySignature(schemes, request, signingKeys, certificate);
  if (bySignature?.state === 'verified') return bySignature;
  if (isOneOf(request.token, tokens) || isOneOf(given, credentials)) return verified('caller');
  if (bySignature) return bySignature;
  if (request.token !== undefined) return unverified('bad', 'the token of its path is none of ours');
  if (given !== undefined) return unverified('bad', 'its credentials are none of ours');
  return [signingKeys, tokens, credentials].every(({ length }) => length === 0)
    ? unverified('no-secret', 'the secret of the gateway was never set')
    : unverified('missing', 'it has neither signature nor token nor credentials');
}
