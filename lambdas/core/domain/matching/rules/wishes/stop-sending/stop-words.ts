/** How one language says STOP with a verb of its own, and what is stopped. */
export interface StopWords {
  /** Of the row, behind `stop-sending-`. */
  id: string;
  /** Its own terms that say the same; STOP is one in every language. */
  terms: readonly string[];
  /** To stop doing, each a part of a pattern that may be of several words: "hou ~2 op met". */
  stop: readonly string[];
  /** To send, text, write, bother, as alternatives of a pattern. */
  send: string;
  /** Unwanted things besides the messages, as alternatives of a pattern. */
  junk: string;
  /** Whole patterns besides. */
  patterns: readonly string[];
  for: string;
  against: string;
}
