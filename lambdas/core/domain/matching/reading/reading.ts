/** How strongly a word is cut off from the one before it: not at all, by a comma, or by the end of a sentence or line. */
export type Break = 0 | 1 | 2;

/** A text as words, each with its place in the original. Places are UTF-16 code units, as `slice` takes them. */
export interface Reading {
  text: string;
  /** Folded: lower case, compatibility forms and accents gone. An emoji is a word of its own. */
  words: string[];
  starts: number[];
  /** Exclusive. */
  ends: number[];
  breaks: Break[];
  /** What each word does in a reply about messages, as `classesOf` answers. */
  classes: number[];
}

/** A part of the original text, in UTF-16 code units; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A reading without the words for which `drop` holds; what follows a dropped word begins a sentence. */
export function without(reading: Reading, drop: (index: number) => boolean): Reading {
  const kept: Reading = { text: reading.text, words: [], starts: [], ends: [], breaks: [], classes: [] };
  let cut = false;
  for (const [index, word] of reading.words.entries()) {
    const dropped = drop(index);
    cut ||= dropped;
    if (dropped) continue;
    kept.words.push(word);
    kept.starts.push(reading.starts[index] ?? 0);
    kept.ends.push(reading.ends[index] ?? 0);
    kept.classes.push(reading.classes[index] ?? 0);
    kept.breaks.push(cut ? 2 : (reading.breaks[index] ?? 0));
    cut = false;
  }
  return kept;
}
