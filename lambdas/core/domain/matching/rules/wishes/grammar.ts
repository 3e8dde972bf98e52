import type { Rule } from '../rule.ts';

/** The words that wishes of one language are made of, each several alternatives of a pattern, delimited by `|`. */
export interface WishWords {
  /** Of the rows made of them. */
  id: string;
  not: string;
  /** To text, write, call: what "don't" forbids. */
  send: string;
  /** To bother: forbidden without an object too. */
  disturb: string;
  /** More, any longer, anything. */
  more: string;
  want: string;
  /** To get, or to be contacted. */
  receive: string;
  /** To stop doing: followed by what. */
  cease: string;
  /** Enough of, sick of. */
  enough: string;
  /** To hate, dislike, be annoyed by. */
  hate?: string;
  me: string;
  remove: string;
  /** Taking off and "me" in one word. */
  removeMe?: string;
  number: string;
  list: string;
  wrong: string;
  /** What may be wrong: number, person. */
  wrongWhat: string;
  never: string;
  /** Signed up, agreed, asked. */
  signed: string;
  /** Mr, Mrs: behind "not" they name somebody whom we do not reach. */
  title?: string;
  interested: string;
  /** Spam, harassment. */
  unwanted: string;
  /** Whole patterns of wishes for no more messages. */
  noMore: readonly string[];
  /** Whole patterns of leaving alone, other people's numbers and complaints. */
  leave: readonly string[];
  /** An example for and one against, of each of both rows. */
  examples: { noMore: readonly [string, string]; leave: readonly [string, string] };
}

const noMorePatterns = (w: WishWords): string[] => [
  `${w.not} ~2 ${w.send} ~2 ${w.more}|<messages>`,
  `${w.not} ${w.me}? ${w.me}? ${w.send} ]`,
  `${w.not} ${w.me}? ${w.me}? ${w.send} ${w.me}|<me>|<glue> ${w.me}|<me>|<glue>|<courtesy>? ]`,
  `${w.not} ~1 ${w.more} ~2 ${w.send}|<messages>|${w.receive}`,
  `${w.send} ~2 ${w.not} ~1 ${w.more}|<messages>`,
  `${w.not} ~1 ${w.disturb}`,
  `${w.disturb} ~2 ${w.not} ]`,
  `${w.not} ~1 ${w.want} ~2 ${w.receive}|<messages>`,
  `${w.not} ~1 ${w.want} ~1 ${w.more} ]`,
  `${w.not} ~1 ${w.want} ~2 ${w.me} ${w.send}|${w.disturb}`,
  `${w.want} ~2 ${w.not} ~2 ${w.receive}|<messages>`,
  `^ <courtesy>? ${w.not} ~1 <messages> $`,
  `${w.cease} ~2 ${w.send}|${w.disturb}|<messages>`,
  `${w.enough} ~2 <messages>|${w.send}`,
  `${w.remove} ~1 ${w.me} ~2 ${w.number}|${w.list}`,
  `${w.remove} ~1 ${w.number}`,
  `${w.remove} ${w.me} ]`,
  `${w.me} ${w.remove} ~3 ${w.list}`,
  `${w.list} ~3 ${w.remove}`,
  `${w.remove} ~3 ${w.list}`,
  `${w.number} ~2 ${w.remove}`,
  `${w.not} ~2 <messages> ~1 ${w.send}`,
  `${w.want} ~3 <messages> ~1 ${w.not}`,
  `${w.enough} ~2 ${w.receive}`,
  ...(w.hate === undefined ? [] : [`${w.hate} ~3 <messages>`, `${w.hate} ~2 ${w.receive}`]),
  ...(w.removeMe === undefined ? [] : [w.removeMe]),
  ...w.noMore,
];

const leavePatterns = (w: WishWords): string[] => [
  `${w.wrong} ~1 ${w.wrongWhat}`,
  `${w.wrongWhat} ~1 ${w.wrong}`,
  `${w.never} ~3 ${w.signed}`,
  `<name> ~2 ${w.not} ~4 ${w.number}`,
  `<name> ~3 ${w.number} ${w.not} ~1 ]`,
  `${w.not} ~2 ${w.interested} <courtesy>? <courtesy>? <courtesy>? ]`,
  `${w.interested} ~1 ${w.not} <courtesy>? ]`,
  `${w.not} ~2 ${w.interested} ~2 <messages>|<maybeMessages>`,
  `<messages>|<maybeMessages> ~2 ${w.not} ~1 ${w.interested} ]`,
  `^ <it>|<courtesy>|<glue>|<asking>? <it>|<courtesy>|<glue>|<asking>? ${w.unwanted} $`,
  ...(w.title === undefined ? [] : [`${w.not} ~2 ${w.title} ~2`]),
  ...w.leave,
];

/** Both rows of a language: no more messages; and wrong numbers, no agreement, no interest, and being left alone. */
export function wishesOf(words: WishWords): readonly Rule[] {
  const { id, examples } = words;
  const [noMore, leave] = [examples.noMore, examples.leave];
  return [
    {
      id: `no-more-${id}`,
      kind: 'wish',
      reason: 'They ask for no more messages, or to be taken off a list.',
      patterns: noMorePatterns(words),
      for: noMore[0],
      against: noMore[1],
    },
    {
      id: `leave-me-${id}`,
      kind: 'wish',
      reason: 'They say that we have the wrong number or person, that they did not agree, or want to be left alone.',
      patterns: leavePatterns(words),
      for: leave[0],
      against: leave[1],
    },
  ];
}
