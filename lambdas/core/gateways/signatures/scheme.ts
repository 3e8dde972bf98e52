import type { EndpointDelivery } from '../../contracts/queue-message.ts';

/** A request as far as signatures cover it. */
export interface SignedRequest extends Pick<
  EndpointDelivery,
  'method' | 'query' | 'headers' | 'bytes' | 'body' | 'seen'
> {
  /** The addresses under which the gateway may have called, without the query. */
  urls: readonly string[];
}

/** A signature that a request carries. */
export interface Signature {
  /** Whether it was made with this key, over this request. Compares in constant time and never throws: a key that is none made nothing. */
  madeWith(key: string): boolean;
  /** Whether the time that it covers is near arrival; `true` where its scheme has no time. */
  fresh: boolean;
  /** `caller`: it proves who called, and nothing about what is said. */
  covers: 'content' | 'caller';
  /** Where it is checked with a certificate that the request itself names, not with a key of the secret. */
  certificate?: NamedCertificate;
}

/** The certificate that a message of SNS names, and the topic that it says it is of. */
export interface NamedCertificate {
  url: string;
  topicArn: string;
}

/** Finds a gateway's signature in a request; `null` where there is none. */
export type SignatureScheme = (request: SignedRequest) => Signature | null;
