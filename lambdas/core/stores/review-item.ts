import { everyDealer } from '../domain/consent.ts';
import { listPartition, orderOf } from './communication-entry.ts';
import type { KeptAnswer, ReviewAnswer } from './review-store.ts';

/** Sort keys of the answers to a reply's review. */
export const answerEntries = {
  first: (scope: string): string => `review#${scope}`,
  /** What was released, or confirmed at another dealer, may be confirmed later: that changes something, so it is kept who did it. */
  confirmed: (scope: string, concerned: string): string => `review#${scope}#confirmed#${concerned}`,
} as const;

/** Evidence of an answer. One that concerns one dealer is in the dealer's list of the day. */
export function answerItem({ ref, scope, answer, ...facts }: ReviewAnswer, entry: string): Record<string, unknown> {
  const key = `${ref}#${entry}`;
  const { at, concerned } = facts;
  return {
    id: ref,
    entry,
    kind: 'review',
    outcome: answer,
    scope,
    ...facts,
    order: orderOf(at, key),
    ...(concerned === everyDealer ? {} : { dealerId: concerned, list: listPartition(concerned, at, key) }),
  };
}

/** Reads evidence back; that of before it was kept whom an answer concerned is its scope's. */
export function readAnswer(item: Record<string, unknown>): KeptAnswer {
  const { id, entry, outcome, by, at, statusBefore, statusAfter } = item;
  const scope = item['scope'] ?? String(entry).split('#')[1];
  return {
    ref: id,
    entry,
    scope,
    concerned: item['concerned'] ?? scope,
    answer: outcome,
    by,
    at,
    ...(statusBefore === undefined ? {} : { statusBefore }),
    ...(statusAfter === undefined ? {} : { statusAfter }),
  } as KeptAnswer;
}
