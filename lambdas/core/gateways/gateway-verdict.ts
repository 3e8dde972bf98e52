import type { GatewayVerdict } from './gateway-reply.ts';
import type { Payload } from './payload.ts';

/** The words that gateways block a phone for, and what they call an opt-out. https://help.twilio.com/articles/223134027 */
const blockingWords = 'stop stopall optout optedout unsubscribe cancel end quit revoke arret arrêt'.split(' ');

const verdicts: Record<string, GatewayVerdict> = {
  ...Object.fromEntries(blockingWords.map((word) => [word, 'opt-out' as const])),
  start: 'opt-in',
  unstop: 'opt-in',
  optin: 'opt-in',
  subscribe: 'opt-in',
};

/**
 * A gateway's word for what it made of a reply: `STOP`, `optout`, `OPT_IN`; `undefined` for any other, such as `HELP`. Of several, one that
 * says opt-out.
 */
export function verdictOf(words: readonly string[]): GatewayVerdict | undefined {
  const found = words.flatMap((word) => {
    const plain = word.toLowerCase().replace(/[\s_-]/g, '');
    return Object.hasOwn(verdicts, plain) ? (verdicts[plain] ?? []) : [];
  });
  return found.includes('opt-out') ? 'opt-out' : found[0];
}

/**
 * Whether a payload tells what a person wrote, be it nothing, or that the gateway opted them out or in. Only what tells neither may be
 * passed over as no reply.
 */
export const tellsOfReply = (payload: Payload, texts: readonly string[], words: readonly string[] = []): boolean =>
  payload.has(...texts) || verdictOf(words.flatMap((path) => payload.all(path))) !== undefined;
