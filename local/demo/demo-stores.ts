import { createCommunicationReader } from '../../lambdas/core/stores/communication-reader.ts';
import { createCustomerStore } from '../../lambdas/core/stores/customer-store.ts';
import { createDocumentClient } from '../../lambdas/core/stores/document-client.ts';
import { createNumberStore } from '../../lambdas/core/stores/number-store.ts';
import { createReviewStore } from '../../lambdas/core/stores/review-store.ts';
import { createSettingsBook } from '../../lambdas/core/stores/settings-book.ts';
import { createStaffNotes } from '../../lambdas/core/stores/staff-note.ts';
import type { LocalCloud } from '../local-cloud.ts';

/** The stores over a local cloud's tables. */
export function openDemoStores(cloud: LocalCloud) {
  const named = (name: string): string => {
    const table = cloud.tables[name];
    if (table === undefined) throw new Error(`the local cloud has no table "${name}"`);
    return table;
  };
  const tables = {
    settings: named('settings'),
    customers: named('customers'),
    numbers: named('numbers'),
    communications: named('communications'),
    sent: named('sent'),
  };
  const client = createDocumentClient(cloud.clientConfig);
  const numbers = createNumberStore(client, tables.numbers);
  const settings = createSettingsBook(client, tables.settings);
  return {
    client,
    tables,
    numbers,
    customers: createCustomerStore(client, tables.customers, numbers),
    note: createStaffNotes(client, tables.communications),
    reviews: createReviewStore(client, tables.communications),
    isDealer: async (dealerId: string) => (await settings.dealer(dealerId)) !== null,
    histories: createCommunicationReader(client, tables),
  };
}

export type DemoStores = ReturnType<typeof openDemoStores>;
