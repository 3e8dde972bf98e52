import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Clock, NumberStore, SendToReplies } from '../core/domain/ports.ts';
import type { DeadLetters } from '../core/runtime/dead-letters.ts';
import type { PublishEvents } from '../core/runtime/event-publisher.ts';
import { createCommunicationReader, type CommunicationReader } from '../core/stores/communication-reader.ts';
import { createCustomerStore, type CustomerWrites } from '../core/stores/customer-store.ts';
import { createImportStore, type ImportStore } from '../core/stores/import-store.ts';
import { createKeptMessageStore, type KeptMessageStore } from '../core/stores/kept-message-store.ts';
import { createNumberStore } from '../core/stores/number-store.ts';
import { createOptOutReader, type OptOutReader } from '../core/stores/opt-out-reader.ts';
import { createReviewStore, type ReviewStore } from '../core/stores/review-store.ts';
import { createSettingsBook, type SettingsBook } from '../core/stores/settings-book.ts';
import { createSettingsStore, type SettingsStore } from '../core/stores/settings-store.ts';
import { createStaffNotes, type NoteStaff } from '../core/stores/staff-note.ts';
import type { TableName } from '../core/stores/tables.ts';

/** What the routes reach beside the tables: the replies queue, the one behind it, and who hears of opt-outs. */
export interface Messaging {
  send: SendToReplies;
  deadLetters: DeadLetters;
  publish: PublishEvents;
}

/** What the routes work with. */
export interface AdminDeps extends Messaging {
  client: DynamoDBDocumentClient;
  tables: Record<TableName, string>;
  settings: SettingsStore;
  book: SettingsBook;
  customers: CustomerWrites;
  numbers: NumberStore;
  histories: CommunicationReader;
  reviews: ReviewStore;
  imports: ImportStore;
  optOuts: OptOutReader;
  kept: KeptMessageStore;
  note: NoteStaff;
  clock: Clock;
}

/** The stores behind the routes, over one client. */
export function createDeps(
  client: DynamoDBDocumentClient,
  tables: Record<TableName, string>,
  messaging: Messaging,
  clock: Clock = Date.now,
): AdminDeps {
  const numbers = createNumberStore(client, tables.numbers);
  return {
    ...messaging,
    client,
    tables,
    settings: createSettingsStore(client, tables.settings, clock),
    book: createSettingsBook(client, tables.settings),
    customers: createCustomerStore(client, tables.customers, numbers),
    numbers,
    histories: createCommunicationReader(client, tables),
    reviews: createReviewStore(client, tables.communications),
    imports: createImportStore(client, tables.communications),
    optOuts: createOptOutReader(client, tables),
    kept: createKeptMessageStore(client, tables.communications),
    note: createStaffNotes(client, tables.communications),
    clock,
  };
}
