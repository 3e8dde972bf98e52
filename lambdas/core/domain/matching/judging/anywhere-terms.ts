import { classBit } from '../languages/lexicon.ts';
import type { Hit } from '../rules/rule-index.ts';
import type { Occurrence } from '../terms/find-terms.ts';
import type { Cover } from './cover.ts';
import { all, byRule, judged, some, wholeReply, type Context, type Judgement } from './judgement.ts';
import { endsAsAPlea, isFirst, isInCapitals, isLast, isPartOfAWord, isQuestion } from './places.ts';

const { courtesy, not, it, playful } = classBit;

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
  'leaves-what-is-unknown',
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

/** An everyday word that no rule knows the context of: it counts where it stands apart. */
function judgeEverydayWord({ reading, shouted }: Context, occurrence: Occurrence): Judgement {
  const { start, end } = occurrence;
  const first = isFirst(reading, occurrence);
  const last = isLast(reading, occurrence) && endsAsAPlea(reading, start);
  if ((first || last) && (shouted || isInCapitals(reading, shouted, occurrence)))
    return judged('opt-out', 'in-capitals');
  const brief = reading.words.length === 2 && !/ing?$/u.test(reading.words[end] ?? '');
  const addressed = ((reading.classes[end] ?? 0) & (courtesy | not)) !== 0;
  return last || (first && (addressed || brief || (reading.breaks[end] ?? 0) > 0))
    ? judged('opt-out', 'term-apart')
    : judged('review', 'term-in-a-sentence');
}

/** Where no rule of the table speaks against it. */
function judgeFree(context: Context, occurrence: Occurrence, clause: Cover, likely: Hit | undefined): Judgement {
  const { everyday } = occurrence.indexed;
  if (clause.full && !some(clause, playful) && !isVague(context, clause))
    return judged('opt-out', 'sentence-about-messages');
  if (likely) return byRule('opt-out', likely);
  if (isPartOfAWord(context.reading, occurrence)) return judged('review', 'part-of-a-word');
  const asks = isQuestion(context.reading);
  if (!everyday && !asks) return judged('opt-out', 'term');
  if (context.wishes.length > 0) return judged('opt-out', 'term-and-wish');
  return everyday ? judgeEverydayWord(context, occurrence) : judged('review', 'term-in-a-question');
}

/** Whether a rule that speaks against an opt-out is outweighed: by capitals, or by a wish beside the term. */
function isOutweighed({ reading, shouted, wishes }: Context, occurrence: Occurrence, { rule }: Hit): boolean {
  if (rule.kind === 'other-word') return rule.id !== 'stopping-place' && isInCapitals(reading, shouted, occurrence);
  return rule.kind === 'unlikely' && wishes.length > 0 && !firm.has(rule.id);
}

/** What campaigns end with to save room: "Stop2Quit". */
const gluedInstruction = /^(?:txt|text|reply)?stop(?:2|to)(?:end|quit|stop|cancel|unsub|opt|optout)$/u;
const ownMessage: Judgement = { says: 'own-words', rule: 'own-message-english' };

/** What a term means that counts anywhere; `first` is the first row of the table that fits around it. */
export function judgeAnywhereTerm(
  context: Context,
  occurrence: Occurrence,
  clause: Cover,
  first: Hit | undefined,
): Judgement {
  const { whole, reading } = context;
  const { start, spelled } = occurrence;
  if (whole.full && all(whole, courtesy)) return wholeReply;
  if (spelled === 'glued' && start > 0 && gluedInstruction.test(reading.words[start] ?? '')) return ownMessage;
  const outweighed = first !== undefined && isOutweighed(context, occurrence, first);
  if (first && first.rule.kind !== 'likely' && !outweighed) return byRule(fromKind[first.rule.kind], first);
  return judgeFree(context, occurrence, clause, outweighed ? undefined : first);
}
