import * as z from 'zod/mini';

/** How many entries a page has unless more are asked for, and at most. */
export const usualPage = 50;
export const largestPage = 100;

const between = (from: number, to: number): string => `must be a whole number from ${from} to ${to}`;

/** Checks of a whole number, each of which says the same. */
export const wholeNumber = (from: number, to: number) =>
  [z.int(between(from, to)), z.gte(from, between(from, to)), z.lte(to, between(from, to))] as const;

/** Where a page begins and how long it is. A cursor is good for the list that gave it, and for nothing else. */
export const pageQuery = {
  limit: z.optional(z.coerce.number(between(1, largestPage)).check(...wholeNumber(1, largestPage))),
  cursor: z.optional(z.string().check(z.maxLength(2048, 'is no cursor of this list'))),
};
export const pageOnly = z.strictObject(pageQuery);

export const pageOf = <S extends z.ZodMiniType>(entry: S) =>
  z.object({
    items: z.array(entry),
    /** The `cursor` of the next page; absent on the last one. */
    next: z.optional(z.string()),
  });

/** A moment as it is answered: UTC. */
export const moment = z.iso.datetime();
