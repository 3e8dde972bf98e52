import { describe, expect, it } from '@jest/globals';
import type { GatewayName } from '../../lambdas/core/gateways/gateway-names.ts';
import { readReplies } from '../../lambdas/core/gateways/gateways.ts';
import { deliveryOf, verify } from '../support/gateway-deliveries.ts';
import type { TestRequest } from '../support/gateway-shapes.ts';
import { twilio, vonageSig } from '../support/gateway-signers.ts';
import { addressOf } from '../support/messages.ts';

const at = Date.parse('2026-11-23T03:00:00Z');
const post = (body: string, headers: Record<string, string> = {}): TestRequest => ({
  method: 'POST',
  query: [],
  headers,
  body,
});
const lowerCased = (body: string): string => {
  const fields = [...new URLSearchParams(body)].map(([name, value]): [string, string] => [name.toLowerCase(), value]);
  return new URLSearchParams(fields).toString();
};
const readingOf = (gateway: GatewayName, request: TestRequest) => readReplies(deliveryOf(gateway, request, at)).reading;
const numbered = (count: number, line: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => line(i));

const token = (claims: string): string => `${btoa('{"alg":"HS256"}')}.${Buffer.from(claims).toString('base64url')}.x`;
const twilioFields = (body: string) =>
  `Body=${body}&From=%2B61491570006&To=%2B61491577426&MessageSid=SM${'0'.repeat(32)}`;

describe('a request that is made to keep its reader busy is kept unread', () => {
  it.each<[string, GatewayName, string, string]>([
    ['400 senders and numbers', 'twilio', numbered(400, (i) => `From=${i}&To=${i}`).join('&'), 'given twice: From, To'],
    ['1,001 fields', 'twilio', numbered(1001, (i) => `A${i}=1`).join('&'), 'more than 1000 fields'],
    [
      '101 replies',
      'generic',
      `[${numbered(101, (i) => `{"from":"+6149157${i}","to":"+61491577426","text":"STOP"}`).join()}]`,
      'more than 100 replies in one request',
    ],
  ])('%s', (_, gateway, body, why) => {
    const text = gateway === 'twilio' ? `${body}&Body=STOP` : body;
    expect(readingOf(gateway, post(text))).toEqual({ kind: 'unreadable', why });
  });
});

describe('a signature that claims what is no claim was made with no key', () => {
  const odd = '{"toString":null}';
  it.each<[string, GatewayName, Record<string, string>]>([
    ['Vonage', 'vonage', { authorization: `Bearer ${token(`{"iat":${odd}}`)}` }],
    ['MessageBird', 'messagebird', { 'messagebird-signature-jwt': token(`{"url_hash":${odd},"nbf":${odd}}`) }],
  ])('%s', (_, gateway, headers) => {
    expect(verify(deliveryOf(gateway, post('{}', headers), at), { signingKeys: ['key'] }).state).toBe('bad');
  });
});

it('parameters of Vonage that hide in the name of another are not signed', () => {
  const { body } = vonageSig.sign(post('concat=true&msisdn=61491570006'), { url: addressOf('vonage'), at });
  const stateOf = (form: string) =>
    verify(deliveryOf('vonage', post(form), at), { signingKeys: [vonageSig.key] }).state;
  const hidden = body.replace('concat=true&msisdn', encodeURIComponent('concat=true&msisdn'));
  expect([stateOf(body), stateOf(hidden)]).toEqual(['verified', 'missing']);
});

it('a field cut out of the text of another request that Twilio signed is not signed', () => {
  const posting = { url: addressOf('twilio'), at };
  const { headers } = twilio.sign(post(twilioFields('STARTED')), posting);
  const stateOf = (body: string) =>
    verify(deliveryOf('twilio', post(body, headers), at), { signingKeys: [twilio.key] }).state;
  expect([stateOf(twilioFields('STARTED')), stateOf(twilioFields('START&ED='))]).toEqual(['verified', 'bad']);
  const lower = lowerCased(twilioFields('STOP'));
  const request = twilio.sign(post(lower), posting);
  expect(verify(deliveryOf('twilio', request, at), { signingKeys: [twilio.key] }).state).toBe('verified');
});
