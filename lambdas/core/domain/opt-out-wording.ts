import { termNamedIn } from './opt-out-message.ts';
import type { Term } from './opt-out-terms.ts';

const link = /\bhttps?:\/\/|\bwww\.|\b[a-z0-9-]+\.[a-z]{2,}\/\S/i;

/** Whether the body of an SMS says how to opt out: it names a term in force, as in "Reply STOP to opt out", or holds a link. */
export const saysHowToOptOut = (body: string, terms: readonly Term[]): boolean =>
  link.test(body) || termNamedIn(body, terms) !== undefined;
