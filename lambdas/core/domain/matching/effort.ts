/**
 * How many patterns are tried on one reply. A reply of 100 characters takes about 10, one of 1,600 characters between people 2,000 at most, a
 * short one that is nothing but terms 200: what takes more repeats itself, or is made to be dear.
 */
export const mostTries = 4000;

/** What matching one reply took, so that no reply can take more than so much, whatever it is made of. */
export class Effort {
  /** Patterns that were tried at a word. */
  tries = 0;

  /** Whether no more patterns are tried on this reply. */
  get isSpent(): boolean {
    return this.tries >= mostTries;
  }
}
