import { remember } from '../remember.ts';
import { nobodysSlips } from './everyday-words.ts';
import type { IndexedTerm, Slip, TermIndex } from './term-index.ts';

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;

const place = (key: string) => rows.map((row, y) => ({ x: row.indexOf(key), y })).find(({ x }) => x >= 0);

/** Keys side by side on a phone's or a computer's keyboard. */
function neighbours(a: string, b: string): boolean {
  const [one, other] = [place(a), place(b)];
  return one !== undefined && other !== undefined && Math.abs(one.y - other.y) <= 1 && Math.abs(one.x - other.x) <= 1;
}

/** Words a slip away from a term that people type for it as well: staff decide. */
const doubtful: ReadonlySet<string> = new Set(['step', 'stopped', 'strop', 'slop', 'swop', 'stomp', 'stopa']);
/** How people mistype or mishear a term all the time, although the keys are far apart, or the word is one of its own. */
const usual: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['sto', 'stob', 'sdop', 'atop', 'stops', 'sop', 'stup', 'stopd', 'stopt', 'stoped', 'staph', 'stopit', 'stpo'].map(
      (word) => [word, 'stop'],
    ),
  ),
  vaja: 'baja',
  arete: 'arret',
  aret: 'arret',
  areter: 'arreter',
};

/** How many slips of a key (one left out, one too many, a wrong one, two swapped) lie between two words; more than `most` is `most + 1`. */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? most + 1;
}

/** Of a short word only a slip to the key beside counts: STOP is one letter from too many others. */
function isShortSlip(word: string, term: string): boolean {
  if (slipsBetween(word, term, 1) !== 1) return false;
  if (word.length !== term.length) return true;
  const wrong = term.split('').flatMap((letter, index) => (word[index] === letter ? [] : [index]));
  const [first = 0, second] = wrong;
  return second !== undefined || neighbours(word[first] ?? '', term[first] ?? '');
}

/** Terms of which any slip is known: what is near is among `nobodysSlips`. */
const unmistakable: ReadonlySet<string> = new Set(['cancel', 'remove', 'delete', 'revoke']);

const swapped = (word: string, term: string): boolean => word[0] === term[1] && word[1] === term[0];

/**
 * Of a long word more slips count, the more of its beginning is right. A term for the whole reply only is an everyday word of some language, so
 * that others of it and of the next language are near: of it one slip counts, as of short words.
 */
function isSlip(word: string, { joined, term }: IndexedTerm): boolean {
  const unsubscribes = joined.startsWith('unsub');
  if (joined.length < 6) return isShortSlip(word, joined);
  if (term.wholeReplyOnly && !unsubscribes) {
    if (word[0] !== joined[0] && !swapped(word, joined)) return false;
    return unmistakable.has(joined) ? slipsBetween(word, joined, 1) === 1 : isShortSlip(word, joined);
  }
  const sameStart = word.startsWith(joined.slice(0, 3));
  const most =
    joined.length < 9 ? 1 : joined.length < 11 || !sameStart || !unsubscribes ? (sameStart || unsubscribes ? 2 : 1) : 3;
  return slipsBetween(word, joined, most) <= most;
}

/** Terms that begin with the same letter, have the same second one, begin with the two swapped, or with one letter too many. */
const slippable = (word: string, { byLetter }: TermIndex): IndexedTerm[] => [
  ...(byLetter.get(`${word[0]}.`) ?? []),
  ...(byLetter.get(`.${word[1]}`) ?? []),
  ...(byLetter.get(`.${word[0]}`) ?? []),
  ...(byLetter.get(`${word[1]}.`) ?? []),
];

const mostWords = 12_000;

/** The term that a word is a slip of; `doubtful` where the word is one of its own. */
export function slipOf(word: string, index: TermIndex): Slip | null {
  const before = index.slips.get(word);
  if (before !== undefined) return before;
  const found = lookedUp(word, index);
  return word.length < 24 ? remember(index.slips, word, found, mostWords) : found;
}

function lookedUp(word: string, index: TermIndex): Slip | null {
  if (word.length < 3 || word.length > 16 || nobodysSlips.has(word)) return null;
  const meant = index.byJoined.get(usual[word] ?? '');
  if (meant) return { indexed: meant, doubtful: false };
  const stop = index.byJoined.get('stop');
  if (doubtful.has(word)) return stop ? { indexed: stop, doubtful: true } : null;
  const indexed = slippable(word, index).find((one) => isSlip(word, one));
  return indexed ? { indexed, doubtful: false } : null;
}
