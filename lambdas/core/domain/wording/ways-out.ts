import {
  contacts,
  messageWords,
  neverPromised,
  noReplyWords,
  nounsToo,
  repliesWith,
  sends,
  weakOptOut,
} from './vocabulary.ts';
import { clauseStart, endsSentence, wordAt, type Wording } from './words.ts';

const address =
  /:\/\/|@|^www\.|\.[a-z]{2,}\/\S|\w\.(?:com|net|org|co|io|au|uk|nz|us|ca|de|at|ch|fr|es|it|nl|be|pt|br|mx|example)\b/iu;

const isWay = (word: string): boolean => [contacts, repliesWith, sends, nounsToo].some((words) => words.has(word));

/** A link, an e-mail address or a number of three digits and more. */
function isAddress({ text, words }: Wording, place: number): boolean {
  const { start = 0, end = 0 } = words[place] ?? {};
  const token = (/\S*$/u.exec(text.slice(0, start))?.[0] ?? '') + (/^\S*/u.exec(text.slice(start))?.[0] ?? '');
  return address.test(token) || /^\d{3,}$/u.test(text.slice(start, end));
}

/** Whether a word before "to opt out", or behind "opt out:", is another way out or an ordinary word, and none to send. */
export function isNoWordToSend(wording: Wording, place: number, quoted: boolean): boolean {
  if (isAddress(wording, place)) return true;
  const word = wordAt(wording, place);
  return !quoted && (isWay(word) || [messageWords, noReplyWords, neverPromised].some((words) => words.has(word)));
}

/** Whether a way to opt out is named in the clause before a place: "Call MIA to opt out", "Reply STOP to opt out: …". */
export function isBehindWay(wording: Wording, place: number): boolean {
  for (let before = clauseStart(wording, place); before < place; before += 1)
    if ((isWay(wordAt(wording, before)) && wordAt(wording, before) !== 'use') || isAddress(wording, before))
      return true;
  return false;
}

/** "Sale at NORTH to opt out call us", and not "NADA para não receber SMS". */
export function isWayBehind(wording: Wording, place: number): boolean {
  const word = wordAt(wording, place);
  if (endsSentence(wording, place) || !isWay(word)) return false;
  return !messageWords.has(word) || !(endsSentence(wording, place + 1) || weakOptOut.has(wordAt(wording, place - 2)));
}
