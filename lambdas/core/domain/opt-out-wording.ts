import type { Term } from './opt-out-terms.ts';
import { termsNamedIn } from './reply-instruction.ts';
import { isAboutMessages, optOutWordsAt } from './wording/opt-out-purpose.ts';
import { brokenPromise, promisedReplies } from './wording/promises.ts';
import { articles } from './wording/vocabulary.ts';
import { gapBefore, phraseAt, readWording, wordAt, type Wording } from './wording/words.ts';

const link = /\bhttps?:\/\/|\bwww\.|\b[a-z0-9-]+\.[a-z]{2,}\/\S/i;

/** They mean one thing only: "Opt-out: call us". */
const unmistakable = [['opt', 'out'], ['optout'], ['unsubscribe'], ['unsub']];

/** Whether an SMS says how to opt out, or what is wrong with what it says. */
export type OptOutWording =
  | { says: true }
  | { says: false; because: 'nothing-said' }
  /** It tells people to reply with a word that is no term. */
  | { says: false; because: 'no-term'; word: string }
  /** It tells people to reply, and goes out from a sender name. */
  | { says: false; because: 'nobody-can-reply' };

/** "Unsubscribe your old car". */
const isOfAnObject = (wording: Wording, place: number): boolean =>
  /^\s+$/u.test(gapBefore(wording, place)) &&
  articles.has(wordAt(wording, place)) &&
  !isAboutMessages(wording, place, false) &&
  !['number', 'phone', 'mobile'].includes(wordAt(wording, place + 1));

/** Of opting out, that is: not "unsubscribe from boredom". */
function speaksOfOptingOut(body: string): boolean {
  const wording = readWording(body);
  return wording.words.some(
    (_, place) =>
      unmistakable.some(
        (phrase) => phraseAt(wording, place, phrase) && !isOfAnObject(wording, place + phrase.length),
      ) && optOutWordsAt(wording, place) > 0,
  );
}

/**
 * Whether the body of an SMS says how to opt out: it tells people to reply with a term, speaks of opting out without telling them to reply
 * with anything else, or holds a link. Any link is trusted to lead to where one can opt out, and any number that is named to be read.
 * @param terms in force for good: what was removed, and counts for a while, is no answer to promise any more
 * @param canReply `false` where it goes out from a sender name, to which no phone can reply
 */
export function optOutWording(body: string, terms: readonly Term[], canReply = true): OptOutWording {
  const word = brokenPromise(body, terms);
  if (word !== null) return { says: false, because: 'no-term', word };
  if (link.test(body)) return { says: true };
  const named = termsNamedIn(body, terms);
  if (named.some(({ withNumber }) => canReply || withNumber)) return { says: true };
  if (named.length > 0) return { says: false, because: 'nobody-can-reply' };
  const asksForReply = promisedReplies(body).some(({ purpose }) => purpose !== 'other');
  return speaksOfOptingOut(body) && !asksForReply ? { says: true } : { says: false, because: 'nothing-said' };
}
