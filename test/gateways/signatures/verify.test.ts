import { describe, expect, it } from '@jest/globals';
import { readReplies } from '../../../lambdas/core/gateways/gateways.ts';
import { deliveryOf, verify } from '../../support/gateway-deliveries.ts';
import { gatewayShapes, type GatewayShape, type TestRequest } from '../../support/gateway-shapes.ts';
import type { Signer } from '../../support/gateway-signers.ts';
import { addressOf } from '../../support/messages.ts';

const at = Date.parse('2026-11-23T03:00:00Z');
const sms = { from: '+61491570006', to: '+61491577426', text: 'Stop / "é" a=1&b 🙏', id: 'in-1', at };
const minutes = (count: number): number => count * 60_000;
const day = 24 * 3_600_000;

const isSigned = (shape: GatewayShape): shape is GatewayShape & { signer: Signer } => shape.signer !== undefined;
const signedShapes = gatewayShapes.filter(isSigned).map((shape) => [shape.name, shape] as const);

describe.each(signedShapes)('%s', (_, shape) => {
  const { gateway, signer } = shape;
  const live = { signingKeys: [signer.key] };
  const url = addressOf(gateway);
  const signed = signer.sign(shape.request(sms), { url, at });
  const stateOf = (given: TestRequest, secret = live, seen = at): string =>
    verify(deliveryOf(gateway, given, seen), secret).state;
  const said = (body: string): string =>
    JSON.stringify(readReplies(deliveryOf(gateway, { ...signed, body }, at)).reading);

  it('is verified, and what it covers is told', () => {
    expect(verify(deliveryOf(gateway, signed, at), live)).toEqual({
      state: 'verified',
      covers: signer.coversContent ? 'content' : 'caller',
    });
  });

  it('is verified with either of two keys while one is replaced', () => {
    expect(stateOf(signed, { signingKeys: ['another', signer.key] })).toBe('verified');
    const second = signer.inBody ? live : { signingKeys: [signer.key, 'another'] };
    expect(stateOf(signed, second)).toBe('verified');
  });

  it('is bad with another key, on either side', () => {
    expect(stateOf(signed, { signingKeys: ['another'] })).toBe('bad');
    expect(stateOf(signer.sign(shape.request(sms), { url, at }, 'another'))).toBe('bad');
  });

  it('cannot be checked without a key', () => expect(stateOf(signed, { signingKeys: [] })).toBe('no-secret'));

  it('is missing where it is not signed', () => expect(stateOf(shape.request(sms))).toBe('missing'));

  it('is stale six minutes and two days later, or before, where it has a time', () => {
    const states = [minutes(6), 2 * day, -minutes(6)].map((later) => stateOf(signed, live, at + later));
    expect(states).toEqual(states.map(() => (signer.timed ? 'stale' : 'verified')));
  });

  it('is not verified under another address', () => {
    const elsewhere = signer.sign(shape.request(sms), { url: 'https://elsewhere.example.com/replies/x', at });
    const signsUrl =
      ['twilio', 'plivo', 'bird', 'messagemedia'].includes(gateway) || 'messagebird-signature-jwt' in signed.headers;
    expect(stateOf(elsewhere)).toBe(signsUrl ? 'bad' : 'verified');
  });

  it('is not verified with any one character of the body changed, where it covers it', () => {
    const changed = Array.from({ length: signed.body.length }, (_none, index) => {
      const other = signed.body[index] === '5' ? '6' : '5';
      return `${signed.body.slice(0, index)}${other}${signed.body.slice(index + 1)}`;
    });
    const verified = changed.filter((body) => stateOf({ ...signed, body }) === 'verified');
    const passed = signer.inBody ? verified.filter((body) => said(body) !== said(signed.body)) : verified;
    expect(passed).toEqual(signer.coversContent ? [] : changed);
  });

  it('is not verified with any one parameter changed, left out or added', () => {
    const changed = signed.query.flatMap(([name, value], index) => {
      const others = signed.query.filter((_entry, place) => place !== index);
      return [
        others,
        [...others, [name, `${value}0`]],
        [...signed.query, [`more${name}`, '1']],
      ] as TestRequest['query'][];
    });
    expect(changed.filter((query) => stateOf({ ...signed, query }) === 'verified')).toEqual([]);
  });

  it('is not verified with any bit of its signature, nonce or time changed', () => {
    const names = Object.keys(signed.headers).filter((name) =>
      /signature(-(jwt|v2|ed25519))?$|nonce$|time|^date$/.test(name),
    );
    const changed = names.flatMap((name) =>
      [0, 1, 2].map((third) => {
        const value = signed.headers[name] ?? '';
        const place = Math.floor((value.length * third) / 3);
        const other = value[place] === 'B' ? 'C' : 'B';
        return { ...signed.headers, [name]: `${value.slice(0, place)}${other}${value.slice(place + 1)}` };
      }),
    );
    expect(changed.filter((headers) => stateOf({ ...signed, headers }) === 'verified')).toEqual([]);
  });

  it('proves nothing about another place of the request, where it covers what is said', () => {
    const asQuery = deliveryOf(gateway, { ...signed, method: 'GET', query: [['From', '+61491570006']] }, at);
    const withoutBody = deliveryOf(gateway, { ...signed, body: '{}', query: [['text', 'START']] }, at);
    const passed = [asQuery, withoutBody].filter((delivery) => verify(delivery, live).state === 'verified');
    expect(passed).toHaveLength(signer.coversContent ? 0 : 2);
  });
});

describe.each([...new Set(gatewayShapes.map(({ gateway }) => gateway))])('%s', (gateway) => {
  const shape = gatewayShapes.find((one) => one.gateway === gateway);
  const request = shape?.request(sms) ?? { method: 'POST' as const, query: [], headers: {}, body: '' };
  const basic = (text: string): TestRequest => ({
    ...request,
    headers: { ...request.headers, authorization: `Basic ${Buffer.from(text).toString('base64')}` },
  });
  const secret = { tokens: ['old-token', 'new-token'], credentials: ['user:pass:word'], signingKeys: [''] };

  it.each(['old-token', 'new-token'])('is verified at its secret address: %s', (token) => {
    expect(verify(deliveryOf(gateway, request, at, token), secret)).toEqual({ state: 'verified', covers: 'caller' });
  });

  it('is verified with Basic credentials', () => {
    expect(verify(deliveryOf(gateway, basic('user:pass:word'), at), secret).state).toBe('verified');
  });

  it('is bad with another token or other credentials', () => {
    expect(verify(deliveryOf(gateway, request, at, 'old-toke'), secret).state).toBe('bad');
    expect(verify(deliveryOf(gateway, basic('user:'), at), secret).state).toBe('bad');
    expect(verify(deliveryOf(gateway, basic(''), at), secret).state).not.toBe('verified');
  });

  it('is told apart from one whose secret was never set', () => {
    expect(verify(deliveryOf(gateway, request, at), secret).state).toBe('missing');
    expect(verify(deliveryOf(gateway, request, at), {}).state).toBe('no-secret');
  });

  it('is kept with why its secret cannot be read, whatever it carries', () => {
    expect(verify(deliveryOf(gateway, request, at, 'old-token'), { fault: 'wrong: tokens' })).toEqual({
      state: 'no-secret',
      why: 'the secret of the gateway cannot be read: wrong: tokens',
    });
  });
});
