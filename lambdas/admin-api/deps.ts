import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Clock, NumberStore } from '../core/domain/ports.ts';
import { createCommunicationReader, type CommunicationReader } from '../core/stores/communication-reader.ts';
import { createCustomerStore, type CustomerWrites } from '../core/stores/customer-store.ts';
import { createNumberStore } from '../core/stores/number-store.ts';
import { createReviewStore, type ReviewStore } from '../core/stores/review-store.ts';
import { createSettingsBook, type SettingsBook } from '../core/stores/settings-book.ts';
import { createSettingsStore, type SettingsStore } from '../core/stores/settings-store.ts';
import type { TableName } from '../core/stores/tables.ts';

/** What the routes work with. */
export interface AdminDeps {
  client: DynamoDBDocumentClient;
  tables: Record<TableName, string>;
  settings: SettingsStore;
  book: SettingsBook;
  customers: CustomerWrites;
  numbers: NumberStore;
  histories: CommunicationReader;
  reviews: ReviewStore;
  clock: Clock;
}

/** The stores behind the routes, over one client. */
export function createDeps(
  client: DynamoDBDocumentClient,
  tables: Record<TableName, string>,
  clock: Clock = Date.now,
): AdminDeps {
  const numbers = createNumberStore(client, tables.numbers);
  return {
    client,
    tables,
    settings: createSettingsStore(client, tables.settings, clock),
    book: createSettingsBook(client, tables.settings),
    customers: createCustomerStore(client, tables.customers, numbers),
    numbers,
    histories: createCommunicationReader(client, tables),
    reviews: createReviewStore(client, tables.communications),
    clock,
  };
}
