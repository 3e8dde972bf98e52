import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { createSnsPages, type SnsPages } from '../../lambdas/core/runtime/sns-pages.ts';

const pem = '-----BEGIN CERTIFICATE-----\nMII=\n-----END CERTIFICATE-----\n';
const pages: Record<string, { status: number; body: string; location?: string }> = {
  '/a.pem': { status: 200, body: pem },
  '/sorry.pem': { status: 200, body: 'an error page' },
  '/moved.pem': { status: 302, body: '', location: '/a.pem' },
};
let server: Server;
let asked: string[];
let sns: SnsPages;

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url === '/silent.pem') return;
    const { status, body, location } = pages[url] ?? { status: 404, body: '' };
    response.writeHead(status, location === undefined ? {} : { location }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  sns = createSnsPages({ endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, patience: 500 });
});

const failed = (why: string) => ({ ok: false, why: expect.stringContaining(why) });
const certificate = (name: string) => sns.certificate(`https://sns.us-east-1.amazonaws.com/${name}`);

it('a certificate is fetched once, however many ask for it', async () => {
  const found = { ok: true, text: pem };
  expect(await Promise.all([certificate('a.pem'), certificate('a.pem')])).toEqual([found, found]);
  expect(await certificate('a.pem')).toEqual(found);
  expect(asked).toEqual(['/a.pem']);
});

it('one that is not there is asked for again, and no redirect is followed', async () => {
  expect(await certificate('b.pem')).toEqual(failed('SNS answered 404'));
  expect(await certificate('b.pem')).toEqual(failed('SNS answered 404'));
  expect(await certificate('moved.pem')).toEqual(failed('SNS did not answer'));
  expect(asked).toEqual(['/b.pem', '/b.pem', '/moved.pem']);
});

it('what is no certificate is none, and asked for again', async () => {
  expect(await certificate('sorry.pem')).toEqual(failed('SNS has no certificate there'));
  expect(await certificate('sorry.pem')).toEqual(failed('SNS has no certificate there'));
  expect(asked).toEqual(['/sorry.pem', '/sorry.pem']);
});

it('who waits in vain is told so', async () => {
  expect(await certificate('silent.pem')).toEqual({ ok: false, why: 'SNS did not answer (TimeoutError)' });
});
