import type { CommunicationReader } from './communication-reader.ts';
import type { PastReply } from '../domain/try-terms/try-terms.ts';

const day = 24 * 3_600_000;
/** How many lines of one day are looked at. */
const mostOfADay = 1000;

/** What a dealer's customers replied in the last days, newest first. */
export async function pastReplies(
  history: Pick<CommunicationReader, 'listOf' | 'entry'>,
  dealerId: string,
  { days, now }: { days: number; now: number },
): Promise<PastReply[]> {
  const found: PastReply[] = [];
  for (let back = 0; back < days; back += 1) {
    const date = new Date(now - back * day).toISOString().slice(0, 10);
    const lines = (await history.listOf(dealerId, date, mostOfADay)).filter(({ kind }) => kind === 'reply');
    const entries = await Promise.all(lines.map(async ({ id }) => history.entry(id, 'reply')));
    for (const entry of entries)
      if (typeof entry?.['body'] === 'string')
        found.push({ text: entry['body'], ref: String(entry['id']), from: String(entry['phone']) });
  }
  return found;
}
