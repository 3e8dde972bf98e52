import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createLog, createLogger } from '../../lambdas/core/runtime/logger.ts';
import { createNumberStore } from '../../lambdas/core/stores/number-store.ts';
import { createSendStore } from '../../lambdas/core/stores/send-store.ts';
import { createSettingsReader } from '../../lambdas/core/stores/settings-reader.ts';
import { createHandler } from '../../lambdas/validate-send/handler.ts';
import { failingClient, meddlingClient } from '../support/faults.ts';
import { startStoreEngine } from '../support/store-engine.ts';
import { newId, newPerson, openDealers, type Dealers } from './dealers.ts';

let dealers: Dealers;
let lines: string[];
beforeAll(async () => {
  dealers = await openDealers(await startStoreEngine());
});
afterAll(() => dealers.engine.stop());
beforeEach(() => {
  lines = [];
  const keep = (line: unknown): boolean => lines.push(String(line)) > 0;
  jest.spyOn(process.stdout, 'write').mockImplementation(keep);
  jest.spyOn(process.stderr, 'write').mockImplementation(keep);
});
afterEach(() => void jest.restoreAllMocks());

/** The function as it runs, with its own logger. */
function validateOver(client: DynamoDBDocumentClient) {
  const { tables } = dealers.engine;
  return createHandler({
    settings: createSettingsReader(client, tables.settings, Date.now),
    sends: createSendStore(client, tables, createNumberStore(client, tables.numbers)),
    publish: () => Promise.resolve(),
    clock: Date.now,
    log: createLog(createLogger('validate-send')),
    count: () => undefined,
    countGateway: () => undefined,
  });
}

const text = 'Ava, your car';

describe('the log', () => {
  it.each<[string, string, () => DynamoDBDocumentClient, object]>([
    ['all goes well', 'sends-validated', () => dealers.engine.client, {}],
    ['the request is malformed', 'send-request-malformed', () => dealers.engine.client, { customerId: '+61 491' }],
    ['nothing can be read', 'send-validation-failed', () => failingClient(dealers.engine, /./, /./), {}],
    [
      'the error itself names a phone',
      'send-validation-failed',
      () =>
        meddlingClient(dealers.engine, async ({ command, pass }) => {
          if (command.startsWith('BatchWrite')) throw new Error('refused: +61491570006');
          return pass();
        }),
      {},
    ],
  ])('names no phone and no text where %s', async (_, code, client, more) => {
    const { phone } = newPerson();
    const recipients = [
      { sendId: newId(), phone, body: text, ...more },
      { sendId: newId(), phone: phone.replace('+61', '0') },
    ];
    await validateOver(client())({ dealerId: 'north', purpose: 'individual', body: text, recipients });
    expect(lines.map((line) => (JSON.parse(line) as { code?: string }).code)).toContain(code);
    expect(lines.join('')).not.toMatch(/\+?(61|0)49157\d{4}|Ava/);
  });
});
