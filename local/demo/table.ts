import Table from 'cli-table3';
import type { Played } from './play.ts';

const noRule = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

/** The story as a table for a terminal of 160 columns; coloured where it is read on one. */
export function storyTable(played: readonly Played[], coloured: boolean): string {
  const table = new Table({
    head: ['', 'What happens', 'Decision and why', 'SMS status', 'Next send'],
    colWidths: [3, 45, 51, 24, 31],
    wordWrap: true,
    chars: noRule,
    style: { head: coloured ? ['bold'] : [], border: coloured ? ['gray'] : [], 'padding-left': 1, 'padding-right': 0 },
  });
  for (const { what, decision, status, send, wrong } of played)
    table.push([wrong ? '✗' : '✓', what, decision, status, wrong ? `${send} ✗ ${wrong}` : send]);
  return table.toString();
}
