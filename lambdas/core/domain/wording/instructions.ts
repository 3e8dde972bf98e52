import { isBehindOptOut } from './opt-out-purpose.ts';
import { fillers, leadsToInstruction, noReplyWords, nounsToo, repliesWith, sends, withWords } from './vocabulary.ts';
import { endsSentence, gapBefore, isAmongCapitals, isQuoted, standsOut, wordAt, type Wording } from './words.ts';

/** "Reply", "text" and the like, with the place of the word that people are told to send. */
export interface Instruction {
  /** `sure`: nothing but an instruction to reply; `likely`: where it stands it may be one; `vague`: rather a noun. */
  kind: 'sure' | 'likely' | 'vague';
  at: number;
  /** Of the first word to send. */
  place: number;
}

const reach = 6;

/** Whether a word is set off from its text: in quotation marks, or in capitals that say something. */
export function isConspicuous(wording: Wording, place: number): boolean {
  const word = wording.words[place];
  return word !== undefined && (isQuoted(wording, place) || standsOut(word));
}

/** Behind an instruction an ordinary word such as "to" or "now" is none to send, unless it is set off. */
function isNoReplyWord(wording: Wording, place: number): boolean {
  if (!noReplyWords.has(wordAt(wording, place)) || isQuoted(wording, place)) return false;
  return !isConspicuous(wording, place) || isAmongCapitals(wording, place, 1);
}

/** "Text 0491 570 006": where to, not what. */
export function isPhone({ text, words }: Wording, place: number): boolean {
  const start = words[place]?.start ?? text.length;
  const digits = /^\d[\d\s()-]*/u.exec(text.slice(start))?.[0].replace(/\D/gu, '') ?? '';
  return digits.length > 2 || (digits !== '' && text[start - 1] === '+');
}

/** The place of the first word that is more than a filler, in the same sentence. */
export function behindFillers(wording: Wording, from: number): number | null {
  let place = from;
  while (!endsSentence(wording, place) && fillers.has(wordAt(wording, place)) && !isQuoted(wording, place)) place += 1;
  return endsSentence(wording, place) ? null : place;
}

/** The place of the word to send, if one is named: behind "with", where it is said first whom to reply to. */
function placeToSend(wording: Wording, from: number): number | null {
  const place = behindFillers(wording, from);
  if (place === null || !(isNoReplyWord(wording, place) || isPhone(wording, place))) return place;
  for (let next = place + 1; next <= place + reach && !endsSentence(wording, next); next += 1)
    if (withWords.has(wordAt(wording, next))) {
      const behind = behindFillers(wording, next + 1);
      return behind === null || isNoReplyWord(wording, behind) ? null : behind;
    }
  return null;
}

const beginsClause = (wording: Wording, place: number): boolean =>
  place === 0 || endsSentence(wording, place) || /[,:()–—&"“„«]/u.test(gapBefore(wording, place));

function kindAt(wording: Wording, place: number): Instruction['kind'] | null {
  const word = wordAt(wording, place);
  if (repliesWith.has(word)) return 'sure';
  if (sends.has(word)) return 'likely';
  if (!nounsToo.has(word)) return null;
  const led = leadsToInstruction.has(wordAt(wording, place - 1)) || isBehindOptOut(wording, place);
  return led || beginsClause(wording, place) ? 'likely' : 'vague';
}

/** All instructions of a text to send a word. */
export function instructionsIn(wording: Wording): Instruction[] {
  return wording.words.flatMap((_, at) => {
    const kind = kindAt(wording, at);
    const place = kind && placeToSend(wording, at + 1);
    return kind === null || place === null ? [] : { kind, at, place };
  });
}
