import type { Expected, NotPut } from '../../core/stores/put-settings-result.ts';
import type { Answer } from './answer.ts';
import { invalidField, problem } from './problems.ts';

/** What a client said of the version it changes. Without a word a setting is only ever created. */
export type Precondition = { given: 'nothing' | 'if-match' | 'if-none-match'; expected: Expected };

export const etagOf = (version: number): string => `"${version}"`;

export type ReadPrecondition = { ok: true; precondition: Precondition } | { ok: false; answer: Answer };

/** One strong ETag. Whatever else is not what we gave: read again, it would be the same. */
const etag = /^"([\x21\x23-\x7e]*)"$/;
const version = /^(0|[1-9]\d{0,14})$/;

/** An ETag that is none of ours never holds. */
const never: Expected = { version: -1 };

const taken = (precondition: Precondition): ReadPrecondition => ({ ok: true, precondition });

const malformed = (parameter: string, detail: string): ReadPrecondition => ({
  ok: false,
  answer: problem('malformed-request', `${parameter} ${detail}.`, [{ parameter, detail }]),
});

function readMatch(match: string): ReadPrecondition {
  if (match === '*') return taken({ given: 'if-match', expected: 'present' });
  const read = etag.exec(match)?.[1];
  if (read === undefined)
    return malformed('If-Match', 'must be one ETag as it was answered, with its quotation marks, such as "3", or *');
  return taken({ given: 'if-match', expected: version.test(read) ? { version: Number(read) } : never });
}

/**
 * Reads `If-Match` and `If-None-Match`; https://www.rfc-editor.org/rfc/rfc9110#name-preconditions
 * Not taken: weak ETags and several at once, which no answer of ours has, and `If-None-Match` of a version.
 */
export function readPrecondition(headers: Headers): ReadPrecondition {
  const match = headers.get('if-match')?.trim();
  if (match !== undefined) return readMatch(match);
  const noneMatch = headers.get('if-none-match')?.trim();
  if (noneMatch === undefined) return taken({ given: 'nothing', expected: 'absent' });
  return noneMatch === '*'
    ? taken({ given: 'if-none-match', expected: 'absent' })
    : malformed('If-None-Match', 'must be *: only what is not there yet is put');
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
