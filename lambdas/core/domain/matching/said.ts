import { classBit, classesOf } from './languages/lexicon.ts';
import { readParts } from './reading/bounded.ts';
import { quotationsIn, type Quotation } from './reading/quotations.ts';
import { without, type Reading } from './reading/reading.ts';
import { tellingWords } from './rules/instruction-words.ts';
import type { TermIndex } from './terms/term-index.ts';

/** What a phone adds to a message by itself, from its first words on. */
const additions: readonly (readonly string[])[] = [
  ['sent', 'from', 'my'],
  ['sent', 'from', 'outlook'],
  ['sent', 'with'],
  ['sent', 'via'],
  ['get', 'outlook', 'for'],
  ...[
    'slam',
    'loud',
    'gentle',
    'invisible',
    'echo',
    'spotlight',
    'balloons',
    'confetti',
    'love',
    'lasers',
    'fireworks',
    'celebration',
  ].map((effect) => ['with', effect]),
  ['envoye', 'de', 'mon'],
  ['envoye', 'depuis', 'mon'],
  ['enviado', 'desde', 'mi'],
  ['enviado', 'do', 'meu'],
  ['von', 'meinem'],
  ['inviato', 'da'],
  ['verzonden', 'vanaf'],
];

const additionsBy = Map.groupBy(additions, ([first]) => first ?? '');

const { messages, messaging, me, list, courtesy, asking, it, glue } = classBit;
const own = messages | messaging | me | list | courtesy | asking | it | glue;
const instructing: ReadonlySet<string> = new Set(['reply', 'text', 'txt', 'send', 'respond', 'to', ...tellingWords]);

/** Words in quotation marks that a person would say of themselves: a term, or a plea. */
function isPlea(words: readonly string[], index: TermIndex): boolean {
  if (index.byJoined.has(words.join(''))) return true;
  const known = words.every(
    (word) => index.byFirstWord.has(word) || index.byJoined.has(word) || (classesOf(word) & own) !== 0,
  );
  return known && !(words.length > 2 && words.some((word) => instructing.has(word)));
}

/** The first word that begins at a place or behind it. */
function firstAt({ starts }: Reading, place: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const wordsInside = (reading: Reading, { inner }: Quotation): string[] =>
  reading.words.slice(firstAt(reading, inner.start), firstAt(reading, inner.end));

/** The words that stand in quotations, by their place among the words. */
function quotedWords(reading: Reading, quotations: readonly Quotation[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  for (const { whole } of quotations) {
    const end = firstAt(reading, whole.end);
    for (let at = firstAt(reading, whole.start); at < end; at += 1) quoted.add(at);
  }
  return quoted;
}

function withoutAdditions(reading: Reading): Reading {
  const { words } = reading;
  const start = words.findIndex((word, index) =>
    additionsBy.get(word)?.some((addition) => addition.every((part, offset) => words[index + offset] === part)),
  );
  return start > 0 && words.length - start <= 8 ? without(reading, (index) => index >= start) : reading;
}

/** The quotations of what was read of a reply, at their places in it. */
const quotationsOf = (text: string): Quotation[] =>
  readParts(text).flatMap(({ part, offset }) =>
    quotationsIn(part).map(({ kind, whole, inner }) => ({
      kind,
      whole: { start: whole.start + offset, end: whole.end + offset },
      inner: { start: inner.start + offset, end: inner.end + offset },
    })),
  );

/** What of a reply the person said themselves, and whether something was left out because somebody else had said it. */
export interface Said {
  reading: Reading;
  quotes: boolean;
}

/**
 * Leaves out what was quoted. A quoted term or plea stays ("I said 'STOP'"), and so does a quotation that is all there is, save in a
 * reaction or a forwarded message.
 */
export function said(reading: Reading, index: TermIndex): Said {
  const quoted = quotationsOf(reading.text).filter(
    (quotation) => quotation.kind === 'reaction' || !isPlea(wordsInside(reading, quotation), index),
  );
  if (quoted.length === 0) return { reading: withoutAdditions(reading), quotes: false };
  const inQuotes = quotedWords(reading, quoted);
  const rest = without(reading, (at) => inQuotes.has(at));
  const allQuoted = rest.words.length === 0 && quoted.every(({ kind }) => kind === 'marked');
  return allQuoted ? { reading, quotes: false } : { reading: withoutAdditions(rest), quotes: true };
}
