import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readLabelled, type LabelledReply } from './labelled-replies.ts';

/** Where the repository keeps its corpus. */
export const corpusFolder = fileURLToPath(new URL('../../test/corpus/', import.meta.url));

/** The figures that must not get worse. */
export const figuresFile = `${corpusFolder}figures.json`;

/** The repository's own labelled replies. */
export async function readCorpus(): Promise<LabelledReply[]> {
  const files = (await readdir(corpusFolder)).filter((file) => file.endsWith('.tsv')).toSorted();
  return (await Promise.all(files.map((file) => readLabelled(`${corpusFolder}${file}`)))).flat();
}
