import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { staffRef } from '../domain/customer.ts';
import type { CustomerKey } from '../domain/reply-record.ts';
import { historyKeys, listPartition, orderOf } from './communication-entry.ts';

/** What somebody did about a customer, or what came of it; beside it whatever shows it. */
export interface StaffNote extends Record<string, unknown> {
  outcome: 'opted-out' | 'opted-in' | 'customer-created' | 'customer-changed' | 'status-changed';
  by: string;
}

/** Keeps one note; `at` in ms since 1970. */
export type NoteStaff = (key: CustomerKey, at: number, facts: StaffNote) => Promise<void>;

/** Notes in the table Communications. */
export const createStaffNotes =
  (client: DynamoDBDocumentClient, communications: string): NoteStaff =>
  (key, at, facts) =>
    noteStaff({ client, communications }, key, at, facts);

/**
 * Evidence of what staff did, in the customer's timeline.
 * @param at when, ms since 1970
 */
export async function noteStaff(
  { client, communications }: { client: DynamoDBDocumentClient; communications: string },
  key: CustomerKey,
  at: number,
  facts: StaffNote,
): Promise<void> {
  const id = staffRef(key.dealerId, key.customerId);
  const order = orderOf(at, `${id}#${facts.outcome}`);
  const Item = {
    id,
    entry: order,
    kind: 'staff',
    ...key,
    at,
    ...facts,
    order,
    list: listPartition(key.dealerId, at, order),
    ...historyKeys(key.dealerId, key),
  };
  await client.send(new PutCommand({ TableName: communications, Item }));
}
