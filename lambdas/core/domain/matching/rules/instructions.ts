import type { Rule } from './rule.ts';

/** The words of one language by which a campaign tells people how to opt out, each several alternatives of a pattern, delimited by `|`. */
export interface InstructionWords {
  /** Of the row, behind `own-message-`. */
  id: string;
  /** To reply, to send, to type. */
  tell: string;
  /** Those of them that nobody says of themselves: the term behind one is ours, whatever follows. Empty where there is none. */
  asIs: string;
  /** What may stand between them and the term: with, the word. */
  with: string;
  /** What follows the term: to what number, to get what. */
  to: string;
  /** Whole patterns besides. */
  patterns: readonly string[];
  for: string;
  against: string;
}

/** The row of a language: "to unsubscribe reply STOP", "unsubscribe? reply STOP", "reply STOP to unsubscribe", "reply STOP". */
export function instructions({ id, tell, asIs, to, patterns, ...words }: InstructionWords): Rule {
  const term = `${words.with}? ${words.with}? TERM`;
  return {
    id: `own-message-${id}`,
    kind: 'own-words',
    reason: 'The term stands in an opt-out message such as ours; the person did not say it themselves.',
    patterns: [
      `TERM ~3 ${tell} ${term}`,
      `TERM ~2 [ ${tell} ${term}`,
      `${tell} ${term} ${to} ~3 TERM`,
      `${tell} ${term} [ ${to} ~3 TERM`,
      `TERM [ TERM ${to} #`,
      `${tell} ${term} ${to}`,
      ...(asIs === '' ? [] : [`${asIs} ${term}`]),
      ...patterns,
    ],
    for: words.for,
    against: words.against,
  };
}
