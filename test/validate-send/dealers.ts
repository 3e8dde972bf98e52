import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { SendAnswer } from '../../lambdas/core/contracts/validate-send.ts';
import { twoWayMessage } from '../support/messages.ts';
import { createPipeline, type Pipeline } from '../support/pipeline.ts';
import type { StoreEngine } from '../support/store-engine.ts';

/** What two dealers text from. */
export const numbers = {
  north: '+61491577426',
  south: '+61491576801',
  /** North's until lately, now South's. */
  sold: '+61491576398',
  /** Nobody's. */
  unknown: '+61491573087',
} as const;

export interface Person {
  phone: string;
  customerId: string;
}

let people = 0;
/** A phone and an id that no other test uses. */
export function newPerson(): Person {
  people += 1;
  return { phone: `+6149157${String(people).padStart(4, '0')}`, customerId: `c${people}` };
}

let ids = 0;
export const newId = (): string => `id-${(ids += 1)}`;

/** Two dealers and what happens to them, over an engine of their own. */
export interface Dealers {
  engine: StoreEngine;
  pipeline: Pipeline;
  /** The answers to a call of North's; each recipient gets a send id if it has none. */
  ask(request: Record<string, unknown>, ...recipients: object[]): Promise<SendAnswer[]>;
  /** As `ask`: `allowed`, or the reasons why not. */
  outcomes(request: Record<string, unknown>, ...recipients: object[]): Promise<string[]>;
  stop(phone: string, to?: string, at?: string): Promise<unknown>;
  create(person: Person, more?: object, dealerId?: string): Promise<unknown>;
  /** Staff's decision about a customer of North's, which nothing writes yet. */
  staff(person: Person, decision: 'staffOptOut' | 'staffOptIn', at: number): Promise<unknown>;
  /** The gateway refuses a phone from a reply number. */
  gatewayRefuses(phone: string, from: string): Promise<unknown>;
  /** The same dealers, over a client with faults. */
  over(client: DynamoDBDocumentClient): Dealers;
}

/** `allowed`, or the reason why not. */
export const outcome = (answer: SendAnswer | undefined): string =>
  answer?.outcome === 'blocked' ? answer.reason : String(answer?.outcome);

export const marketing = (consent: 'granted' | 'refused') => ({
  marketing: { consent, at: Date.parse('2026-11-01'), source: 'form' },
});

function dealersOver(engine: StoreEngine, pipeline: Pipeline): Dealers {
  const set = async (TableName: string, Key: Record<string, string>, name: string, value: unknown) =>
    engine.client.send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: 'SET #name = :value',
        ExpressionAttributeNames: { '#name': name },
        ExpressionAttributeValues: { ':value': value },
      }),
    );
  const ask: Dealers['ask'] = async (request, ...recipients) => {
    const named = recipients.map((recipient) => ({ sendId: newId(), ...recipient }));
    const response = await pipeline.validate({
      dealerId: 'north',
      purpose: 'individual',
      ...request,
      recipients: named,
    });
    if ('error' in response) throw new Error(`${response.error.field} ${response.error.message}`);
    return response.results;
  };
  return {
    engine,
    pipeline,
    ask,
    outcomes: async (request, ...recipients) => (await ask(request, ...recipients)).map(outcome),
    stop: (from, to = numbers.north, at = '2026-11-23T02:00:00Z') =>
      pipeline.process(twoWayMessage({ from, to, text: 'STOP', id: newId(), at })),
    create: (person, more, dealerId = 'north') => pipeline.upsert({ dealerId, ...person, ...more }),
    staff: ({ customerId, phone }, decision, at) =>
      set(
        engine.tables.customers,
        { dealerId: 'north', customerId },
        decision,
        decision === 'staffOptIn'
          ? { consentAt: at, recordedAt: at, by: 'ann', phones: [phone] }
          : { at, seen: at, by: 'ann' },
      ),
    gatewayRefuses: (phone, from) =>
      set(engine.tables.numbers, { phone, item: 'consent' }, `block#${from}`, { at: 1, on: true, code: '21610' }),
    over: (client) => dealersOver(engine, createPipeline(engine, client)),
  };
}

/** Two dealers: North with a number and two SMS forms, South with a number and a sender name. */
export async function openDealers(engine: StoreEngine): Promise<Dealers> {
  const pipeline = createPipeline(engine);
  const { settings } = pipeline;
  await settings.putDealer({ dealerId: 'north', name: 'North', country: 'AU', replyNumber: numbers.north });
  await settings.putDealer({ dealerId: 'south', name: 'South', country: 'AU', senderName: 'SOUTH' });
  await settings.putReplyNumber({ number: numbers.north, country: 'AU', owners: ['north'] });
  await settings.putReplyNumber({ number: numbers.south, country: 'AU', owners: ['south'] });
  await settings.putReplyNumber({ number: numbers.sold, country: 'AU', owners: ['north'] });
  await settings.putReplyNumber({ number: numbers.sold, country: 'AU', owners: ['south'] });
  const form = { dealerId: 'north', name: 'A form', senderName: 'NORTH', body: 'Sale. Text STOP to 0491 577 426' };
  await settings.putSmsForm({ ...form, campaignId: 'sale', purpose: 'bulk' });
  await settings.putSmsForm({ ...form, campaignId: 'service', purpose: 'individual' });
  return dealersOver(engine, pipeline);
}
