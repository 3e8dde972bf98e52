import type { KeptReason } from '../core/domain/reply-record.ts';
import type { Verification } from '../core/gateways/signatures/verify.ts';

/** Why a message is kept. */
export interface Keeping {
  reason: KeptReason;
  why: string;
}

export const unreadable = (why: string): Keeping => ({ reason: 'unreadable', why });

/** Why a message that is not verified is kept. */
export function unverified(verification: Verification): Keeping | null {
  if (verification.state === 'verified') return null;
  const { state, why } = verification;
  return { reason: state === 'no-secret' ? state : `${state}-signature`, why };
}
