import * as fc from 'fast-check';
import { operations } from './document.ts';
import { wrongWith, type JudgedAnswer } from './judge.ts';
import { requestAt, type FuzzRequest, type KnownIds } from './request-arbitrary.ts';

export interface Fuzz {
  send: (request: FuzzRequest) => Promise<JudgedAnswer>;
  known: KnownIds;
  /** How many requests in all; each operation gets its share. */
  requests: number;
  seed?: number;
}

/** How often each status was answered. */
export type Statuses = Record<string, number>;

const told = ({ operation, path, headers, body, actor }: FuzzRequest): string =>
  JSON.stringify({ method: operation.method, path, headers, body: body?.slice(0, 2000), actor });

/** The wrong answer in one paragraph; the request is in it. */
function tell<Ts>({ failed, errorInstance, seed }: fc.RunDetails<Ts>): void {
  if (!failed) return;
  const what = errorInstance instanceof Error ? errorInstance.message : 'a request could not be made';
  throw new Error(`${what}\nseed ${seed}`, { cause: errorInstance });
}

/**
 * Makes random requests at every operation of the document, and answers with the statuses that came.
 * @throws Error that tells the smallest request with a wrong answer, and the seed.
 */
export async function fuzz({ send, known, requests, seed }: Fuzz): Promise<Statuses> {
  const statuses: Statuses = {};
  const share = Math.ceil(requests / operations.length);
  for (const operation of operations) {
    const property = fc.asyncProperty(requestAt(operation, known), async (request) => {
      const answer = await send(request);
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      const wrong = wrongWith(operation, answer);
      if (wrong !== null) throw new Error(`${operation.id} ${wrong}\n${told(request)}\n${answer.text.slice(0, 500)}`);
    });
    await fc.assert(property, {
      numRuns: share,
      ...(seed === undefined ? {} : { seed }),
      endOnFailure: true,
      reporter: tell,
    });
  }
  return statuses;
}
