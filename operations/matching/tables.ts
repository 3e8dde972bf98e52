import { untouched, type CategoryFigures, type Rates } from './figures.ts';
import { otherRules } from './other-rules.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table in Markdown, its columns padded; all but the first are right-aligned. */
function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = header.map((name, column) =>
    Math.max(3, ...[header, ...rows].map((cells) => (cells[column] ?? '').length), name.length),
  );
  const padded = (cells: readonly string[]): string[] =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)));
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [row(padded(header)), row(rule), ...rows.map((cells) => row(padded(cells)))];
}

const percent = (part: number | null): string => (part === null ? '–' : `${(100 * part).toFixed(1)} %`);
const number = (value: number | null): string => (value === null ? '–' : value.toFixed(1));

/** One line a rule. */
export const ratesTable = (rates: readonly Rates[]): string[] =>
  table(
    [
      'rule',
      'opt-outs with a term caught',
      'without a flag',
      'all opt-outs noticed',
      'precision',
      'ordinary opted out per 1,000',
      'flagged or held per 1,000',
      'reactions opted out',
    ],
    rates.map((one) => [
      one.rule,
      percent(one.caught),
      percent(one.caughtForCertain),
      percent(one.noticed),
      percent(one.precision),
      number(one.wronglyOptedOut),
      number(one.flagged),
      String(one.reactions),
    ]),
  );

/** One line a category: of opt-outs what was caught and missed, of ordinary replies what was wrongly opted out. */
export const categoryTable = (figures: readonly CategoryFigures[], label: CategoryFigures['label']): string[] =>
  table(
    label === 'opt-out'
      ? ['opt-outs', 'replies', 'caught', 'flagged', 'held', 'missed', ...Object.keys(otherRules)]
      : [
          'ordinary replies',
          'replies',
          'wrongly opted out',
          'flagged',
          'held',
          'left alone',
          ...Object.keys(otherRules),
        ],
    figures
      .filter((one) => one.label === label)
      .map((one) => [
        one.category,
        ...[one.replies, one.optedOut, one.flagged, one.held, untouched(one)].map(String),
        ...Object.keys(otherRules).map((name) => String(one.others[name] ?? 0)),
      ]),
  );
