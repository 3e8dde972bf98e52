import type { Effort } from '../../effort.ts';
import { classBit, classesOf } from '../../languages/lexicon.ts';
import type { Reading } from '../../reading/reading.ts';
import { overlap, RuleIndex, type Hit } from '../rule-index.ts';
import { readyNoWishRules, readyWishRules, ruleWords } from '../rules.ts';
import { Mender } from './mended.ts';

const wishRuleIndex = new RuleIndex(readyWishRules);
const noWishRuleIndex = new RuleIndex(readyNoWishRules);
const wishWords = new Set(ruleWords);
const mender = new Mender((word) => classesOf(word) !== 0 || wishWords.has(word));
const noTerms: readonly number[] = [];

/** Whether a word is one that the rules of wishes, or of terms, name. */
export const isRuleWord = (word: string): boolean => wishWords.has(word);

/** Words that deny something in one language, and are another word in the next ("en" is "and" in Dutch), or stand before what they do not deny. */
const noDenial: ReadonlySet<string> = new Set(['ne', 'n', 'do', 'en', 'ala', 'ei', 'aint']);

/** "Don't leave me alone" wishes the contrary; "if you don't leave me alone" does not. */
function isDenied({ words, breaks, classes }: Reading, { start }: Hit): boolean {
  const before = words[start - 1] ?? '';
  const first = classes[start] ?? 0;
  if (start === 0 || breaks[start] !== 0 || (first & classBit.not) !== 0) return false;
  if (noDenial.has(before) || (before === 'no' && start === 1)) return false;
  return ((classes[start - 1] ?? 0) & classBit.not) !== 0 && !['you', 'u', 'no', 'ya'].includes(words[start - 2] ?? '');
}

const inOrder = (hits: readonly Hit[]): readonly Hit[] =>
  hits.toSorted((a, b) => a.order - b.order || a.start - b.start);

/** "No. More. Texts.": sentences of one word each are one sentence. */
function inOnePiece(reading: Reading): Reading {
  const { breaks } = reading;
  const begins = (at: number): boolean => at === 0 || at === breaks.length || breaks[at] === 2;
  const alone = (at: number): boolean => begins(at) && begins(at + 1);
  if (!breaks.some((strength, at) => at > 0 && strength > 0 && alone(at) && alone(at - 1))) return reading;
  return { ...reading, breaks: breaks.map((strength, at) => (at > 0 && alone(at) && alone(at - 1) ? 0 : strength)) };
}

/** The wishes to stop in a reply, the first row first, or what takes back all that it seems to hold. */
export function findWishes(typed: Reading, effort: Effort): { wishes: readonly Hit[]; takenBack?: Hit | undefined } {
  const reading = mender.mended(inOnePiece(typed));
  const seeming = wishRuleIndex.hits(reading, noTerms, effort).filter((hit) => !isDenied(reading, hit));
  if (seeming.length === 0) return { wishes: [] };
  const none = noWishRuleIndex.hits(reading, noTerms, effort);
  const wishes = seeming.filter((hit) => !none.some((other) => overlap(hit, other)));
  return wishes.length > 0 ? { wishes: inOrder(wishes) } : { wishes, takenBack: inOrder(none)[0] };
}
