import * as z from 'zod/mini';
import { roles } from '../actor.ts';
import { ok } from '../http/answer.ts';
import { everybody, route } from '../http/route.ts';

const me = z.object({
  who: z.string(),
  role: z.enum(roles),
  /** `all`, or the ids of the dealers. */
  dealers: z.union([z.literal('all'), z.array(z.string())]),
});

export const meRoutes = [
  route({
    method: 'GET',
    path: '/me',
    id: 'getMe',
    tag: 'Me',
    summary: 'Who is signed in, and what they may do',
    roles: everybody,
    answers: { 200: { description: 'Who is signed in', schema: me } },
    work: async (_, { actor: { who, role, dealers } }) => ok({ who, role, dealers }),
  }),
];
