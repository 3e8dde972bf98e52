import { frequency, lookedForBy, type Anchor, type Needed, type Taken } from './anchor.ts';
import { classBit, foldedWords, wordsOfClass } from '../languages/lexicon.ts';
import { firstNames } from '../languages/first-names.ts';
import { wordClasses, type WordClass } from '../languages/language.ts';
import type { Reading } from '../reading/reading.ts';

/** Where the opt-out terms of a reply stand: the number of words of the one that begins at a word, 0 where none does. */
export type TermsAt = readonly number[];

type Edge = 'reply-start' | 'behind-start' | 'reply-end' | 'clause-start' | 'clause-end';
interface Words {
  kind: 'words';
  words: ReadonlySet<string>;
  bits: number;
  unknown: boolean;
  name: boolean;
  optional: boolean;
}
type Element =
  | Words
  | { kind: 'term'; optional: boolean }
  | { kind: 'number'; optional: boolean }
  | { kind: 'gap'; most: number }
  | { kind: 'edge'; edge: Edge };

/**
 * What words have to stand side by side, delimited by spaces: `a|b` one of several words, `<list>` any word of a class,
 * `<unknown>` one the rules do not know, `<name>` such a one with a capital or that is a first name, `TERM` an opt-out
 * term, `word?` one that may be missing, `~2` up to two other words, `#` a number, `^`
 * and `$` the ends of the reply (greetings and thanks aside), `>` anywhere behind its beginning, `[` and `]` the ends of a clause
 * (before `]` greetings and thanks may stand).
 * A pattern reaches over a comma or the end of a sentence nowhere but at a `[` behind other words.
 */
export interface Pattern {
  typed: string;
  elements: readonly Element[];
  /** The folded words it can begin with, of one that a name can begin as well. */
  begins: ReadonlySet<string>;
  beginsWithTerm: boolean;
  beginsWithName: boolean;
  /** Where it begins, of one that begins at an edge. */
  opens: Edge | null;
  /** What its first word has to be; `null` where it may be missing, or any. */
  firstWord: Words | null;
  /** By which it is looked for; `null` where by its beginning alone. */
  anchor: Anchor | null;
  /** What else has to stand in a reply. */
  needed: Needed | null;
}

const edges: Readonly<Record<string, Edge>> = {
  '^': 'reply-start',
  '>': 'behind-start',
  $: 'reply-end',
  '[': 'clause-start',
  ']': 'clause-end',
};
const classNames: ReadonlySet<string> = new Set(wordClasses);

function classIn(typed: string, part: string): WordClass | null {
  const name = part.startsWith('<') ? /^<(\w+)>$/.exec(part)?.[1] : undefined;
  if (name === undefined) return null;
  if (!classNames.has(name)) throw new Error(`the pattern "${typed}" names an unknown class of words: ${name}`);
  return name as WordClass;
}

function element(typed: string, part: string): Element {
  const edge = edges[part];
  if (edge) return { kind: 'edge', edge };
  if (part.startsWith('~')) return { kind: 'gap', most: Number(part.slice(1)) };
  const optional = part.endsWith('?');
  const choice = optional ? part.slice(0, -1) : part;
  if (choice === 'TERM') return { kind: 'term', optional };
  if (choice === '#') return { kind: 'number', optional };
  const words = new Set<string>();
  let bits = 0;
  const choices = choice.split('|');
  for (const one of choices.filter((word) => word !== '<unknown>' && word !== '<name>')) {
    const name = classIn(typed, one);
    if (name) bits |= classBit[name];
    else for (const word of foldedWords(one)) words.add(word);
  }
  const unknown = choices.includes('<unknown>');
  return { kind: 'words', words, bits, unknown, name: choices.includes('<name>'), optional };
}

const byBits = new Map<number, readonly string[]>();

/** The words that are of any of some classes. */
function wordsOf(bits: number): readonly string[] {
  const before = byBits.get(bits);
  if (before) return before;
  const words = wordClasses.flatMap((name) => ((bits & classBit[name]) === 0 ? [] : wordsOfClass(name)));
  byBits.set(bits, words);
  return words;
}

const everyWord = ({ words, bits }: Extract<Element, { kind: 'words' }>): readonly string[] =>
  bits === 0 ? [...words] : [...words, ...wordsOf(bits)];

function taken(one: Element, name: string): Taken {
  const open = { name, words: null, often: Infinity };
  if (one.kind === 'edge') return { ...open, least: 0, most: 0 };
  if (one.kind === 'gap') return { ...open, least: 0, most: one.most };
  const least = one.optional ? 0 : 1;
  if (one.kind === 'term') return { ...open, least, most: null };
  if (one.kind === 'number' || one.unknown || one.name) return { ...open, least, most: 1 };
  const words = everyWord(one);
  return { name, words, often: frequency(words), least, most: 1 };
}

const firstWordOf = ([first]: readonly Element[]): Words | null =>
  first?.kind === 'words' && !first.optional && !first.unknown && !first.name ? first : null;

interface ReadPart {
  element: Element;
  taken: Taken;
}

/** Parts stand in many patterns; each is read once. */
const knownParts = new Map<string, ReadPart>();

function readPart(typed: string, part: string): ReadPart {
  const before = knownParts.get(part);
  if (before) return before;
  const read = element(typed, part);
  const fresh = { element: read, taken: taken(read, part) };
  knownParts.set(part, fresh);
  return fresh;
}

/** Reads a pattern as it is typed in a table of rules. Throws where it names a class that there is not. */
export function pattern(typed: string): Pattern {
  const parts = typed.split(' ').map((part) => readPart(typed, part));
  const elements = parts.map((part) => part.element);
  const first: Element[] = [];
  for (const one of elements) {
    if (one.kind === 'edge') continue;
    if (one.kind === 'gap' || one.kind === 'number')
      throw new Error(`the pattern "${typed}" begins with a gap or a number: begin with a word`);
    first.push(one);
    if (!one.optional) break;
  }
  const words = first.filter((one) => one.kind === 'words');
  const beginsWithName = words.some(({ name }) => name);
  return {
    typed,
    elements,
    begins: new Set(beginsWithName ? words.flatMap(everyWord) : []),
    beginsWithTerm: first.some(({ kind }) => kind === 'term'),
    beginsWithName,
    firstWord: firstWordOf(first),
    opens: elements[0]?.kind === 'edge' ? elements[0].edge : null,
    ...lookedForBy(parts.map((part) => part.taken)),
  };
}

/** How many greetings and thanks are passed over. */
const mostCourtesy = 6;
const isCourtesy = (bits: number): boolean => (bits & classBit.courtesy) !== 0;

/** Greetings and thanks at either end of a reply are no part of it. */
function standsAt({ words, breaks, classes }: Reading, edge: Edge, at: number): boolean {
  if (edge === 'reply-start') return at === 0 || (at <= mostCourtesy && classes.slice(0, at).every(isCourtesy));
  if (edge === 'behind-start') return at > 0;
  if (edge === 'reply-end') return words.length - at <= mostCourtesy && classes.slice(at).every(isCourtesy);
  if (edge === 'clause-start') return at === 0 || (breaks[at] ?? 0) > 0;
  return endsClause({ words, breaks, classes }, at);
}

/** Whether a clause ends at a word, courtesy aside: "remove me thanks". */
function endsClause({ words, breaks, classes }: Pick<Reading, 'words' | 'breaks' | 'classes'>, at: number): boolean {
  for (let index = at; index < words.length && (breaks[index] ?? 0) === 0; index += 1)
    if (index - at >= mostCourtesy || !isCourtesy(classes[index] ?? 0)) return false;
  return true;
}

/** Matches the elements from `from` on at word `at`; `begun` says whether a word was taken. Answers with the word behind, or -1. */
function matchFrom(
  elements: readonly Element[],
  from: number,
  reading: Reading,
  terms: TermsAt,
  at: number,
  begun: boolean,
): number {
  const one = elements[from];
  if (one === undefined) return at;
  if (one.kind === 'edge') {
    const goesOn = begun && one.edge !== 'clause-start';
    return standsAt(reading, one.edge, at) ? matchFrom(elements, from + 1, reading, terms, at, goesOn) : -1;
  }
  if (one.kind === 'gap') {
    for (let skipped = 0; skipped <= one.most; skipped += 1) {
      const end = matchFrom(elements, from + 1, reading, terms, at + skipped, begun);
      if (
        end >= 0 ||
        at + skipped >= reading.words.length ||
        ((begun || skipped > 0) && (reading.breaks[at + skipped] ?? 0) > 0)
      )
        return end;
    }
    return -1;
  }
  const length =
    at < reading.words.length && !(begun && (reading.breaks[at] ?? 0) > 0) ? lengthOf(one, reading, terms, at) : 0;
  const end = length > 0 ? matchFrom(elements, from + 1, reading, terms, at + length, true) : -1;
  return end < 0 && one.optional ? matchFrom(elements, from + 1, reading, terms, at, begun) : end;
}

const capitalized = /^\p{Lu}\p{Ll}/u;

function lengthOf(
  one: Extract<Element, { optional: boolean }>,
  { text, words, starts, classes }: Reading,
  terms: TermsAt,
  at: number,
): number {
  if (one.kind === 'term') return terms[at] ?? 0;
  const word = words[at] ?? '';
  if (one.kind === 'number') return /^\d{3,}$/u.test(word) ? 1 : 0;
  const bits = classes[at] ?? 0;
  if ((bits & one.bits) !== 0 || one.words.has(word)) return 1;
  if (bits !== 0) return 0;
  const isName = () => firstNames.has(word) || capitalized.test(text.slice(starts[at], (starts[at] ?? 0) + 4));
  return one.unknown || (one.name && isName()) ? 1 : 0;
}

/** Whether a pattern may fit from word `at` on, as far as its first word tells. A name is looked for as the first word of a reply alone. */
export function mayFitAt(
  { begins, beginsWithName, opens, firstWord }: Pattern,
  { words, breaks, classes }: Reading,
  at: number,
): boolean {
  if (opens === 'reply-start' && at > mostCourtesy) return false;
  if (opens === 'clause-start' && at > 0 && breaks[at] === 0) return false;
  const word = words[at] ?? '';
  if (firstWord) return ((classes[at] ?? 0) & firstWord.bits) !== 0 || firstWord.words.has(word);
  return !beginsWithName || at === 0 || begins.has(word);
}

/** The word behind the place where a pattern fits from word `at` on; -1 where it does not. Its cost is bounded by the pattern alone. */
export const matchAt = ({ elements }: Pattern, reading: Reading, terms: TermsAt, at: number): number =>
  matchFrom(elements, 0, reading, terms, at, false);
