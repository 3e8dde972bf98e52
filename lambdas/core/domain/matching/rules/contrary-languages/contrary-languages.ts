import type { Rule } from '../rule.ts';
import type { ContraryWords } from './contrary-words.ts';
import { germanicContraries } from './germanic.ts';
import { otherContraries } from './others.ts';
import { romanceContraries } from './romance.ts';
import { asksWhatItIs, sentByAnother, waitsInLanguages } from './sayings.ts';
import { slavicContraries } from './slavic.ts';
import { unspacedContraries } from './unspaced.ts';

/** How people ask about the opt-out, or say that it was none, in other languages than English. A new language is an entry in one of these. */
const contraryWords: readonly ContraryWords[] = [
  ...romanceContraries,
  ...germanicContraries,
  ...slavicContraries,
  ...otherContraries,
  ...unspacedContraries,
];

const all = (of: (words: ContraryWords) => string): string => contraryWords.map(of).filter(Boolean).join('|');
const leave = all((words) => words.leave);
const each = (of: (words: ContraryWords) => readonly string[]): string[] => contraryWords.flatMap(of);

const isPair = (part: readonly string[]): boolean => part.length === 2 && part.every((word) => !/[?<[~]/u.test(word));
const column = (parts: readonly (readonly string[])[], at: number): string => parts.map((part) => part[at]).join('|');

/** Fragments of one word each in one pattern, and those of two plain ones in another, so that fewer are tried on each term. */
function joined(fragments: readonly string[]): readonly string[] {
  const parts = fragments.map((fragment) => fragment.replace(/ ~\d$/u, '').split(' '));
  const single = parts.filter(({ length }) => length === 1);
  const pairs = parts.filter(isPair);
  return [
    column(single, 0),
    `${column(pairs, 0)} ${column(pairs, 1)}`,
    ...parts.filter((part) => part.length > 1 && !isPair(part)).map((part) => part.join(' ')),
  ];
}
const mistakes = joined(each((words) => words.mistake));
const backs = joined(each((words) => words.back));

/** What has not been done: "if I send STOP". */
const asked = ({ when, i, send, leave: forms, must }: ContraryWords, what: string): string[] => [
  ...(when && send ? [`${when} ~2 ${send} ~2 ${what}`, `${when} ~2 ${what} ~1 ${send}`] : []),
  ...(when && forms ? [`${when} ${i}|<me>? ${i}|<me>? ${forms}`] : []),
  ...(when && must && forms ? [`${must} ~3 ${forms} <me>? ${when}`, `${must} ~3 ${forms} <me>? [ ${when}`] : []),
];

const notMeant = ({ notWanted, leave: forms }: ContraryWords, what: string): string[] =>
  notWanted.flatMap((fragment) => [`${fragment} ${what}`, ...(forms ? [`${fragment} ${forms}`] : [])]);
const putBack = (what: string): string[] =>
  backs.flatMap((fragment) => [`${what} ~4 [ ~2 ${fragment}`, `${what} ~4 ${fragment}`, `${fragment} ~4 ${what}`]);

/** What is typed as a term by most, so that a wish around it is found as one. */
const typed = 'stop|stopp|стоп|στοπ|sair|baja|cancelar|parar|lopeta|iptal|หยุด|停止|退订|退訂';

/** Patterns of a term sent by mistake, in other languages than English. */
export const mistakesInLanguages: readonly string[] = [
  ...mistakes.flatMap((mistake) => [`${mistake} ~2 TERM`, `TERM ~2 ${mistake}`]),
  ...each((words) => words.neverSent),
  ...sentByAnother,
];

/** Patterns of who has not asked for it, or takes it back. */
export const neverAskedInLanguages: readonly string[] = [
  ...each((words) => notMeant(words, 'TERM')),
  ...putBack('TERM'),
  ...waitsInLanguages,
];

/** Patterns of who asks what it does. */
export const asksWhatItDoesInLanguages: readonly string[] = [
  ...each((words) => [...asked(words, 'TERM'), ...words.asks]),
  ...asksWhatItIs,
];

/** The same is no wish, and no other form of a term. */
export const contraryIsNoWish: readonly Rule[] = [
  {
    id: 'not-meant-languages',
    kind: 'no-wish',
    reason: 'They ask what would happen, have not asked for it, or have taken it back.',
    patterns: [
      ...mistakes.flatMap((mistake) => [`${mistake} ~3 ${leave}`, `${leave} ~3 ${mistake}`]),
      ...putBack(leave),
      ...each((words) => [...asked(words, typed), ...(words.leave ? notMeant(words, words.leave) : []), ...words.keep]),
    ],
    for: 'Omylem jsem se odhlásila, vraťte mě',
    against: 'Ich habe mich schon dreimal abgemeldet',
  },
];
