import { usualPage } from '../../core/contracts/admin/paging.ts';
import type { Page, PageOf } from '../../core/stores/page.ts';
import { ok, type Answer } from './answer.ts';
import { cursorOf, readCursor } from './cursor.ts';
import { problem } from './problems.ts';

export interface PageCall {
  list: string;
  query: { limit?: number | undefined; cursor?: string | undefined };
}

/** Answers with one page of a list. */
export async function paged<T, Line>(
  { list, query: { limit = usualPage, cursor } }: PageCall,
  read: (page: Page) => Promise<PageOf<T>>,
  show: (entries: T[]) => Line[] | Promise<Line[]>,
): Promise<Answer> {
  const after = cursor === undefined ? undefined : readCursor(list, cursor);
  if (after === null)
    return problem('malformed-request', 'The cursor is none of this list: begin without one.', [
      { parameter: 'cursor', detail: 'is no cursor of this list' },
    ]);
  const { entries, next } = await read({ most: limit, after });
  return ok({ items: await show(entries), ...(next === undefined ? {} : { next: cursorOf(list, next) }) });
}
