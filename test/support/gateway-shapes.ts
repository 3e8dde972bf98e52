import type { GatewayName } from '../../lambdas/core/gateways/gateway-names.ts';
import type { Signer } from './gateway-signers.ts';
import { otherShapes } from './shapes/others.ts';
import { firstShapes } from './shapes/first.ts';

/** An SMS as its gateway is to tell it. */
export interface TestSms {
  /** E.164, with `+`. */
  from: string;
  to: string;
  text: string;
  id: string;
  /** When the person sent it, ms since 1970, in whole seconds. */
  at: number;
}

export interface TestRequest {
  method: 'GET' | 'POST';
  query: [name: string, value: string][];
  headers: Record<string, string>;
  body: string;
}

/** One way in which a gateway delivers an SMS. */
export interface GatewayShape {
  name: string;
  gateway: GatewayName;
  request(sms: TestSms): TestRequest;
  /** Absent: it cannot sign, and needs the secret address. */
  signer?: Signer;
  /** It tells when the person sent the SMS, in a documented zone. */
  timed: boolean;
  /** What it calls the SMS that is answered. */
  answers?: string;
}

/** Every way in which a gateway of ours delivers an SMS, with values of our own. */
export const gatewayShapes: readonly GatewayShape[] = [...firstShapes, ...otherShapes];
