/** When a gateway says the person sent the reply. */
export interface GatewayTime {
  /** Milliseconds since 1970. */
  at: number;
  /** Whether the gateway's stamp ends at whole seconds. */
  wholeSeconds: boolean;
}

/** What a reply's event time is told by. */
export interface TimeFacts {
  /** What the reply asks for. */
  kind: string;
  /** Arrival at our edge, ms since 1970. */
  seen: number;
  sentAt?: GatewayTime | undefined;
  /** Whether the gateway's time is proved to be its own. */
  trusted: boolean;
}

/**
 * The event time of a reply: the gateway's time where it can be trusted, but never later than its arrival; else its arrival. A time that
 * cannot be trusted still moves a START back, never forward: one that was delivered late must not lift a STOP that came before it.
 * Inside a second that a gateway did not resolve, a STOP counts at the end and a START at the beginning, so that doubt protects the recipient.
 */
export function eventTime({ kind, seen, sentAt, trusted }: TimeFacts): number {
  if (!sentAt || (!trusted && kind !== 'opt-in')) return seen;
  const second = Math.floor(sentAt.at / 1000) * 1000;
  const at = !sentAt.wholeSeconds ? sentAt.at : kind === 'opt-in' ? second : second + 999;
  return Math.min(at, seen);
}
