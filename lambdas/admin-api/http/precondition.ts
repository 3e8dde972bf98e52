import type { Expected, NotPut } from '../../core/stores/put-settings-result.ts';
import type { Answer } from './answer.ts';
import { invalidField, problem } from './problems.ts';

/** What a client said of the version it changes. Without a word a setting is only ever created. */
export type Precondition = { given: 'nothing' | 'if-match' | 'if-none-match'; expected: Expected };

export const etagOf = (version: number): string => `"${version}"`;

const version = /^"(0|[1-9]\d{0,14})"$/;

/** A precondition that cannot be what we gave never holds. */
const never: Expected = { version: -1 };

/** Reads `If-Match` and `If-None-Match`; https://www.rfc-editor.org/rfc/rfc9110#name-preconditions */
export function readPrecondition(headers: Headers): Precondition {
  const match = headers.get('if-match')?.trim();
  if (match !== undefined) {
    if (match === '*') return { given: 'if-match', expected: 'present' };
    const read = version.exec(match)?.[1];
    return { given: 'if-match', expected: read === undefined ? never : { version: Number(read) } };
  }
  const noneMatch = headers.get('if-none-match')?.trim();
  if (noneMatch === undefined) return { given: 'nothing', expected: 'absent' };
  return { given: 'if-none-match', expected: noneMatch === '*' ? 'absent' : never };
}

/** Why a setting was not put. */
export function notPut({ error, conflict }: NotPut, { given }: Precondition): Answer {
  if (!conflict) return invalidField(error);
  return given === 'nothing'
    ? problem(
        'precondition-required',
        'It is there already: send its ETag as If-Match, so that nobody else’s change is lost.',
      )
    : problem('precondition-failed', 'It is not the version you named: read it again, and change that.');
}
