import { Clauses, coverOf } from './cover.ts';
import type { Effort } from '../effort.ts';
import { judge } from './judge.ts';
import type { Judgement } from './judgement.ts';
import { readParts } from '../reading/bounded.ts';
import type { Reading } from '../reading/reading.ts';
import { RuleIndex, type Hit } from '../rules/rule-index.ts';
import { RulesAround } from '../rules/rules-around.ts';
import { readyTermRules } from '../rules/rules.ts';
import type { Occurrence } from '../terms/find-terms.ts';

const termRuleIndex = new RuleIndex(readyTermRules);

const termsAtOf = (reading: Reading, occurrences: readonly Occurrence[]): number[] => {
  const terms = reading.words.map(() => 0);
  for (const { start, end } of occurrences) terms[start] = end - start;
  return terms;
};

const rank: Readonly<Record<Judgement['says'], number>> = { 'opt-out': 3, review: 2, 'own-words': 1, nothing: 0 };

/** Of a reply with more terms than this at its beginning and at its end, those between are not judged: they can say nothing new. */
const mostJudged = 12;

const judgedOnes = (occurrences: readonly Occurrence[]): readonly Occurrence[] =>
  occurrences.length <= 2 * mostJudged
    ? occurrences
    : [...occurrences.slice(0, mostJudged), ...occurrences.slice(-mostJudged)];

/** Whether what is read of a reply holds capitals and no small letters. */
const isShouted = (text: string): boolean => {
  const parts = readParts(text).map(({ part }) => part);
  return parts.every((part) => part === part.toUpperCase()) && parts.some((part) => part !== part.toLowerCase());
};

/** A term of a reply, and what it means there. */
export interface JudgedTerm {
  occurrence: Occurrence;
  judgement: Judgement;
  /** Where the reply has words of ours: what is found in them was not said by the person. */
  ownWords: readonly Hit[];
}

/** The most certain of the terms of a reply; of equals the first. `null` where it holds none. */
export function bestTerm(
  reading: Reading,
  occurrences: readonly Occurrence[],
  wishes: readonly Hit[],
  effort: Effort,
): JudgedTerm | null {
  if (occurrences.length === 0) return null;
  const terms = termsAtOf(reading, occurrences);
  const asked = judgedOnes(occurrences);
  const hits = termRuleIndex.hits(reading, termsAtOf(reading, asked), effort);
  const ownWords = hits.filter(({ rule }) => rule.kind === 'own-words');
  const context = {
    reading,
    wishes,
    clauses: new Clauses(reading, terms),
    whole: coverOf(reading, terms, 0, reading.words.length),
    rules: new RulesAround(hits),
    shouted: isShouted(reading.text),
  };
  let best: JudgedTerm | null = null;
  for (const occurrence of asked) {
    const judgement = judge(context, occurrence);
    if (!best || rank[judgement.says] > rank[best.judgement.says]) best = { occurrence, judgement, ownWords };
    if (judgement.says === 'opt-out') break;
  }
  return best;
}
