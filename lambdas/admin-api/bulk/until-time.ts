import type { CsvRow } from '../../core/contracts/csv-rows.ts';
import type { Clock } from '../../core/domain/ports.ts';

const mark = 'time ran out here';

/**
 * Rows until a moment, ms since 1970; then one that says that nothing behind it was read, as for a file that is cut off, so that the
 * import is not taken for a whole one.
 */
export function untilTime(rows: AsyncIterable<CsvRow>, until: number, clock: Clock) {
  let ranOut = false;
  async function* limited(): AsyncGenerator<CsvRow> {
    for await (const row of rows) {
      if (clock() >= until) {
        ranOut = true;
        yield { line: row.line, cells: [], problem: mark, ends: true };
        return;
      }
      yield row;
    }
  }
  return { rows: limited(), mark, ranOut: () => ranOut };
}
