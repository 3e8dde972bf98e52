import type { TermsInForce } from '../../lambdas/core/domain/reply-meaning.ts';
import { classify } from '../../lambdas/core/domain/try-terms/classify.ts';
import type { LabelledReply } from './labelled-replies.ts';
import { otherRules } from './other-rules.ts';

/** How the replies of one category and label came out. */
export interface CategoryFigures {
  category: string;
  label: 'opt-out' | 'ordinary';
  replies: number;
  /** Opted out without a flag. */
  optedOut: number;
  /** Opted out, open to review. */
  flagged: number;
  /** Not opted out, and held. */
  held: number;
  /** Opted out by the other rules. */
  others: Record<string, number>;
}

/** Of opt-outs: neither opted out nor held. Of ordinary replies: left alone. */
export const untouched = ({ replies, optedOut, flagged, held }: CategoryFigures): number =>
  replies - optedOut - flagged - held;

const empty = (category: string, label: CategoryFigures['label']): CategoryFigures => ({
  category,
  label,
  replies: 0,
  optedOut: 0,
  flagged: 0,
  held: 0,
  others: Object.fromEntries(Object.keys(otherRules).map((name) => [name, 0])),
});

/** Counts how labelled replies come out, by category. */
export function figuresOf(replies: readonly LabelledReply[], terms: TermsInForce): CategoryFigures[] {
  const found = new Map<string, CategoryFigures>();
  for (const { text, label, category } of replies) {
    if (label === 'either') continue;
    const key = `${label} ${category}`;
    const figures = found.get(key) ?? empty(category, label);
    found.set(key, figures);
    const { outcome, review } = classify(text, terms);
    figures.replies += 1;
    if (outcome === 'opt-out') figures[review ? 'flagged' : 'optedOut'] += 1;
    else if (review) figures.held += 1;
    for (const [name, rule] of Object.entries(otherRules))
      if (rule(text, terms.optOut)) figures.others[name] = (figures.others[name] ?? 0) + 1;
  }
  return [...found.values()];
}

/** One rule over the whole corpus. Shares are between 0 and 1; `null` where there is nothing to share. */
export interface Rates {
  rule: string;
  /** Of opt-outs that hold a term: opted out, with or without a flag. */
  caught: number | null;
  /** Of them: opted out without a flag. */
  caughtForCertain: number | null;
  /** Of all opt-outs: opted out, flagged or held. */
  noticed: number | null;
  /** Of what was opted out without a flag: opt-outs. */
  precision: number | null;
  /** Of 1,000 ordinary replies (category `ordinary`): opted out without a flag. */
  wronglyOptedOut: number | null;
  /** Of 1,000 ordinary replies: flagged or held. */
  flagged: number | null;
  /** Reactions that opted out. */
  reactions: number;
}

interface Outcomes {
  certain: (figures: CategoryFigures) => number;
  flagged: (figures: CategoryFigures) => number;
  held: (figures: CategoryFigures) => number;
}

/** The category of opt-outs without a term; also the name that other collections give it. */
const withoutTerm = new Set(['wish', 'noterm']);

const share = (part: number, all: number): number | null => (all === 0 ? null : part / all);
const perThousand = (part: number, all: number): number | null => (all === 0 ? null : (1000 * part) / all);

function ratesOf(rule: string, all: readonly CategoryFigures[], { certain, flagged, held }: Outcomes): Rates {
  const sum = (of: (figures: CategoryFigures) => number, among: readonly CategoryFigures[]): number =>
    among.reduce((total, figures) => total + of(figures), 0);
  const size = ({ replies }: CategoryFigures): number => replies;
  const optOuts = all.filter(({ label }) => label === 'opt-out');
  const withTerm = optOuts.filter(({ category }) => !withoutTerm.has(category));
  const ordinary = all.filter(
    ({ label, category }) => label === 'ordinary' && (category === 'ordinary' || category === '-'),
  );
  const reactions = all.filter(({ category }) => category === 'reaction');
  const seen = sum(certain, optOuts) + sum(flagged, optOuts) + sum(held, optOuts);
  return {
    rule,
    caught: share(sum(certain, withTerm) + sum(flagged, withTerm), sum(size, withTerm)),
    caughtForCertain: share(sum(certain, withTerm), sum(size, withTerm)),
    noticed: share(seen, sum(size, optOuts)),
    precision: share(sum(certain, optOuts), sum(certain, all)),
    wronglyOptedOut: perThousand(sum(certain, ordinary), sum(size, ordinary)),
    flagged: perThousand(sum(flagged, ordinary) + sum(held, ordinary), sum(size, ordinary)),
    reactions: sum(certain, reactions) + sum(flagged, reactions),
  };
}

const none = (): number => 0;

/** Our rules and the others over the whole corpus. */
export function allRates(figures: readonly CategoryFigures[]): Rates[] {
  const ours = {
    certain: (one: CategoryFigures) => one.optedOut,
    flagged: (one: CategoryFigures) => one.flagged,
    held: (one: CategoryFigures) => one.held,
  };
  return [
    ratesOf('this product', figures, ours),
    ...Object.keys(otherRules).map((name) =>
      ratesOf(name, figures, { certain: ({ others }) => others[name] ?? 0, flagged: none, held: none }),
    ),
  ];
}
