/** Where the next page of a list begins: in which part of it, and after which item. */
export interface PageCursor {
  part: number;
  /** A key of DynamoDB's. */
  after?: Record<string, unknown> | undefined;
}

/** A cursor as a text that nobody has to understand. */
export const writeCursor = (cursor: PageCursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** Reads a cursor back; what is none of ours begins at the beginning, so that nothing is left out. */
export function readCursor(cursor: string | undefined): PageCursor {
  try {
    const { part, after } = JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString()) as PageCursor;
    return Number.isInteger(part) && part >= 0 ? { part, after } : { part: 0 };
  } catch {
    return { part: 0 };
  }
}
