import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { everyDealer } from '../domain/consent.ts';
import type { OptOut } from '../domain/opt-out.ts';
import { optOutShards } from './opt-out-index.ts';
import { createOptOutsOfCustomers } from './opt-outs-of-customers.ts';
import { createOptOutsOfNumbers, type OptOutTables } from './opt-outs-of-numbers.ts';
import type { PageOf } from './page.ts';
import { readCursor, writeCursor } from './page-cursor.ts';

export type { OptOut } from '../domain/opt-out.ts';

export interface OptOutReader {
  /**
   * All opt-outs of a dealer, a page at a time: of numbers, whether or not a customer has them, and of customers who opted out at a number
   * they have left, or through staff. Each is what validate-send refuses as an opt-out, by the same functions. Open questions are not in
   * it. A number can be in it twice, for a customer and for itself.
   * @param after `next` of the page before; a page may be empty, and have a next one
   */
  page(dealerId: string, after?: string): Promise<PageOf<OptOut>>;
}

/** First the dealer's own opt-outs, then STOP ALL. The customers come last. */
const partitionsOf = (dealerId: string) =>
  [dealerId, everyDealer].flatMap((scope) =>
    Array.from({ length: optOutShards }, (_, shard) => ({ scope, partition: `${scope}#${shard}` })),
  );

/** Reads the opt-outs of a dealer from indexes, a page at a time. */
export function createOptOutReader(client: DynamoDBDocumentClient, tables: OptOutTables): OptOutReader {
  const ofNumbers = createOptOutsOfNumbers(client, tables);
  const ofCustomers = createOptOutsOfCustomers(client, tables);
  return {
    async page(dealerId, cursor) {
      const { part, after: from } = readCursor(cursor);
      const numbers = partitionsOf(dealerId)[part];
      if (!numbers) {
        const { optOuts, after } = await ofCustomers(dealerId, from);
        return after ? { entries: optOuts, next: writeCursor({ part, after }) } : { entries: optOuts };
      }
      const { optOuts, after } = await ofNumbers({ dealerId, ...numbers, after: from });
      return { entries: optOuts, next: writeCursor(after ? { part, after } : { part: part + 1 }) };
    },
  };
}
