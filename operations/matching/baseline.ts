import { untouched, type CategoryFigures } from './figures.ts';

/** What may not get worse, by label and category. */
export type Baseline = Record<
  string,
  { replies: number; missed?: number; notCertain?: number; optedOut?: number; touched?: number }
>;

const keyOf = ({ label, category }: CategoryFigures): string => `${label} ${category}`;

/** Figures as they are kept: what counts is what went wrong. */
export const baselineOf = (figures: readonly CategoryFigures[]): Baseline =>
  Object.fromEntries(
    figures.map((one) => [
      keyOf(one),
      one.label === 'opt-out'
        ? { replies: one.replies, missed: untouched(one), notCertain: one.replies - one.optedOut }
        : { replies: one.replies, optedOut: one.optedOut, touched: one.replies - untouched(one) },
    ]),
  );

const meanings = {
  missed: 'opt-outs missed',
  notCertain: 'opt-outs not opted out without a flag',
  optedOut: 'ordinary replies opted out without a flag',
  touched: 'ordinary replies opted out, flagged or held',
} as const;

/** Every figure that is worse than it was, in words; a category of another size is one as well, until its figures are taken anew. */
export function worse(figures: readonly CategoryFigures[], before: Baseline): string[] {
  const now = baselineOf(figures);
  const names = [...new Set([...Object.keys(now), ...Object.keys(before)])];
  return names.flatMap((name) => {
    const [was, is] = [before[name], now[name]];
    if (!was || !is || was.replies !== is.replies)
      return [`${name}: ${is?.replies ?? 0} replies, ${was?.replies ?? 0} before`];
    return Object.entries(meanings).flatMap(([figure, meaning]) => {
      const [earlier = 0, later = 0] = [was[figure as keyof typeof meanings], is[figure as keyof typeof meanings]];
      return later > earlier ? [`${name}: ${later} ${meaning}, ${earlier} before`] : [];
    });
  });
}
