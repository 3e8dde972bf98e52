import { maxRecipients } from '../../lambdas/core/contracts/validate-send.ts';
import type { OnProgress } from './sms-opt-out-client.ts';

/** As many entries as one call may have. */
export interface Chunk<Entry> {
  entries: readonly Entry[];
  /** Where they stand in the whole. */
  offset: number;
}

export function chunksOf<Entry>(entries: readonly Entry[]): Chunk<Entry>[] {
  const chunks: Chunk<Entry>[] = [];
  for (let offset = 0; offset < entries.length; offset += maxRecipients) {
    chunks.push({ entries: entries.slice(offset, offset + maxRecipients), offset });
  }
  return chunks;
}

export interface ChunkOptions {
  /** How many calls are under way at a time. */
  maxParallel: number;
  onProgress?: OnProgress | undefined;
}

/** Works on all entries, chunk by chunk, and answers in their order. Where one chunk throws, no further one is started. */
export async function inChunks<Entry, Answer>(
  entries: readonly Entry[],
  work: (chunk: Chunk<Entry>) => Promise<Answer[]>,
  { maxParallel, onProgress }: ChunkOptions,
): Promise<Answer[]> {
  const waiting = chunksOf(entries).map((chunk, index) => ({ chunk, index }));
  const answers: Answer[][] = [];
  let done = 0;

  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      try {
        answers[next.index] = await work(next.chunk);
      } catch (error) {
        waiting.length = 0;
        throw error;
      }
      done += next.chunk.entries.length;
      tell(onProgress, done, entries.length);
    }
  };

  await Promise.all(Array.from({ length: Math.min(maxParallel, waiting.length) }, worker));
  return answers.flat();
}

function tell(onProgress: OnProgress | undefined, done: number, total: number): void {
  try {
    onProgress?.({ done, total });
  } catch {
    // A progress bar that breaks must not cost the answers.
  }
}
