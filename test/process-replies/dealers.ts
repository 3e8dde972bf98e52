import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { twilioMessage, twoWayMessage, unsignedMessage } from '../support/messages.ts';
import { createPipeline, type Pipeline } from '../support/pipeline.ts';
import type { StoreEngine } from '../support/store-engine.ts';

export type DealerId = 'north' | 'south';

/** Where people reply to. */
export const numbers = {
  north: '+61491577426',
  south: '+61491576801',
  /** Of both. */
  shared: '+61491576398',
  /** Nobody's. */
  unknown: '+61491573087',
} as const;

type Item = Record<string, unknown>;

/** One person, and what becomes of them. */
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
/** A message id as Twilio makes them. */
export const newSid = (): string => `SM${(ids += 1).toString(16).padStart(32, '0')}`;

/** A moment of the day that the tests play on: `time('10:30')`. */
export const time = (clock: string, day = 23): string => `2026-11-${day}T${clock}:00.000Z`;

interface Sms {
  text?: string;
  to?: string;
  at?: string;
  id?: string;
}

/** A reply through the two-way topic: verified. */
export const verified = (
  { phone }: Person,
  { text = 'Stop', to = numbers.north, at = time('03:00'), id = newId() }: Sms = {},
) => twoWayMessage({ from: phone, to, text, id, at });

/** A reply through the endpoint, signed by its gateway. */
export const posted = (
  { phone }: Person,
  { text = 'Stop', to = numbers.north, at = time('03:00'), id = newSid() }: Sms = {},
) => twilioMessage(phone, to, text, id, at);

/** The same without a signature: nothing verifies it. */
export const unsigned = (
  { phone }: Person,
  { text = 'Stop', to = numbers.north, at = time('03:00'), id = newId() }: Sms = {},
) => unsignedMessage(phone, to, text, id, at);

export interface Dealers {
  engine: StoreEngine;
  pipeline: Pipeline;
  /** Loads a person into a dealer's book, or changes their phone. */
  save(person: Person, dealerId?: DealerId): Promise<unknown>;
  /** What a send to somebody's own phone is answered: `allowed`, or the reason why not. */
  send(person: Person, dealerId?: DealerId): Promise<string>;
  /** The status that lists show. */
  status(person: Person, dealerId?: DealerId): Promise<unknown>;
  /** All that is stored under a key of Communications. */
  entries(id: string): Promise<Item[]>;
  /** The same dealers over a client with faults. */
  over(client: DynamoDBDocumentClient): Dealers;
}

function dealersOver(engine: StoreEngine, pipeline: Pipeline): Dealers {
  return {
    engine,
    pipeline,
    save: (person, dealerId = 'north') => pipeline.upsert({ dealerId, ...person }),
    send: (person, dealerId = 'north') => pipeline.send({ dealerId, ...person }),
    async status({ customerId }, dealerId = 'north') {
      const found = await itemsOf(engine, engine.tables.customers, { dealerId, customerId });
      return found[0]?.['smsStatus'];
    },
    entries: (id) => itemsOf(engine, engine.tables.communications, { id }),
    over: (client) => dealersOver(engine, createPipeline(engine, client)),
  };
}

async function itemsOf(engine: StoreEngine, TableName: string, key: Record<string, string>): Promise<Item[]> {
  const names = Object.keys(key);
  const { Items = [] } = await engine.client.send(
    new QueryCommand({
      TableName,
      ConsistentRead: true,
      KeyConditionExpression: names.map((name) => `#${name} = :${name}`).join(' AND '),
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(names.map((name) => [`:${name}`, key[name]])),
    }),
  );
  return Items;
}

/** Two dealers with a number each, and one they share. */
export async function openDealers(engine: StoreEngine): Promise<Dealers> {
  const pipeline = createPipeline(engine);
  const { settings } = pipeline;
  for (const dealerId of ['north', 'south'] as const) {
    await settings.putDealer({ dealerId, name: dealerId, country: 'AU', replyNumber: numbers[dealerId] });
    await settings.putReplyNumber({ number: numbers[dealerId], country: 'AU', owners: [dealerId] });
  }
  await settings.putReplyNumber({ number: numbers.shared, country: 'AU', owners: ['north', 'south'] });
  return dealersOver(engine, pipeline);
}
