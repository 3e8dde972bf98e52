import type { Rule } from '../../rule.ts';
import { easternStopWords } from './eastern.ts';
import type { StopWords } from './stop-words.ts';
import { westernStopWords } from './western.ts';

/** The row of a language: to stop, and what is stopped. */
const stopSending = ({ id, terms, stop, send, junk, patterns, ...examples }: StopWords): Rule => ({
  id: `stop-sending-${id}`,
  kind: 'wish',
  reason: 'They say "stop" in their language, and mean the messages.',
  formOf: ['stop', ...terms],
  patterns: [
    ...stop.flatMap((words) => [
      `${words} ~2 <messages>|${junk}`,
      `${words} ~3 ${send} <me>|<it>|<glue>|<asking>? <me>|<it>|<glue>|<courtesy>? <courtesy>? ]`,
      `${words} ~3 ${send} ~2 <messages>|${junk}`,
    ]),
    ...patterns,
  ],
  ...examples,
});

/** "Stop sending" in the languages other than English, by verbs that are no entries of a list. */
export const stopSendingForms: readonly Rule[] = [...westernStopWords, ...easternStopWords].map(stopSending);
