import type { APIGatewayProxyEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { dealerId } from '../core/contracts/fields.ts';

/** Who may act: everything; settings, reviews, opt-in, import; reading, reviews, opt-out; reading. */
export const roles = ['platform', 'manager', 'staff', 'viewer'] as const;
export type Role = (typeof roles)[number];

/** Who makes a request, whichever way it came. */
export interface Actor {
  /** Kept with every change. */
  who: string;
  dealers: 'all' | readonly string[];
  role: Role;
}

export const mounts = ['admin', 'console'] as const;
/** Where the API is mounted: for platforms (IAM) and for people (Cognito). */
export type Mount = (typeof mounts)[number];

/** A person's claims: docs/admin-api.md says how they are set. */
const claims = z.object({
  'cognito:username': z.string().check(z.minLength(1)),
  'custom:role': z.enum(roles),
  /** Dealer ids, comma-delimited. Of a platform's people it is not looked at. */
  'custom:dealers': z.optional(z.string()),
});

const dealersIn = (listed: string): string[] =>
  listed
    .split(',')
    .map((id) => id.trim())
    .filter((id) => z.safeParse(dealerId, id).success);

function person(given: unknown): Actor | null {
  const read = z.safeParse(claims, given);
  if (!read.success) return null;
  const { 'cognito:username': who, 'custom:role': role, 'custom:dealers': listed = '' } = read.data;
  return { who, role, dealers: role === 'platform' ? 'all' : dealersIn(listed) };
}

/**
 * Who makes a request, as API Gateway found out: by the signature at `/admin`, by the token at `/console`. Nothing that the client itself
 * wrote is looked at. `null`: nobody who may do anything.
 */
export function readActor(mount: Mount, { requestContext }: APIGatewayProxyEvent): Actor | null {
  if (mount === 'console') return person(requestContext.authorizer?.['claims']);
  const { userArn } = requestContext.identity;
  return userArn ? { who: userArn, dealers: 'all', role: 'platform' } : null;
}

export const mayActFor = ({ dealers }: Actor, dealer: string): boolean => dealers === 'all' || dealers.includes(dealer);
