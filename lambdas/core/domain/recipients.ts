import type { ReplyDealer } from './ports.ts';

/**
 * The users to tell of what happens at a dealer: those it named for the role, and its managers; where it named none for the role, the
 * lead's owner and the managers.
 */
export function recipientsOf(
  dealer: Pick<ReplyDealer, 'notify' | 'managers'> | null,
  leadOwnerId: string | undefined,
): string[] {
  const named = dealer?.notify?.['send-lead-sms'] ?? [];
  const owner = named.length === 0 && leadOwnerId !== undefined ? [leadOwnerId] : [];
  return [...new Set([...named, ...owner, ...(dealer?.managers ?? [])])];
}
