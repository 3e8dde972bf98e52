import { sha256 } from '../../core/domain/digest.ts';

/**
 * A place in a list. It says nothing of whose list it is: that is the path's, so no cursor ever leads to another dealer's data. The digest
 * tells a cursor of this list from one that was altered or belongs to another.
 */
const digest = (list: string, after: string): string => sha256(`${list}\n${after}`).slice(0, 12);

export const cursorOf = (list: string, after: string): string =>
  Buffer.from(`${digest(list, after)}${after}`).toString('base64url');

/** The place a cursor names; `null`: it is no cursor of this list. */
export function readCursor(list: string, cursor: string): string | null {
  const decoded = Buffer.from(cursor, 'base64url').toString('utf8');
  const after = decoded.slice(12);
  return decoded.length > 12 && decoded.startsWith(digest(list, after)) && cursorOf(list, after) === cursor
    ? after
    : null;
}
