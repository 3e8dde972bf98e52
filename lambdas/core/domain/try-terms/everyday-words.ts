import { everydayTerms, foldedWords } from '../matching/languages/lexicon.ts';

/** What people answer to a business all day with one word. */
const answers: ReadonlySet<string> = new Set(
  foldedWords(
    'yes no ok okay y n k c yep yeah nope sure thanks thank great good fine perfect confirm confirmed call here hi hello please now later today ' +
      'tomorrow price 1 2 3 start help info si sí oui non ja nein nee bitte danke gracias merci obrigado sim não da nu tak nie да нет hai iya ' +
      'top super cool done paid yes! book open free available interested what when where who how why',
  ),
);

/** Everyday words beside those that are opt-out terms in some language. */
const common: ReadonlySet<string> = new Set(
  foldedWords(
    'the a an and or but to of in on at for with from by it is are was be have has do can will would not me my you your we our they this that ' +
      'out off over back go get come take leave want need like know see time day week car price order appointment work home number text ' +
      'message phone name list wait change move run turn close finish done last next more less new old',
  ),
);

/** Whether a word or phrase, folded and in one piece, is an everyday one: inside a reply, or for `wholeReply` as all of it. */
export const isEverydayWord = (joined: string, wholeReply: boolean): boolean =>
  wholeReply ? answers.has(joined) : answers.has(joined) || common.has(joined) || everydayTerms.has(joined);
