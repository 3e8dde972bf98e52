import type { GatewaySecret } from '../../contracts/gateway-secret.ts';
import { findSignature } from './find-signature.ts';
import type { NamedCertificate, SignatureScheme, SignedRequest } from './scheme.ts';
import { isCertificateUrl } from './sns-address.ts';
import type { FoundCertificate } from './verify.ts';

/** The certificate that a request names; `null` where it is checked with keys of ours. */
export function certificateOf(schemes: readonly SignatureScheme[], request: SignedRequest): NamedCertificate | null {
  return findSignature(schemes, request)?.certificate ?? null;
}

/** Why a certificate is not even fetched; `null`: it is to be. Anybody can have SNS sign, so the topic has to be one of ours. */
export function certificateFault(
  { url, topicArn }: NamedCertificate,
  { topics = [] }: GatewaySecret,
): FoundCertificate | null {
  if (topics.length === 0)
    return { state: 'no-secret', why: 'SNS signed it, and the secret of the gateway names no topic' };
  if (!topics.includes(topicArn)) return { state: 'bad', why: 'its SNS topic is none that the secret names' };
  return isCertificateUrl(url) ? null : { state: 'bad', why: 'the certificate that it names is not at SNS' };
}
