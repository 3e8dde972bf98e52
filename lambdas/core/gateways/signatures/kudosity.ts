import { contentOf } from '../request-content.ts';
import { hmac, same } from './digests.ts';
import type { SignatureScheme } from './scheme.ts';

type Parameters = readonly (readonly [name: string, value: string])[];

/** What PHP makes of a string in `json_encode`: ASCII only, and `/` escaped. */
const quoted = (value: string): string =>
  JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const json = (parameters: Parameters): string =>
  `{${parameters.map(([name, value]) => `${quoted(name)}:${quoted(value)}`).join(',')}}`;

/** The orders in which the vendor documents its parameters: of replies, and of delivery reports. What else there is comes behind. */
const documented = [
  ['user_id', 'rate', 'mobile', 'response', 'message_id', 'response_id', 'longcode', 'datetime_entry', 'is_optout'],
  ['message_id', 'mobile', 'datetime', 'status', 'user_id', 'rate'],
];

function inOrder(parameters: Parameters, names: readonly string[]): Parameters {
  const place = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length);
  return parameters.toSorted(([a], [b]) => place(a) - place(b));
}

/**
 * `x-transmitsms-signature` of version 1: HMAC-SHA256, with the API secret, over the parameters in the order in which they were sent, which
 * API Gateway need not keep. It has no time. https://developers.kudosity.com/docs/validating-webhook-signatures-from-kudosity
 */
export const kudositySignature: SignatureScheme = (request) => {
  const given = request.headers.get('x-transmitsms-signature')?.toLowerCase();
  const content = contentOf(request);
  if (given === undefined) return null;
  const fields = content.place === 'query' || content.place === 'form' ? content.fields : null;
  const orders = fields ? [fields, ...documented.map((names) => inOrder(fields, names))] : [];
  return {
    fresh: true,
    covers: 'content',
    madeWith: (key) => orders.some((order) => same(hmac('sha256', key, json(order)).toString('hex'), given)),
  };
};
