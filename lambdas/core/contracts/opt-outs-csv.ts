import { stringify } from 'csv-stringify/sync';
import type { OptOut } from '../domain/opt-out.ts';

/** The columns of exported opt-outs; a file of them can be imported again. */
export const optOutColumns = ['phone', 'optedOutAt', 'reason', 'customerId', 'evidence'] as const;

/**
 * Lines of CSV. A cell that begins with `=`, `+`, `-`, `@`, a tab or a line end has an apostrophe before it, so that no spreadsheet runs it
 * as a formula and a phone number keeps its digits; importing takes it away again.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const lines = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], { escape_formulas: true });

export const optOutsHeader = (): string => lines([optOutColumns]);

/** One line for each opt-out. */
export const optOutsCsv = (optOuts: readonly OptOut[]): string =>
  lines(
    optOuts.map(({ phone, since, reason, customerId = '', ref = '' }) => [
      phone,
      new Date(since).toISOString(),
      reason,
      customerId,
      ref,
    ]),
  );
