import { usualPage } from '../../core/contracts/admin/paging.ts';
import type { Page, PageOf } from '../../core/stores/page.ts';
import { ok, type Answer } from './answer.ts';
import { cursorOf, readCursor } from './cursor.ts';
import { problem } from './problems.ts';

export interface PageCall {
  list: string;
  query: { limit?: number | undefined; cursor?: string | undefined };
}

const noCursor = problem('malformed-request', 'The cursor is none of this list: begin without one.', [
  { parameter: 'cursor', detail: 'is no cursor of this list' },
]);

/** DynamoDB refuses to go on at a place that is not in the list. */
const isRefused = (error: unknown): boolean => error instanceof Error && error.name === 'ValidationException';

/** Reads the page that a cursor names; the first without one. The next one's cursor is as clients send it. */
export async function readPage<T>(
  { list, query: { limit = usualPage, cursor } }: PageCall,
  read: (page: Page) => Promise<PageOf<T>>,
): Promise<{ ok: true; page: PageOf<T> } | { ok: false; answer: Answer }> {
  const after = cursor === undefined ? undefined : readCursor(list, cursor);
  if (after === null) return { ok: false, answer: noCursor };
  try {
    const { entries, next } = await read({ most: limit, after });
    return { ok: true, page: { entries, ...(next === undefined ? {} : { next: cursorOf(list, next) }) } };
  } catch (error) {
    if (after === undefined || !isRefused(error)) throw error;
    return { ok: false, answer: noCursor };
  }
}

/** Answers with one page of a list. */
export async function paged<T, Line>(
  call: PageCall,
  read: (page: Page) => Promise<PageOf<T>>,
  show: (entries: T[]) => Line[] | Promise<Line[]>,
): Promise<Answer> {
  const found = await readPage(call, read);
  if (!found.ok) return found.answer;
  const { entries, next } = found.page;
  return ok({ items: await show(entries), ...(next === undefined ? {} : { next }) });
}
