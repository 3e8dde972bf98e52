import { fold } from './fold.ts';
import { passedOnIn } from './passed-on.ts';
import { reactionBefore, reactionBehind } from './reactions.ts';
import type { Span } from './reading.ts';

/** Opening marks with those that close them; a straight mark closes itself. */
const closing: Readonly<Record<string, string>> = {
  '"': '"“”',
  '“': '”"',
  '”': '”“"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '‹': '›',
  '＂': '＂',
  '‘': '’',
  "'": "'",
  '‚': '‘’',
  '״': '״”"',
  '《': '》',
  '｢': '｣',
  '〝': '〞〟',
};
const single = new Set(["'", '‘', '‚', '’', '״']);
const anyMark = /["“”„«»「『‹＂'‘‚״《｢〝]/u;
const everyMark = /["“”„«»「『‹＂'‘‚״《｢〝]/gu;

/** A part of a reply that somebody else wrote, or that seems so. */
export interface Quotation {
  /** In quotation marks; a message that a phone reports a reaction to; or one answered or forwarded below a header. */
  kind: 'marked' | 'reaction' | 'passed-on';
  /** With its marks, label or header. */
  whole: Span;
  inner: Span;
}

const isWordSign = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** An apostrophe is no quotation mark: one that opens stands before a word and behind none, one that closes the other way round. */
const opens = (text: string, at: number): boolean =>
  !single.has(text.charAt(at)) || (!isWordSign(text[at - 1]) && isWordSign(text[at + 1]));
const closes = (text: string, at: number): boolean =>
  !single.has(text.charAt(at)) || (!isWordSign(text[at + 1]) && !/\s/u.test(text[at - 1] ?? ' '));

function closingOf(text: string, open: number, last: boolean): number {
  const marks = closing[text.charAt(open)] ?? '';
  let found = -1;
  for (let at = open + 1; at < text.length; at += 1)
    if (marks.includes(text.charAt(at)) && closes(text, at)) {
      found = at;
      if (!last) break;
    }
  return found;
}

/** What a label may hold beside words: emoji with what makes them, and space of any width. */
const keptInLabels =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\s|\u200d|\ufe0f|[\u200a-\u200c]|[\u200e\u200f\u2060\ufeff]/u;

const foldedPart = (text: string): string => {
  let folded = '';
  for (const sign of text) folded += keptInLabels.test(sign) ? sign : fold(sign);
  return folded;
};

/** Whether more marks open than close behind a place: a message that holds a quotation itself, cut by the phone before its own end. */
function isCut(text: string, open: number): boolean {
  const mark = text.charAt(open);
  const marks = closing[mark] ?? '';
  if (single.has(mark)) return false;
  let [opened, closed] = [0, 0];
  for (let at = open; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === mark) opened += 1;
    else if (marks.includes(sign)) closed += 1;
  }
  return marks.includes(mark) ? closed === 0 && opened % 2 === 1 : opened > closed;
}

const longestLabel = 60;

/** A reaction is the whole reply: its label, then the quotation to its last mark, or to the end where the phone cut it. */
function reactionIn(text: string, open: number): Quotation | null {
  if (open > longestLabel) return null;
  const label = foldedPart(text.slice(0, open));
  const named = reactionBefore.test(label);
  if (!named && label.trim() !== '') return null;
  const last = named && isCut(text, open) ? -1 : closingOf(text, open, true);
  const end = last < 0 ? text.length : last + 1;
  const rest = text.slice(end);
  const labelled = named || (rest.length <= longestLabel && reactionBehind.test(foldedPart(rest)));
  if (!labelled) return null;
  const whole = {
    start: 0,
    end: rest.length <= longestLabel && reactionBehind.test(foldedPart(rest)) ? text.length : end,
  };
  return { kind: 'reaction', whole, inner: { start: open + 1, end: last < 0 ? end : last } };
}

function marked(text: string): Quotation[] {
  const found: Quotation[] = [];
  /** Marks that nothing closes any more: they are not looked for again, or the cost would grow with the square of the length. */
  const open = new Set<string>();
  let behind = 0;
  for (const { 0: mark, index: at } of text.matchAll(everyMark)) {
    if (at < behind || open.has(mark) || !opens(text, at)) continue;
    const reaction = reactionIn(text, at);
    const close = reaction ? reaction.whole.end - 1 : closingOf(text, at, false);
    if (reaction) found.push(reaction);
    else if (close > 0)
      found.push({ kind: 'marked', whole: { start: at, end: close + 1 }, inner: { start: at + 1, end: close } });
    if (close > 0) behind = close + 1;
    else open.add(mark);
  }
  return found;
}

const mayQuote = /["“”„«»「『‹＂'‘‚״《｢〝>:：\n[(【（-]/u;

/** What a reply quotes: a message somebody reacted to, words in quotation marks, an answered or forwarded message. */
export function quotationsIn(text: string): Quotation[] {
  if (!mayQuote.test(text)) return [];
  const passedOn = passedOnIn(text).map((found): Quotation => ({ kind: 'passed-on', ...found }));
  return [...(anyMark.test(text) ? marked(text) : []), ...passedOn];
}
