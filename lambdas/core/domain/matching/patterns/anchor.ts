import { foldedWords } from '../languages/lexicon.ts';

/** A part of a pattern that has to be there: words, how many words stand before them at least and at most. */
export interface Anchor {
  words: readonly string[];
  least: number;
  most: number;
}

/** Words of which one has to stand somewhere in a reply, with a name that the same words always have. */
export interface Needed {
  name: string;
  words: readonly string[];
}

/** What an element of a pattern takes: so many words, and for one that may be an anchor, which. */
export interface Taken {
  name: string;
  words: readonly string[] | null;
  /** How often one of the words is met, as `frequency` answers. */
  often: number;
  least: number;
  /** `null` where there is no saying. */
  most: number | null;
}

/** What people write all day, the most frequent words first: a bad sign to look for a wish by. */
const everyday = foldedWords(
  'i you to the a u and in me it my is that s of for can so t have but not m on are do your at we be will how if get up just what no when ok ' +
    'with go this ll all know or then like he good come was out there call am time one want don need going from about tell back only send ' +
    'please text still off any where who some an by as her his her they them too don dont had has did would could should here now today ' +
    'stop thanks yes im ill de la el le que en un una no et est je il van het de een die der und ich das ist es zu den mit ne pas non e di per che',
);
const share = new Map(everyday.map((word, rank) => [word, 100 / (rank + 10)]));
const rare = 0.02;

/** How often one of some words is met, roughly: the fewer everyday words, the better to look for. */
export function frequency(words: readonly string[]): number {
  let sum = 0;
  for (const word of words) sum += share.get(word) ?? rare;
  return sum;
}

interface Part extends Needed {
  /** `null` where there is no saying how many words stand before it. */
  place: { least: number; most: number } | null;
  often: number;
}

/** The parts that have to be there, the rarest first. */
function partsOf(elements: readonly Taken[]): Part[] {
  const found: Part[] = [];
  let [least, most]: [number, number | null] = [0, 0];
  for (const { name, words, often, ...one } of elements) {
    const place = most === null ? null : { least, most };
    if (words && one.least > 0) found.push({ name, words, place, often });
    least += one.least;
    most = one.most === null || most === null ? null : most + one.most;
  }
  return found.toSorted((a, b) => a.often - b.often);
}

/** Of more frequent parts it is not worth knowing whether they are there. */
const mostOften = 8;

/** By what a pattern is looked for: the rarest part that has to be there at a known place, and the rarest of the others; each may be missing. */
export function lookedForBy(elements: readonly Taken[]): { anchor: Anchor | null; needed: Needed | null } {
  const parts = partsOf(elements);
  const anchor = parts.find(({ place }) => place !== null);
  const needed = parts.find((part) => part !== anchor && part.often < mostOften);
  return {
    anchor: anchor?.place ? { words: anchor.words, ...anchor.place } : null,
    needed: needed ? { name: needed.name, words: needed.words } : null,
  };
}
