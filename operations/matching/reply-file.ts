import { readFile } from 'node:fs/promises';
import { buffer as bufferOf } from 'node:stream/consumers';
import { isNoText, utf16Of } from '../../lambdas/core/contracts/csv-text.ts';

/** Tells people what may be wrong, beside the output. */
export type Warn = (line: string) => void;

/**
 * The lines of a text file; what follows the last line's end is none. Lines end with LF or CRLF; in a file without any LF, with CR, as old
 * Macs wrote it. A CR inside a line is white space of the reply.
 */
export const linesOf = (content: string): string[] => {
  const lines = content.replace(/^\ufeff/u, '').split(content.includes('\n') ? /\r?\n/u : '\r');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
};

/**
 * The text of a file, or for `-` what comes in.
 * @throws Error of one line that names the file, and says what to do
 */
export async function readText(path: string, input: NodeJS.ReadableStream = process.stdin): Promise<string> {
  return asText(path === '-' ? await bufferOf(input) : await readBytes(path), nameOf(path));
}

/** @throws Error of one line: as UTF-8, every second letter would be a NUL, and no reply would be what was written */
function asText(bytes: Buffer, name: string): string {
  if (utf16Of(bytes) === null) return bytes.toString('utf8');
  throw new Error(`${name} is in UTF-16: save it as UTF-8`);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; name a file',
  EACCES: 'you may not read it',
};

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const why = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
    throw new Error(`${path} cannot be read: ${reasons[why] ?? why}`, { cause: error });
  }
}

const nameOf = (path: string): string => (path === '-' ? 'what comes in' : path);

/** Every line of a file, with a warning where bytes are no text. */
export async function readLines(path: string, warn: Warn = () => undefined): Promise<string[]> {
  const lines = linesOf(await readText(path));
  const odd = lines.findIndex(isNoText);
  if (odd !== -1) warn(`${nameOf(path)}, line ${odd + 1} holds what is no text: is it a text file, saved as UTF-8?`);
  return lines;
}

/** The replies of a file, one a line: its first tab-separated column. A blank line is an empty reply. A warning where there is none. */
export async function readReplies(path: string, warn: Warn): Promise<string[]> {
  const lines = await readLines(path, warn);
  if (lines.length === 0) warn(`${nameOf(path)} is empty: put one reply on each line`);
  return lines.map((line) => line.split('\t', 1)[0] ?? '');
}
