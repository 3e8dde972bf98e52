import type { Reading } from './reading.ts';
import { readWords } from './read-words.ts';

/**
 * How many UTF-16 code units of a reply are read from its beginning and from its end; of a longer one what lies between is not. Together the
 * longest SMS that gateways deliver (Twilio: https://www.twilio.com/docs/glossary/what-sms-character-limit).
 */
export const readFromStart = 1200;
export const readFromEnd = 400;
export const longestRead = readFromStart + readFromEnd;

/** Whether a reply is too long to be read whole. */
export const isTooLong = (text: string): boolean => text.length > longestRead;

/** The words of a reply; of one that is too long, those at its beginning and at its end, with a sentence's end between. */
export function readBounded(text: string): Reading {
  if (!isTooLong(text)) return readWords(text);
  const offset = text.length - readFromEnd;
  const head = readWords(text.slice(0, readFromStart));
  const tail = readWords(text.slice(offset));
  return {
    text,
    words: [...head.words, ...tail.words],
    starts: [...head.starts, ...tail.starts.map((start) => start + offset)],
    ends: [...head.ends, ...tail.ends.map((end) => end + offset)],
    classes: [...head.classes, ...tail.classes],
    breaks: [...head.breaks, ...tail.breaks.map((strength, index) => (index === 0 ? 2 : strength))],
  };
}

/** The parts of a reply that are read, with where each begins. */
export const readParts = (text: string): { part: string; offset: number }[] =>
  isTooLong(text)
    ? [
        { part: text.slice(0, readFromStart), offset: 0 },
        { part: text.slice(-readFromEnd), offset: text.length - readFromEnd },
      ]
    : [{ part: text, offset: 0 }];
