import { clauseAround, coverOf, type Cover } from './cover.ts';
import { classBit, classesOf, type ClassBits } from './languages/lexicon.ts';
import type { TermsAt } from './patterns/pattern.ts';
import type { Reading } from './reading/reading.ts';
import type { OtherRule } from './reasons.ts';
import type { Hit } from './rules/rule-index.ts';
import type { Occurrence } from './terms/find-terms.ts';

/** What one term in a reply means there. */
export interface Judgement {
  says: 'opt-out' | 'review' | 'own-words' | 'nothing';
  rule: string;
}

/** The first row of the table that fits around each word of a reply. */
export class RulesAround {
  readonly #everyday: Hit[] = [];
  readonly #always: Hit[] = [];

  constructor(hits: readonly Hit[]) {
    for (const hit of hits)
      for (let at = hit.start; at < hit.end; at += 1) {
        if (hit.order < (this.#everyday[at]?.order ?? Infinity)) this.#everyday[at] = hit;
        if (hit.rule.only === undefined && hit.order < (this.#always[at]?.order ?? Infinity)) this.#always[at] = hit;
      }
  }

  /** The first row that fits around the words from `start` to before `end`; those for everyday words only where asked for. */
  first(start: number, end: number, everyday: boolean): Hit | undefined {
    const found = (everyday ? this.#everyday : this.#always).slice(start, end).filter((hit) => hit !== undefined);
    return found.toSorted((a, b) => a.order - b.order)[0];
  }
}

/** A reply with its terms, to be judged one by one. */
export interface Context {
  reading: Reading;
  terms: TermsAt;
  whole: Cover;
  /** A wish to stop beside the terms. */
  wish: boolean;
}

const judged = (says: Judgement['says'], rule: OtherRule): Judgement => ({ says, rule });
const byRule = (says: Judgement['says'], { rule }: Hit): Judgement => ({ says, rule: rule.id });
const wholeReply = judged('opt-out', 'whole-reply');
const nothing = judged('nothing', 'not-the-whole-reply');

const all = ({ beside }: Cover, bits: ClassBits): boolean => beside.every((word) => (word & bits) !== 0);
const some = ({ beside }: Cover, bits: ClassBits): boolean => beside.some((word) => (word & bits) !== 0);

const { courtesy, messages, messaging, maybeMessages, me, list, it, service } = classBit;

/** A term that counts as the whole reply only: alone, with courtesy around it, or with words that say that it is about the messages. */
function judgeWhole({ whole }: Context, { indexed }: Occurrence, clause: Cover): Judgement {
  const kinds = indexed.term.words.reduce((bits, word) => bits | classesOf(word), 0);
  const removing = (kinds & classBit.removing) !== 0;
  const leaving = (kinds & classBit.leaving) !== 0;
  if (whole.full && all(whole, courtesy)) {
    return whole.beside.length === 0 || (kinds & classBit.cancelling) === 0
      ? wholeReply
      : judged('review', 'cancels-something');
  }
  const about = judged('opt-out', 'whole-reply-about-messages');
  if (clause.full && some(clause, messages | messaging))
    return removing && !some(clause, me | list) ? judged('review', 'deletes-a-message') : about;
  if (clause.full && (removing || leaving) && some(clause, me | list)) return about;
  if (all(whole, courtesy | service)) return about;
  if (whole.full && (all(whole, it | courtesy) || some(whole, maybeMessages)))
    return judged('review', 'unclear-object');
  return nothing;
}

function isInCapitals({ text, starts, ends }: Reading, { start, end }: Occurrence): boolean {
  const typed = text.slice(starts[start], ends[end - 1]);
  return (
    typed.length > 2 && typed === typed.toUpperCase() && typed !== typed.toLowerCase() && text !== text.toUpperCase()
  );
}

/** Unlikely contexts that stay so beside a wish to stop. */
const firm: ReadonlySet<string> = new Set(['negated', 'another-thing', 'money']);

const fromKind: Readonly<Record<Hit['rule']['kind'], Judgement['says']>> = {
  'own-words': 'own-words',
  'other-word': 'nothing',
  unlikely: 'review',
  likely: 'opt-out',
  wish: 'opt-out',
};

/** What one term of a reply means, by the rules that fit around it, the first row of the table first. */
export function judge(context: Context, occurrence: Occurrence, rules: RulesAround): Judgement {
  const { reading, terms, whole, wish } = context;
  const { start, end, indexed } = occurrence;
  const first = rules.first(start, end, indexed.everyday);
  const { from, to } = clauseAround(reading, start, end);
  const clause = coverOf(reading, terms, from, to);
  if (indexed.term.wholeReplyOnly) {
    if (first?.rule.kind === 'own-words') return byRule('own-words', first);
    if (first?.rule.kind === 'unlikely' && !all(whole, courtesy | service)) return nothing;
    return judgeWhole(context, occurrence, clause);
  }
  const playful = some(clause, classBit.playful);
  if (whole.full && all(whole, courtesy)) return wholeReply;
  const cried = first?.rule.kind === 'other-word' && isInCapitals(reading, occurrence);
  const pleaded = first?.rule.kind === 'unlikely' && wish && !firm.has(first.rule.id);
  if (first && first.rule.kind !== 'likely' && !pleaded && !cried) return byRule(fromKind[first.rule.kind], first);
  const vague = clause.beside.length > 0 && all(clause, it | courtesy) && some(clause, it) && !whole.full && !wish;
  if (clause.full && !playful && !vague) return judged('opt-out', 'sentence-about-messages');
  if (first && !pleaded && !cried) return byRule('opt-out', first);
  if (!indexed.everyday) return judged('opt-out', 'term');
  if (wish) return judged('opt-out', 'term-and-wish');
  if ((start === 0 || end === reading.words.length) && isInCapitals(reading, occurrence))
    return judged('opt-out', 'in-capitals');
  return judged('review', 'term-in-a-sentence');
}
