/** When a gateway says the person sent the reply. */
export interface GatewayTime {
  /** Milliseconds since 1970. */
  at: number;
  /** Whether the gateway's stamp ends at whole seconds. */
  wholeSeconds: boolean;
}

/**
 * The event time of a reply: the gateway's time where it can be trusted, but never later than its arrival; else its arrival.
 * Inside a second that a gateway did not resolve, a STOP counts at the end and a START at the beginning, so that doubt protects the recipient.
 * @param seen arrival at our edge, ms since 1970
 */
export function eventTime(kind: string, seen: number, trusted: GatewayTime | undefined): number {
  if (!trusted) return seen;
  const second = Math.floor(trusted.at / 1000) * 1000;
  const at = !trusted.wholeSeconds ? trusted.at : kind === 'opt-in' ? second : second + 999;
  return Math.min(at, seen);
}
