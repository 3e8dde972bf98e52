import type { Clauses, Cover } from './cover.ts';
import { classBit, classesOf, type ClassBits } from './languages/lexicon.ts';
import type { Reading } from './reading/reading.ts';
import type { OtherRule } from './reasons.ts';
import type { Hit } from './rules/rule-index.ts';
import type { RulesAround } from './rules/rules-around.ts';
import type { Occurrence } from './terms/find-terms.ts';

/** What one term in a reply means there. */
export interface Judgement {
  says: 'opt-out' | 'review' | 'own-words' | 'nothing';
  rule: string;
}

/** A reply with its terms, to be judged one by one. */
export interface Context {
  reading: Reading;
  clauses: Clauses;
  /** All of it. */
  whole: Cover;
  rules: RulesAround;
  /** There is nothing else than capitals, so that they say nothing. */
  shouted: boolean;
  /** Wishes to stop beside the terms, or with one of them in it. */
  wishes: readonly Pick<Hit, 'start' | 'end'>[];
}

const judged = (says: Judgement['says'], rule: OtherRule): Judgement => ({ says, rule });
const byRule = (says: Judgement['says'], { rule }: Hit): Judgement => ({ says, rule: rule.id });
const wholeReply = judged('opt-out', 'whole-reply');
const nothing = judged('nothing', 'not-the-whole-reply');

const all = ({ beside }: Cover, bits: ClassBits): boolean => [...beside].every((word) => (word & bits) !== 0);
const some = ({ beside }: Cover, bits: ClassBits): boolean => [...beside].some((word) => (word & bits) !== 0);

const { courtesy, asking, wanting, not, messages, messaging, maybeMessages, me, glue, list, it, service, thing } =
  classBit;

const allCourtesy = (classes: readonly ClassBits[]): boolean => classes.every((bits) => (bits & courtesy) !== 0);

/** Whether a reply ends as a question. */
const isQuestion = ({ text }: Reading): boolean => /[?？؟]\s*$/u.test(text);

const longestPlea = 16;

/** "… and now stop", where a question ("who should stop?") or a longer story may be about anything. */
const closesTheReply = (reading: Reading, start: number): boolean =>
  reading.words.length <= longestPlea && !isQuestion(reading) && reading.words[start - 1] !== 'to';

/** Whether nothing but greetings stands before a term, or behind it. */
const isFirst = ({ classes }: Reading, start: number): boolean => start < 4 && allCourtesy(classes.slice(0, start));
const isLast = ({ classes }: Reading, end: number): boolean =>
  classes.length - end < 5 && allCourtesy(classes.slice(end));

/** Whether nothing but courtesy and asking stands before a term in its clause. */
function beginsClause({ classes, breaks }: Reading, start: number): boolean {
  for (let at = start; at > 0 && breaks[at] === 0; at -= 1)
    if (((classes[at - 1] ?? 0) & (courtesy | asking | wanting)) === 0) return false;
  return true;
}

/** A term that counts as the whole reply only, beside a wish to stop: in it ("remove my number"), or in a sentence of its own. */
function judgeBesideWish(
  { wishes, reading }: Context,
  { start, end, indexed }: Occurrence,
  clause: Cover,
): Judgement | null {
  if (wishes.length === 0) return null;
  const within = wishes.some((wish) => start < wish.end && wish.start < end);
  const kinds = indexed.term.words.reduce((bits, word) => bits | classesOf(word), 0);
  if (within) return judged('opt-out', 'whole-reply-in-a-wish');
  const apart = clause.full || isFirst(reading, start) || isLast(reading, end);
  if (!apart) return null;
  return judged((kinds & classBit.cancelling) === 0 ? 'opt-out' : 'review', 'whole-reply-and-wish');
}

/** A term that counts as the whole reply only: alone, with courtesy around it, or with words that say that it is about the messages. */
function judgeWhole(
  { whole, reading }: Context,
  { start, end, indexed }: Occurrence,
  clause: Cover,
  first: Hit | undefined,
): Judgement {
  const kinds = indexed.term.words.reduce((bits, word) => bits | classesOf(word), 0);
  const removing = (kinds & classBit.removing) !== 0;
  const leaving = (kinds & classBit.leaving) !== 0;
  const cancelling = (kinds & classBit.cancelling) !== 0;
  if (whole.full && all(whole, courtesy)) {
    return whole.beside.size === 0 || !cancelling ? wholeReply : judged('review', 'cancels-something');
  }
  const about = judged('opt-out', 'whole-reply-about-messages');
  if (clause.full && some(clause, messages | messaging))
    return removing && !some(clause, me | list) ? judged('review', 'deletes-a-message') : about;
  if (clause.full && (removing || leaving) && some(clause, me | list)) return about;
  if (first && (removing ? first.rule.id === 'removes-me' : first.rule.id === 'stop-messaging'))
    return byRule('opt-out', first);
  if (first?.rule.id === 'already-sent' && !cancelling) return byRule('opt-out', first);
  if (all(whole, courtesy | service)) return about;
  if (all(whole, courtesy | asking | wanting) && (leaving || cancelling))
    return leaving ? about : judged('review', 'cancels-something');
  const aboutService = some(whole, service) && all(whole, courtesy | asking | it | glue | service);
  const vague = all(whole, it | courtesy) || some(whole, maybeMessages);
  if (aboutService || (whole.full && vague)) return judged('review', 'unclear-object');
  const maybe = !cancelling && !clause.beside.has(0) && some(clause, maybeMessages);
  const named = (maybe || (!removing && some(clause, messages))) && !some(clause, thing | not);
  if (named && beginsClause(reading, start)) return judged('review', 'unclear-object');
  const begins = isFirst(reading, start) && all(clause, courtesy);
  const closes = isLast(reading, end) && (reading.breaks[start] ?? 0) > 1 && clause.beside.size === 0;
  return clause.full && (begins || closes) && !cancelling ? judged('review', 'unclear-object') : nothing;
}

function isInCapitals({ reading: { text, starts, ends }, shouted }: Context, { start, end }: Occurrence): boolean {
  const typed = text.slice(starts[start], ends[end - 1]);
  return !shouted && typed.length > 2 && typed === typed.toUpperCase() && typed !== typed.toLowerCase();
}

/** Those in which a term for the whole reply only is open to review although a wish to stop seems to hold it. */
const firmInAWish: ReadonlySet<string> = new Set([
  'negated',
  'never-asked-for-it',
  'another-list-or-place',
  'by-mistake',
]);

/** Unlikely contexts that stay so beside a wish to stop. */
const firm: ReadonlySet<string> = new Set([
  'negated',
  'never-asked-for-it',
  'asks-what-it-does',
  'another-thing',
  'another-list-or-place',
  'money',
  'by-mistake',
  'another-way-please',
]);

const fromKind: Readonly<Record<Hit['rule']['kind'], Judgement['says']>> = {
  'own-words': 'own-words',
  'other-word': 'nothing',
  unlikely: 'review',
  likely: 'opt-out',
  wish: 'opt-out',
  'no-wish': 'nothing',
};

/** "Stop it" alone is plain; with more that is no courtesy, "it" may be anything. */
const isVague = ({ whole, wishes }: Context, clause: Cover): boolean =>
  clause.beside.size > 0 && all(clause, it | courtesy) && some(clause, it) && !whole.full && wishes.length === 0;

/** Whether a hyphen joins a term to a word that the rules do not know: "stop-motion", not "stop-please". */
function isPartOfAWord(
  { reading: { text, words, starts, ends, classes } }: Context,
  { start, end }: Occurrence,
): boolean {
  const joined = (before: number): boolean =>
    text.slice(ends[before], starts[before + 1]) === '-' && (words[before + 1] ?? '').length > 2;
  return (joined(start - 1) && classes[start - 1] === 0) || (joined(end - 1) && classes[end] === 0);
}

/** A term that counts anywhere and that no rule of the table speaks against. */
function judgeFree(context: Context, occurrence: Occurrence, clause: Cover, likely: Hit | undefined): Judgement {
  const { start, end, indexed } = occurrence;
  if (clause.full && !some(clause, classBit.playful) && !isVague(context, clause))
    return judged('opt-out', 'sentence-about-messages');
  if (likely) return byRule('opt-out', likely);
  if (isPartOfAWord(context, occurrence)) return judged('review', 'part-of-a-word');
  if (!indexed.everyday && !isQuestion(context.reading)) return judged('opt-out', 'term');
  if (context.wishes.length > 0) return judged('opt-out', 'term-and-wish');
  if (!indexed.everyday) return judged('review', 'term-in-a-question');
  const { reading } = context;
  const first = isFirst(reading, start);
  const last = isLast(reading, end) && closesTheReply(reading, start);
  if ((first || last) && (context.shouted || isInCapitals(context, occurrence)))
    return judged('opt-out', 'in-capitals');
  const brief = reading.words.length === 2 && !/ing?$/u.test(reading.words[end] ?? '');
  const addressed = ((reading.classes[end] ?? 0) & (courtesy | not)) !== 0;
  return last || (first && (addressed || brief || (reading.breaks[end] ?? 0) > 0))
    ? judged('opt-out', 'term-apart')
    : judged('review', 'term-in-a-sentence');
}

/** Whether a rule that speaks against an opt-out is outweighed: by capitals, or by a wish beside the term. */
function isOutweighed(context: Context, occurrence: Occurrence, { rule }: Hit): boolean {
  if (rule.kind === 'other-word') return rule.id !== 'stopping-place' && isInCapitals(context, occurrence);
  return rule.kind === 'unlikely' && context.wishes.length > 0 && !firm.has(rule.id);
}

/** What campaigns end with to save room: "Stop2Quit". */
const gluedInstruction = /^(?:txt|text|reply)?stop(?:2|to)(?:end|quit|stop|cancel|unsub|opt|optout)$/u;
const ownMessage: Judgement = { says: 'own-words', rule: 'own-message-english' };

/** What one term of a reply means, by the rules that fit around it, the first row of the table first. */
export function judge(context: Context, occurrence: Occurrence): Judgement {
  const { clauses, whole, rules, reading } = context;
  const { start, end, indexed, spelled } = occurrence;
  const first = rules.first(start, end, indexed.everyday);
  const clause = clauses.around(start, end);
  if (indexed.term.wholeReplyOnly) {
    if (first?.rule.kind === 'own-words') return byRule('own-words', first);
    const isUnlikely =
      first?.rule.kind === 'unlikely' && !(some(whole, service) && all(whole, courtesy | asking | it | glue | service));
    const alone = isUnlikely ? nothing : judgeWhole(context, occurrence, clause, first);
    if (alone.says === 'opt-out') return alone;
    const besideWish = judgeBesideWish(context, occurrence, clause);
    return besideWish && isUnlikely && firmInAWish.has(first.rule.id) ? byRule('review', first) : (besideWish ?? alone);
  }
  if (whole.full && all(whole, courtesy)) return wholeReply;
  if (spelled === 'glued' && start > 0 && gluedInstruction.test(reading.words[start] ?? '')) return ownMessage;
  const outweighed = first !== undefined && isOutweighed(context, occurrence, first);
  if (first && first.rule.kind !== 'likely' && !outweighed) return byRule(fromKind[first.rule.kind], first);
  return judgeFree(context, occurrence, clause, outweighed ? undefined : first);
}
