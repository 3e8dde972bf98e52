import type { Reading } from '../reading/reading.ts';
import { remember } from '../remember.ts';
import { isStrange, lookOf, lookOfCapitals } from '../reading/look-alikes.ts';
import { isUnspaced } from '../reading/scripts.ts';
import { gluedTerm } from './glued.ts';
import { collapsed, isStretched } from '../languages/lexicon.ts';
import { fallsApart, startOf, type IndexedTerm, type InWord, type TermIndex } from './term-index.ts';

/** How a term is written in a reply. */
export type Spelled = 'as-is' | 'look-alike' | 'stretched' | 'glued' | 'spelled-out' | 'slip' | 'form';

/** A term in a reply: the words from `start` to before `end`. */
export interface Occurrence {
  indexed: IndexedTerm;
  start: number;
  end: number;
  spelled: Spelled;
}

/** How people write a loud STOP. */
const slang: ReadonlySet<string> = new Set(['stahp', 'stawp', 'stap', 'shtop']);

const stretches = /(.)\1{2,}/gu;

/** Of longer words it is not looked for: that would cost more than their length. */
const longestRepeated = 48;

/** By its look; an `@` may stand for an o as well as for an a, and a sign may stand between the letters. */
const alikeOf = (word: string, look: string, { byLook, byJoined }: TermIndex): IndexedTerm | undefined =>
  byLook.get(look) ??
  byLook.get(lookOfCapitals(word)) ??
  byJoined.get(look) ??
  byLook.get(lookOf(word.replaceAll('@', 'o'))) ??
  byJoined.get(word.replace(/[*|!]/gu, ''));

function lookedUp(word: string, index: TermIndex): InWord | null {
  const strange = isStrange(word);
  if (strange && isUnspaced(word)) return null;
  const look = strange ? lookOf(word) : word;
  const alike = strange ? alikeOf(word, look, index) : undefined;
  if (alike) return { indexed: alike, spelled: 'look-alike' };
  if (isStretched(look)) {
    const stretched = index.byCollapsed.get(collapsed(look)) ?? index.byCollapsed.get(collapsed(word));
    if (stretched) return { indexed: stretched, spelled: 'stretched' };
  }
  const stop = slang.has(collapsed(word)) ? index.byJoined.get('stop') : undefined;
  if (stop) return { indexed: stop, spelled: 'stretched' };
  const repeated = look.length <= longestRepeated ? /^(.{3,}?)\1+$/u.exec(look)?.[1] : undefined;
  const once = repeated === undefined ? undefined : index.byJoined.get(repeated);
  if (once) return { indexed: once, spelled: 'glued' };
  const glued = gluedTerm(strange ? word.replace(/[*|!]/gu, '') : word, index);
  return glued ? { indexed: glued, spelled: 'glued' } : null;
}

const isLetter = (word: string | undefined): boolean => word !== undefined && word.length === 1;

const mostWords = 12_000;
const longestRemembered = 24;

function inOneWord(word: string, index: TermIndex): InWord | null {
  const before = index.inWords.get(word);
  if (before !== undefined) return before;
  const found = lookedUp(word, index);
  return word.length > longestRemembered ? found : remember(index.inWords, word, found, mostWords);
}

/** Of letters of an alphabet two are initials, or a mark. */
const fewestLetters = (letters: string): number => (isUnspaced(letters) ? 2 : 3);

/** How many letters are left out at the beginning and at the end. */
const sides = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;
const oneLetterWords: ReadonlySet<string> = new Set(['a', 'i', 'u', 'r', 'y', 'e', 'o', 'n', '2', '4', 'k']);

const isWordAlone = (letters: readonly string[], from: number, to: number): boolean =>
  (from === 0 || oneLetterWords.has(letters[0] ?? '')) && (to === 0 || oneLetterWords.has(letters.at(-1) ?? ''));

/** The term that letters are, once or several times, stretched, or with what people glue to it. */
function ofLetters(letters: string, index: TermIndex): IndexedTerm | undefined {
  const once = /^(.{3,}?)\1+$/u.exec(letters)?.[1] ?? letters;
  if (once.length < fewestLetters(once)) return undefined;
  const indexed = index.byJoined.get(once) ?? index.byLook.get(lookOf(once));
  return indexed ?? (isStretched(once) ? index.byCollapsed.get(collapsed(once)) : undefined) ?? gluedTerm(once, index);
}

/** A term spelled out letter by letter: the letters from one word that is none to the next, and no others. */
function spelledOut({ words }: Reading, start: number, index: TermIndex): Occurrence | null {
  if (!isLetter(words[start]) || isLetter(words[start - 1]) || !isLetter(words[start + 1])) return null;
  let end = start;
  while (isLetter(words[end]) && end - start < 24) end += 1;
  const letters = words.slice(start, end);
  // "U S T O P", "S T O P I …": a word of one letter may stand at either side.
  for (const [from, to] of sides)
    if (isWordAlone(letters, from, to)) {
      const indexed = ofLetters(letters.slice(from, letters.length - to).join(''), index);
      if (indexed) return { indexed, start: start + from, end: end - to, spelled: 'spelled-out' };
    }
  return null;
}

/** A reply, and how each of its words looks that is spelled with other signs than plain letters, or is stretched. */
interface Seen {
  reading: Reading;
  looks: readonly (string | undefined)[];
}

const seen = (reading: Reading): Seen => ({
  reading,
  looks: reading.words.map((word) => {
    const plain = isStretched(word) ? word.replace(stretches, '$1') : word;
    return plain !== word || isStrange(word) ? lookOf(plain) : undefined;
  }),
});

function asPhrase({ reading: { words }, looks }: Seen, start: number, index: TermIndex): Occurrence | null {
  const look = looks[start];
  const alone = index.byFirstWord.get(words[start] ?? '');
  const found = alone ?? (look === undefined ? undefined : index.byFirstWord.get(look));
  for (const { words: spelling, looks: alike, indexed } of found ?? [])
    if (spelling.every((word, next) => words[start + next] === word || looks[start + next] === alike[next]))
      return { indexed, start, end: start + spelling.length, spelled: 'as-is' };
  return null;
}

const longestTerm = 24;

/** A long term in two words, where somebody hit the space bar: `un subscribe`. */
function inTwo({ reading: { words, breaks }, looks }: Seen, start: number, index: TermIndex): Occurrence | null {
  const [first, second] = [words[start], words[start + 1]];
  if (first === undefined || second === undefined || (breaks[start + 1] ?? 0) > 0) return null;
  const length = first.length + second.length;
  if ((length < 5 && !isUnspaced(first)) || length > longestTerm) return null;
  const begins = (one: string, other: string): boolean => index.apartStarts[startOf(one, other)] === 1;
  const plain = begins(first, second) ? index.byJoined.get(first + second) : undefined;
  const strange = looks[start] !== undefined || looks[start + 1] !== undefined;
  const alike =
    strange && !plain && begins(lookOf(first), lookOf(second)) ? index.byLook.get(lookOf(first + second)) : undefined;
  const indexed = plain ?? alike;
  return indexed && fallsApart(indexed) ? { indexed, start, end: start + 2, spelled: 'as-is' } : null;
}

function termAt(reply: Seen, start: number, index: TermIndex): Occurrence | null {
  const { reading } = reply;
  const word = reading.words[start] ?? '';
  const spelled = word.length === 1 ? spelledOut(reading, start, index) : null;
  const phrase = spelled ?? asPhrase(reply, start, index) ?? inTwo(reply, start, index);
  if (phrase) return phrase;
  const found = word.length < 3 || reading.classes[start] !== 0 ? null : inOneWord(word, index);
  return found && { ...found, start, end: start + 1 };
}

/** The opt-out terms that a reply holds, however they are written; those for the whole reply only as well. */
export function findTerms(reading: Reading, index: TermIndex): Occurrence[] {
  const found: Occurrence[] = [];
  const reply = seen(reading);
  for (let start = 0; start < reading.words.length;) {
    const occurrence = termAt(reply, start, index);
    if (occurrence) found.push(occurrence);
    start = occurrence?.end ?? start + 1;
  }
  return found;
}
