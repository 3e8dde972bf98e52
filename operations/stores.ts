import { createCustomerStore } from '../lambdas/core/stores/customer-store.ts';
import { createDocumentClient } from '../lambdas/core/stores/document-client.ts';
import { createNumberStore } from '../lambdas/core/stores/number-store.ts';
import { createSettingsStore } from '../lambdas/core/stores/settings-store.ts';
import { createImportStore } from '../lambdas/core/stores/import-store.ts';
import { createStaffNotes } from '../lambdas/core/stores/staff-note.ts';
import type { DeployedProduct } from './deployed-product.ts';

/** The stores of a deployed stage. */
export function openStores({ config, tables }: Pick<DeployedProduct, 'config' | 'tables'>) {
  const client = createDocumentClient(config);
  const numbers = createNumberStore(client, tables.numbers);
  return {
    client,
    numbers,
    customers: createCustomerStore(client, tables.customers, numbers),
    imports: createImportStore(client, tables.communications),
    note: createStaffNotes(client, tables.communications),
    settings: createSettingsStore(client, tables.settings),
  };
}

export type Stores = ReturnType<typeof openStores>;
