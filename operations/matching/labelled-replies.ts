import { readFile } from 'node:fs/promises';
import { buffer as bufferOf } from 'node:stream/consumers';
import { utf16Of } from '../../lambdas/core/contracts/csv-text.ts';

/** What is right for a reply; `either`: both answers are. */
export type Label = 'opt-out' | 'ordinary' | 'either';

export interface LabelledReply {
  text: string;
  label: Label;
  category: string;
}

/** Other spellings of the labels. */
const labels: Readonly<Record<string, Label>> = {
  'opt-out': 'opt-out',
  optout: 'opt-out',
  ordinary: 'ordinary',
  not: 'ordinary',
  either: 'either',
  review: 'either',
};

/** The lines of a text file; what follows the last line's end is none. */
export const linesOf = (content: string): string[] => {
  const lines = content.replace(/^\ufeff/u, '').split(/\r?\n/u);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
};

/**
 * The text of a file, or for `-` what comes in.
 * @throws Error of one line that names the file, and says what to do
 */
export async function readText(path: string, input: NodeJS.ReadableStream = process.stdin): Promise<string> {
  if (path === '-') return asText(await bufferOf(input), 'what comes in');
  return asText(await readBytes(path), path);
}

/** @throws Error of one line: as UTF-8, every second letter would be a NUL, and no reply would be what was written */
function asText(bytes: Buffer, name: string): string {
  if (utf16Of(bytes) === null) return bytes.toString('utf8');
  throw new Error(`${name} is in UTF-16: save it as UTF-8`);
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const why = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
    const meant = why === 'ENOENT' ? 'there is no such file' : why === 'EISDIR' ? 'it is a folder; name a file' : why;
    throw new Error(`${path} cannot be read: ${meant}`, { cause: error });
  }
}

/** Reads a file of labelled replies: text, label and category, separated by tabs. */
export async function readLabelled(path: string): Promise<LabelledReply[]> {
  return linesOf(await readText(path)).map((line, index) => {
    const [text = '', typed = '', category = '-'] = line.split('\t');
    const label = labels[typed];
    if (label) return { text, label, category };
    const known = 'opt-out, ordinary or either';
    throw new Error(`${path}, line ${index + 1}: the second column is "${typed}", and has to be ${known}`);
  });
}
