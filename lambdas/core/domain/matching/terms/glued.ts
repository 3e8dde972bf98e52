import { foldedWords } from '../languages/lexicon.ts';
import type { IndexedTerm, TermIndex } from './term-index.ts';

/** What people glue to a term: the words of opt-out messages, and of asking for peace. */
const fillers: ReadonlySet<string> = new Set(
  foldedWords(
    '2 4u to end quit stop cancel please pls plz now text texts texting txt txts msg msgs message messages messaging sms spam ' +
      'me all it this these the thanks thankyou unsubscribe unsub sending send calling calls everything 4 for ever from list us your sent thx thnx ty tq thank alot number texting',
  ),
);
const pleading = /^(?:please|pls|plz)/;
const longest = 48;

/** The term in a word that is nothing but terms and what people glue to them: `stop2quit`, `stopstop`, `pleasestop`. */
export function gluedTerm(word: string, index: TermIndex): IndexedTerm | undefined {
  if (word.length < 5 || word.length > longest) return undefined;
  if (!index.gluedStarts.has(word.slice(0, 3)) && !pleading.test(word)) return undefined;
  /** The first term of a way to take the word apart from a place on; `null` for a way without, `undefined` for no way. */
  const ways: (IndexedTerm | null | undefined)[] = Array.from({ length: word.length });
  ways.push(null);
  for (let at = word.length - 1; at >= 0; at -= 1)
    for (let end = at + 1; end <= Math.min(word.length, at + 24) && !ways[at]; end += 1) {
      const rest = ways[end];
      if (rest === undefined) continue;
      const piece = word.slice(at, end);
      const indexed = index.byJoined.get(piece);
      if (indexed && piece.length > 3) ways[at] = indexed;
      else if (fillers.has(piece)) ways[at] = rest;
    }
  return ways[0] ?? undefined;
}
