import type { APIGatewayProxyResult } from 'aws-lambda';
import type { Answer } from './answer.ts';
import { etagOf } from './precondition.ts';

/** Of every answer: it holds personal data, and nothing may guess what it is. */
const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

const page = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};

/** Makes API Gateway's answer of a route's. */
export function respond(
  { status, body, html, text, problem, version, headers = {} }: Answer,
  requestId: string,
  cors: Record<string, string>,
): APIGatewayProxyResult {
  const more = { ...always, ...cors, ...headers, ...(version === undefined ? {} : { etag: etagOf(version) }) };
  if (problem) {
    const content = JSON.stringify({ ...problem, instance: requestId });
    return { statusCode: status, headers: { ...more, 'content-type': 'application/problem+json' }, body: content };
  }
  if (html !== undefined) return { statusCode: status, headers: { ...more, ...page }, body: html };
  if (text) return { statusCode: status, headers: { ...more, 'content-type': text.type }, body: text.content };
  if (body === undefined) return { statusCode: status, headers: more, body: '' };
  return { statusCode: status, headers: { ...more, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
