import { readLines, type Warn } from './reply-file.ts';

/** What is right for a reply; `either`: both answers are. */
export type Label = 'opt-out' | 'ordinary' | 'either';

export interface LabelledReply {
  text: string;
  label: Label;
  category: string;
}

/** Other spellings of the labels. */
const labels: Readonly<Record<string, Label>> = {
  'opt-out': 'opt-out',
  optout: 'opt-out',
  ordinary: 'ordinary',
  not: 'ordinary',
  either: 'either',
  review: 'either',
};

const lineFormat =
  'a line is a reply, a tab, a label (opt-out, ordinary or either), and if you like a tab and a category';

function labelled(line: string, place: string): LabelledReply {
  const [text = '', typed, category = ''] = line.split('\t');
  const label = labels[typed?.trim() ?? ''];
  if (label) return { text, label, category: category.trim() || '-' };
  const wrong = typed === undefined ? 'there is no tab in it' : `the second column is "${typed}"`;
  throw new Error(`${place}: ${wrong}; ${lineFormat}`);
}

/**
 * Reads a file of labelled replies: text, label and category, separated by tabs. Blank lines are passed over.
 * @throws Error of one line that names the line whose label is none, or the file without any
 */
export async function readLabelled(path: string, warn?: Warn): Promise<LabelledReply[]> {
  const replies = (await readLines(path, warn)).flatMap((line, index) =>
    line.trim() === '' ? [] : [labelled(line, `${path}, line ${index + 1}`)],
  );
  if (replies.length === 0) throw new Error(`${path} holds no labelled reply; ${lineFormat}`);
  return replies;
}
