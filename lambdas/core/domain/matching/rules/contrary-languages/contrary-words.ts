/** The words of one language by which people ask about an opt-out, or take it back; several alternatives are delimited by `|`. */
export interface ContraryWords {
  /** To unsubscribe, in the forms in which people say it of themselves or of us. */
  leave: string;
  /** If, when. */
  when: string;
  /** I, in the languages that say it. */
  i: string;
  /** I send, reply, type. */
  send: string;
  /** Do I have to. */
  must: string;
  /** "By mistake", "not on purpose", each a pattern. */
  mistake: readonly string[];
  /** "Did not want to", "need not", each a pattern that the verb follows. */
  notWanted: readonly string[];
  /** "Put me back", each a pattern. */
  back: readonly string[];
  /** "I never sent TERM", whole patterns. */
  neverSent: readonly string[];
  /** "If TERM is sent" in languages that put it in one word, whole patterns. */
  asks: readonly string[];
  /** "Do not take me off the list", whole patterns without a term. */
  keep: readonly string[];
}

/** For what a language has no words of. */
export const none = { i: 'я', must: '', neverSent: [], asks: [], keep: [], back: [] } as const;
