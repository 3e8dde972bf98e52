import { classBit, classesOf } from '../languages/lexicon.ts';
import type { Hit } from '../rules/rule-index.ts';
import type { Occurrence } from '../terms/find-terms.ts';
import type { Cover } from './cover.ts';
import { all, byRule, judged, some, wholeReply, type Context, type Judgement } from './judgement.ts';
import { beginsClause, isFirst, isLast } from './places.ts';

const { courtesy, asking, wanting, not, messages, messaging, maybeMessages, me, glue, list, it, service, thing } =
  classBit;
const nothing = judged('nothing', 'not-the-whole-reply');
const about = judged('opt-out', 'whole-reply-about-messages');
const cancels = judged('review', 'cancels-something');
const unclear = judged('review', 'unclear-object');

/** Of terms that are no everyday words, so that "me" or "the list" beside them says what is meant. */
const unmistakable = /^(?:unsub|optout|optmeout)/u;

/** What the words of a term do. */
interface Kind {
  removing: boolean;
  leaving: boolean;
  cancelling: boolean;
}

function kindOf({ indexed: { term, joined } }: Occurrence): Kind {
  const bits = term.words.reduce((found, word) => found | classesOf(word), 0);
  const does = (bit: number): boolean => (bits & bit) !== 0;
  return {
    removing: does(classBit.removing),
    leaving: does(classBit.leaving) || unmistakable.test(joined),
    cancelling: does(classBit.cancelling),
  };
}

/** Beside a wish to stop: in it ("remove my number"), or in a sentence of its own. */
function besideWish({ wishes, reading }: Context, occurrence: Occurrence, clause: Cover): Judgement | null {
  if (wishes.length === 0) return null;
  const { start, end } = occurrence;
  if (wishes.some((wish) => start < wish.end && wish.start < end)) return judged('opt-out', 'whole-reply-in-a-wish');
  const apart = clause.full || isFirst(reading, occurrence) || isLast(reading, occurrence);
  if (!apart) return null;
  return judged(kindOf(occurrence).cancelling ? 'review' : 'opt-out', 'whole-reply-and-wish');
}

/** Where its clause, or a row of the table, says that the messages are meant. */
function saysMessages(
  clause: Cover,
  { removing, leaving, cancelling }: Kind,
  first: Hit | undefined,
): Judgement | null {
  if (clause.full && some(clause, messages | messaging))
    return removing && !some(clause, me | list) ? judged('review', 'deletes-a-message') : about;
  if (clause.full && (removing || leaving) && some(clause, me | list)) return about;
  if (first && (removing ? first.rule.id === 'removes-me' : first.rule.id === 'stop-messaging'))
    return byRule('opt-out', first);
  return first?.rule.id === 'already-sent' && !cancelling ? byRule('opt-out', first) : null;
}

/** Where the reply says little more, so that nobody knows what has to end. */
function saysLittle({ whole }: Context, { leaving, cancelling }: Kind): Judgement | null {
  if (all(whole, courtesy | service)) return about;
  if (all(whole, courtesy | asking | wanting) && (leaving || cancelling)) return leaving ? about : cancels;
  const aboutService = some(whole, service) && all(whole, courtesy | asking | it | glue | service);
  const vague = all(whole, it | courtesy) || some(whole, maybeMessages);
  return aboutService || (whole.full && vague) ? unclear : null;
}

/** In a clause that names what may be messages, or in one of its own at an end of the reply. */
function standsApart({ reading }: Context, occurrence: Occurrence, clause: Cover): Judgement | null {
  const { removing, cancelling } = kindOf(occurrence);
  const maybe = !cancelling && !clause.beside.has(0) && some(clause, maybeMessages);
  const named = (maybe || (!removing && some(clause, messages))) && !some(clause, thing | not);
  if (named && beginsClause(reading, occurrence)) return unclear;
  if (cancelling || !clause.full) return null;
  const begins = isFirst(reading, occurrence) && all(clause, courtesy);
  const isSentence = (reading.breaks[occurrence.start] ?? 0) > 1 && clause.beside.size === 0;
  return begins || (isSentence && isLast(reading, occurrence)) ? unclear : null;
}

/** Terms that are names as well, or mean "take care": thanks beside them are for somebody. */
const names: ReadonlySet<string> = new Set(['sai', 'chan', 'tc', 'roko', 'fin']);
const greetings: ReadonlySet<string> = new Set(
  'thanks thank thx ty tks thankyou hi hey hello ok okay bye dear good morning night gn cheers welcome'.split(' '),
);

/** Typed with its marks (CHẶN) it is the term. */
const isName = ({ reading: { text, words, starts, ends } }: Context, { indexed, start, end }: Occurrence): boolean =>
  names.has(indexed.joined) &&
  words.some((word) => greetings.has(word)) &&
  /^[a-z]+$/i.test(text.slice(starts[start], ends[end - 1]));

/** Without a wish: alone, with courtesy around it, or with words that say that it is about the messages. */
function alone(context: Context, occurrence: Occurrence, clause: Cover, first: Hit | undefined): Judgement {
  const { whole } = context;
  const kind = kindOf(occurrence);
  if (whole.full && whole.beside.size === 0) return wholeReply;
  if (whole.full && all(whole, courtesy)) {
    if (isName(context, occurrence)) return nothing;
    return kind.cancelling ? cancels : wholeReply;
  }
  // One letter is part of too much else: "plan B".
  if (/^[a-z\d]$/u.test(occurrence.indexed.joined)) return nothing;
  return (
    saysMessages(clause, kind, first) ??
    saysLittle(context, kind) ??
    standsApart(context, occurrence, clause) ??
    nothing
  );
}

/** Unlikely contexts in which it is open to review although a wish to stop seems to hold it. */
const firmInAWish: ReadonlySet<string> = new Set([
  'negated',
  'never-asked-for-it',
  'another-list-or-place',
  'by-mistake',
  'leaves-what-is-unknown',
]);

/** What a term means that counts as the whole reply only; `first` is the first row of the table that fits around it. */
export function judgeWholeReplyTerm(
  context: Context,
  occurrence: Occurrence,
  clause: Cover,
  first: Hit | undefined,
): Judgement {
  const { whole } = context;
  if (first?.rule.kind === 'own-words') return byRule('own-words', first);
  const aboutService = some(whole, service) && all(whole, courtesy | asking | it | glue | service);
  const unlikely = first?.rule.kind === 'unlikely' && !aboutService ? first : null;
  const byItself = unlikely ? nothing : alone(context, occurrence, clause, first);
  if (byItself.says === 'opt-out') return byItself;
  const inWish = besideWish(context, occurrence, clause);
  if (inWish && unlikely && firmInAWish.has(unlikely.rule.id)) return byRule('review', unlikely);
  return inWish ?? byItself;
}
