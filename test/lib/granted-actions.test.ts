import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createRecordStore } from '../../lambdas/core/stores/record-store.ts';
import { twoWayMessage } from '../support/messages.ts';
import { createPipeline, type Pipeline } from '../support/pipeline.ts';
import { startStoreEngine, type StoreEngine } from '../support/store-engine.ts';
import { needs } from './rules/permissions/needs.ts';

const [to, at] = ['+61491577426', '2026-11-23T03:00:00Z'];
const [phone, elsewhere] = ['+61491570006', '+61491570156'];
const note = { dealerId: 'north', gateway: 'aws', phone: elsewhere, from: to, at: Date.parse(at) - 60_000 };
let engine: StoreEngine;
let pipeline: Pipeline;
let client: DynamoDBDocumentClient;
/** What was done to tables. */
const done = new Set<string>();

beforeAll(async () => {
  engine = await startStoreEngine();
  client = engine.connectDirectly();
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        const { TableName, RequestItems = {} } = args.input as { TableName?: string; RequestItems?: object };
        for (const table of TableName === undefined ? Object.keys(RequestItems) : [TableName])
          done.add(`dynamodb:${commandName.replace('Command', '')} ${table}`);
        return next(args);
      },
    { step: 'initialize', name: 'watched' },
  );
  const own = createPipeline(engine);
  await own.settings.putDealer({ dealerId: 'north', name: 'North', country: 'AU', replyNumber: to });
  await own.settings.putReplyNumber({ number: to, country: 'AU', owners: ['north'] });
  await own.upsert({ dealerId: 'north', customerId: 'ava', phone });
  pipeline = createPipeline(engine, client);
});
afterAll(() => engine.stop());
beforeEach(() => done.clear());

/** What was done that a role does not allow; `null`: nothing was done at all. */
function notGranted(role: string): string[] | null {
  const grants = Object.entries(needs[role] ?? {});
  const granted = new Set(grants.flatMap(([table, actions]) => actions.map((action) => `${action} ${table}`)));
  return done.size === 0 ? null : [...done].filter((action) => !granted.has(action));
}

// The local cloud checks no grants, so what a role lacks would be seen in an account only.
it('record-sends does to tables what its role may', async () => {
  const records = createRecordStore(client, engine.tables);
  const reported = { ...note, sendId: 's-1', messageId: 'm-1', customerId: 'ava' };
  expect(await records.recordSent([reported])).toMatchObject({ outcomes: ['recorded'] });
  expect(await records.recordSent([{ ...reported, dealerId: 'south' }])).toMatchObject({
    outcomes: ['reported-by-another'],
  });
  await records.recordRefusal({ phone, senders: [to], refused: false, at: Date.parse(at), code: '1', gateway: 'aws' });
  expect(await pipeline.numbers.addressed(elsewhere)).toContainEqual({ dealerId: 'north', customerId: 'ava' });
  done.delete('dynamodb:Query numbers');
  expect(notGranted('record-sends')).toEqual([]);
});

it('validate-send does to tables what its role may', async () => {
  for (const customerId of ['ava', 'nobody'])
    await pipeline.validate({
      dealerId: 'north',
      purpose: 'individual',
      from: to,
      recipients: [{ sendId: customerId, phone: elsewhere, customerId }],
    });
  expect(notGranted('validate-send')).toEqual([]);
});

it('process-replies does to tables what its role may', async () => {
  for (const [id, text] of Object.entries({
    'in-1': 'STOP',
    'in-2': 'START',
    'in-3': 'Stop all',
    'in-4': 'leave me alone',
  }))
    for (const from of [phone, elsewhere]) await pipeline.process(twoWayMessage({ from, to, text, id: id + from, at }));
  expect(notGranted('process-replies')).toEqual([]);
});
