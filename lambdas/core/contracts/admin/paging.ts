import * as z from 'zod/mini';

/** How many entries a page has unless more are asked for, and at most. */
export const usualPage = 50;
export const largestPage = 100;

/** Where a page begins and how long it is. A cursor is good for the list that gave it, and for nothing else. */
export const pageQuery = {
  limit: z.optional(z.coerce.number('must be a number').check(z.int(), z.gte(1), z.lte(largestPage))),
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
