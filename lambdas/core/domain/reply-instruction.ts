import type { Term } from './opt-out-terms.ts';
import { wordsOf } from './reply-text.ts';

/** Words that tell people to text something back; what follows them is what is to be texted. */
const instructions = new Set(
  wordsOf(
    'reply respond answer text txt send sms message msg type return ' +
      'antworten antworte antwort sende senden sendet schreibe schreiben schicke schicken ' +
      'répondez répondre repondez repondre envoyez envoyer tapez ' +
      'responda responde responder envíe envie envía envia enviar escriba mande manda ' +
      'rispondi rispondere risponda invia inviare scrivi antwoord antwoorden stuur ' +
      'svar svara skicka sänd vastaa lähetä odpowiedz wyślij odpověz pošli trimite',
  ),
);

/** What may stand between an instruction and the word it is about: "reply with just the word STOP". */
const fillers = new Set(
  wordsOf(
    'with by the word keyword a an just only back us this mit dem das wort nur uns einfach par avec le la mot seulement ' +
      'con solo palabra palavra com parola met het woord med ordet',
  ),
);

/** Before a word they say what for, not what to text: "reply BASTA to OPT OUT". */
const purposes = new Set(wordsOf('to zum zu pour para per om för att for'));

interface Word {
  typed: string;
  /** As terms are compared. */
  word: string;
  start: number;
  end: number;
}

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
const opening = /["'“”„‘’«»‹›]\s?$/u;
const closing = /^\s?["'“”‘’«»‹›]/u;

const wordsWithPlaces = (text: string): Word[] =>
  [...text.matchAll(wordPattern)].map(({ 0: typed, index }) => ({
    typed,
    word: wordsOf(typed)[0] ?? '',
    start: index,
    end: index + typed.length,
  }));

/** In capitals, or of a script that has none. Digits alone stand in every text. */
const standsOut = ({ typed }: Word): boolean => !/\p{Ll}/u.test(typed) && /\p{L}{2}|\p{Lo}/u.test(typed);

const isQuoted = (text: string, first: Word, last: Word): boolean =>
  opening.test(text.slice(0, first.start)) && closing.test(text.slice(last.end));

/** Whether the word at a place is what people are told to text. */
function isInstructed(words: readonly Word[], place: number): boolean {
  let before = place - 1;
  while (before >= 0 && fillers.has(words[before]?.word ?? '')) before -= 1;
  return instructions.has(words[before]?.word ?? '');
}

function isNamed(text: string, words: readonly Word[], place: number, length: number): boolean {
  const named = words.slice(place, place + length);
  const [first] = named;
  const last = named.at(-1);
  if (!first || !last) return false;
  if (isInstructed(words, place) || isQuoted(text, first, last)) return true;
  return named.every(standsOut) && !purposes.has(words[place - 1]?.word ?? '');
}

/**
 * The term that a text tells people to reply with, if it names one of these: behind "reply", "text" and the like, in quotation marks or in
 * capitals. "Reply BASTA to opt out" names BASTA and not OPT OUT, and "one-stop shop" names nothing.
 */
export function termNamedIn(text: string, terms: readonly Term[]): Term | undefined {
  const folded = text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  const words = wordsWithPlaces(folded);
  return terms.find((term) =>
    words.some(
      (_, place) =>
        term.words.every((word, offset) => words[place + offset]?.word === word) &&
        isNamed(folded, words, place, term.words.length),
    ),
  );
}

/** Whether a text tells people to reply with something that stands out, whatever it is: "Reply BASTA". */
export function instructsReply(text: string): boolean {
  const words = wordsWithPlaces(text);
  return words.some((word, place) => (standsOut(word) || isQuoted(text, word, word)) && isInstructed(words, place));
}
