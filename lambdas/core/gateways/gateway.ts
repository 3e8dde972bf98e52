import type { GatewayEntry } from './gateway-reply.ts';
import type { Payload } from './payload.ts';
import type { SignatureScheme } from './signatures/scheme.ts';

/** All that is particular to one gateway. */
export interface Gateway {
  /** What one entry of its payload is. */
  read(payload: Payload): GatewayEntry | GatewayEntry[];
  /** How it signs; the first that a request carries decides. Every gateway may have a secret path token or Basic credentials instead. */
  signatures: readonly SignatureScheme[];
  /** What its message ids look like: needed where its signature joins names and values with nothing between them. */
  messageIdForm?: RegExp;
}
