import { behindDestination, behindNumber, endsClause, isAboutMessages } from './opt-out-purpose.ts';
import {
  articles,
  betweenTermAndPurpose,
  endingWords,
  knownPurposes,
  messageWords,
  optOutPhrases,
  purposes,
  termEndings,
} from './vocabulary.ts';
import { endsSentence, phraseAt, wordAt, type Wording } from './words.ts';

const reach = 6;

const isEnded = (word: string): boolean => messageWords.has(word) || ['consent', 'number'].includes(word);

/** "To opt out of the 2026 sale", "to cancel": behind a term it need not be said that SMS are ended. */
function endsSomething(wording: Wording, place: number): boolean {
  if (optOutPhrases.some((each) => phraseAt(wording, place, each))) return true;
  if (!termEndings.has(wordAt(wording, place)) && !endingWords.has(wordAt(wording, place))) return false;
  if (isAboutMessages(wording, place + 1, true)) return true;
  return [1, 2, 3].some((offset) => !endsSentence(wording, place + offset) && isEnded(wordAt(wording, place + offset)));
}

/** "STOP to cancel": said right behind a term. */
export const isEndedByTerm = (wording: Wording, place: number): boolean =>
  !endsSentence(wording, place) && purposes.has(wordAt(wording, place)) && endsSomething(wording, place + 1);

/** Whether a term is to be sent for something else than opting out: "Reply STOP to win a car", "STOP the clock". */
export function isForElse(wording: Wording, place: number): boolean {
  const atNumber = behindNumber(wording, place) !== null;
  if (
    !atNumber &&
    !endsClause(wording, place) &&
    articles.has(wordAt(wording, place)) &&
    !isAboutMessages(wording, place, false)
  )
    return true;
  let next = behindDestination(wording, place);
  while (!endsClause(wording, next) && betweenTermAndPurpose.has(wordAt(wording, next))) next += 1;
  const known = knownPurposes.has(wordAt(wording, next)) || ['and', 'und'].includes(wordAt(wording, next));
  if (endsSentence(wording, next) || !known || ['at', 'att'].includes(wordAt(wording, next + 1))) return false;
  for (let behind = next + 1; behind < next + 1 + reach; behind += 1) {
    if (behind > next + 1 && endsClause(wording, behind)) return true;
    if (endsSomething(wording, behind)) return false;
  }
  return true;
}
