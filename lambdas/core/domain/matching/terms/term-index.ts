import type { Term } from '../../opt-out-terms.ts';
import { collapsed, everydayTerms, knownWords } from '../languages/lexicon.ts';
import { isUnspaced } from '../reading/scripts.ts';
import { Vocabulary } from '../reading/unspaced.ts';
import { lookOf } from '../reading/look-alikes.ts';
import { ruleWords } from '../rules/rules.ts';

/** A term as it is looked up. */
export interface IndexedTerm {
  term: Term;
  /** Its words in one piece. */
  joined: string;
  /** An everyday word as well: where it stands has to say what is meant. */
  everyday: boolean;
}

/** A term as one spelling of it: the words one after the other. */
export interface Spelling {
  words: readonly string[];
  /** How each word looks. */
  looks: readonly string[];
  indexed: IndexedTerm;
}

/** A list of opt-out terms, prepared once for all replies it is asked about. */
export interface TermIndex {
  terms: readonly IndexedTerm[];
  /** Spellings by their first word, the longest first. */
  byFirstWord: ReadonlyMap<string, readonly Spelling[]>;
  byJoined: ReadonlyMap<string, IndexedTerm>;
  /** By how they look. */
  byLook: ReadonlyMap<string, IndexedTerm>;
  /** With each run of one letter as a single one. */
  byCollapsed: ReadonlyMap<string, IndexedTerm>;
  /** Terms that people mistype, by their first letter (`s.`) and by their second (`.t`). */
  byLetter: ReadonlyMap<string, readonly IndexedTerm[]>;
  /** The first three letters of terms that others words are glued to. */
  gluedStarts: ReadonlySet<string>;
  /** 1 where terms begin that may fall apart, as typed or by their look, by what `startOf` answers. */
  apartStarts: Uint8Array;
  vocabulary: Vocabulary;
  /** What was found in single words before. */
  inWords: Map<string, InWord | null>;
  slips: Map<string, Slip | null>;
}

/** A term that a word is a slip of; `doubtful` where the word is one of its own. */
export interface Slip {
  indexed: IndexedTerm;
  doubtful: boolean;
}

/** A term found in one word. */
export interface InWord {
  indexed: IndexedTerm;
  spelled: 'look-alike' | 'stretched' | 'glued';
}

const isEveryday = ({ words }: Term, joined: string): boolean =>
  everydayTerms.has(joined) || (words.length === 1 && joined.length < 3);

/** Whether a term may fall apart where people hit the space bar, as in `un subscribe`. */
export const fallsApart = ({ joined, term }: IndexedTerm): boolean =>
  joined === 'unsub' || (term.words.length === 1 && joined.length >= (isUnspaced(joined) ? 3 : 8));

const starts = 0x1000;

/** How two words begin, in one piece: a number below `starts` for their first three code units, not for those alone. */
export function startOf(first: string, second: string): number {
  let start = 0;
  for (let at = 0; at < 3; at += 1)
    start = start * 31 + (at < first.length ? first.charCodeAt(at) : second.charCodeAt(at - first.length));
  return start % starts;
}

function startsOf(terms: readonly IndexedTerm[]): Uint8Array {
  const found = new Uint8Array(starts);
  for (const { joined } of terms) for (const typed of [joined, lookOf(joined)]) found[startOf(typed, '')] = 1;
  return found;
}

const spellingOf = (indexed: IndexedTerm): Spelling => {
  const { words } = indexed.term;
  return { words, looks: words.map(lookOf), indexed };
};

function byKey(terms: readonly IndexedTerm[], key: (indexed: IndexedTerm) => string): Map<string, IndexedTerm> {
  const found = new Map<string, IndexedTerm>();
  // A term that counts anywhere goes before one that counts as the whole reply only.
  for (const indexed of terms) {
    const before = found.get(key(indexed));
    if (!before || (before.term.wholeReplyOnly && !indexed.term.wholeReplyOnly)) found.set(key(indexed), indexed);
  }
  return found;
}

/** Of short terms only those that are one word's slip from nothing else. */
const shortTerms: ReadonlySet<string> = new Set(['stop', 'quit', 'unsub', 'стоп']);

function byLetters(terms: readonly IndexedTerm[]): Map<string, IndexedTerm[]> {
  const found = new Map<string, IndexedTerm[]>();
  for (const indexed of terms) {
    const { joined } = indexed;
    if (joined.length < 6 && !shortTerms.has(joined)) continue;
    for (const key of [`${joined[0]}.`, `.${joined[1]}`]) found.set(key, [...(found.get(key) ?? []), indexed]);
  }
  return found;
}

/** The words that the rules know; a list of terms adds its own. */
const ownVocabulary = new Vocabulary([...knownWords(), ...ruleWords]);

function compile(list: readonly Term[]): TermIndex {
  const terms = list.map((term) => {
    const joined = term.words.join('');
    return { term, joined, everyday: isEveryday(term, joined) };
  });
  const byFirstWord = new Map<string, Spelling[]>();
  const better = byKey(terms, ({ term }) => term.words.join(' '));
  for (const spelling of [...better.values()].map(spellingOf)) {
    const first = spelling.words[0] ?? '';
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), spelling]);
  }
  for (const [first, found] of byFirstWord)
    byFirstWord.set(
      first,
      found.toSorted((a, b) => b.words.length - a.words.length),
    );
  const gluable = terms.filter(({ joined }) => joined.length > 3);
  return {
    terms,
    byFirstWord,
    byJoined: byKey(terms, ({ joined }) => joined),
    byLook: byKey(terms, ({ joined }) => lookOf(joined)),
    byCollapsed: byKey(terms, ({ joined }) => collapsed(joined)),
    byLetter: byLetters(terms),
    apartStarts: startsOf(terms.filter(fallsApart)),
    gluedStarts: new Set(gluable.map(({ joined }) => joined.slice(0, 3))),
    vocabulary: new Vocabulary(
      list.flatMap(({ words }) => words),
      ownVocabulary,
    ),
    inWords: new Map(),
    slips: new Map(),
  };
}

const byList = new WeakMap<readonly Term[], TermIndex>();
const byContent = new Map<string, TermIndex>();
const mostLists = 50;

/** The index of a list of terms: made once for the same list, and once for lists of the same content. */
export function termIndex(list: readonly Term[]): TermIndex {
  const before = byList.get(list);
  if (before) return before;
  const content = list.map(({ text, wholeReplyOnly }) => `${wholeReplyOnly ? '=' : ''}${text}`).join(',');
  const index = byContent.get(content) ?? compile(list);
  if (byContent.size >= mostLists) byContent.clear();
  byContent.set(content, index);
  byList.set(list, index);
  return index;
}
