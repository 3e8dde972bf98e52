import { type HttpRequest, headerOf } from '../http-message.ts';
import type { Method } from './method.ts';

/** Who makes a request, as API Gateway would have found out, in the form in which it tells a function. */
export interface Caller {
  identity: { userArn: string | null };
  authorizer: { claims: Record<string, string> } | null;
  /** Headers of the answer that say that nobody was asked to sign in. */
  notice: Record<string, string>;
}

/** Header by which a request says who makes it: `mia; role=manager; dealers=north,south`, or `nobody`. */
export const actorHeader = 'x-local-actor';

const notice = { 'x-local-cloud': `nobody signs in here; ${actorHeader} says who makes a request` };

const account = '000000000000';

function readHeader(header: string): { who: string; attributes: Record<string, string> } {
  const [who = '', ...rest] = header.split(';').map((part) => part.trim());
  const attributes = rest.map((part) => part.split('=').map((side) => side.trim()) as [string, string?]);
  return { who, attributes: Object.fromEntries(attributes.map(([name, value = '']) => [name, value])) };
}

/**
 * Lets everybody in. Without the header the caller is `local`, with the role `platform`.
 * AWS finds out by signature or token; here the request itself says it, which is why this is in the local cloud and not in a function.
 */
export function readCaller(request: HttpRequest, authorization: Method['AuthorizationType']): Caller | 'nobody' {
  const { who, attributes } = readHeader(headerOf(request, actorHeader));
  if (authorization === 'NONE') return { identity: { userArn: null }, authorizer: null, notice };
  if (who === 'nobody') return 'nobody';
  const name = who || 'local';
  if (authorization === 'AWS_IAM')
    return { identity: { userArn: `arn:aws:iam::${account}:user/${name}` }, authorizer: null, notice };
  const { role = 'platform', dealers = '' } = attributes;
  const claims = { 'cognito:username': name, 'custom:role': role, 'custom:dealers': dealers };
  return { identity: { userArn: null }, authorizer: { claims }, notice };
}
