import { confirmationWindow } from '../domain/confirmation.ts';
import { blockKey, everyDealer, type Consent, type GatewayBlock, type Hold, type Mark } from '../domain/consent.ts';
import type { ConsentChange } from '../domain/ports.ts';

/** One register as a conditional update: what to set, and when it may be. */
export interface RegisterUpdate {
  UpdateExpression: string;
  ConditionExpression: string;
  ExpressionAttributeNames: Record<string, string>;
  ExpressionAttributeValues: Record<string, unknown>;
}

/** `AND` binds tighter than `OR`: a later event; or the same moment, seen later; or seen in the same moment as well, by reference. */
const forward =
  'attribute_not_exists(#r) OR #r.#at < :at OR #r.#at = :at AND #r.#seen < :seen' +
  ' OR #r.#at = :at AND #r.#seen = :seen AND #r.#ref < :ref';

const markUpdate = (name: string, mark: Mark): RegisterUpdate => ({
  UpdateExpression: 'SET #r = :mark',
  ConditionExpression: forward,
  ExpressionAttributeNames: { '#r': name, '#at': 'at', '#seen': 'seen', '#ref': 'ref' },
  ExpressionAttributeValues: { ':mark': mark, ':at': mark.at, ':seen': mark.seen, ':ref': mark.ref },
});

const holdPut = (name: string, hold: Hold): RegisterUpdate => ({
  UpdateExpression: 'SET #r = :hold',
  ConditionExpression: 'attribute_not_exists(#r)',
  ExpressionAttributeNames: { '#r': name },
  ExpressionAttributeValues: { ':hold': hold },
});

const holdClosed = (name: string, scope: string, by: string): RegisterUpdate => ({
  UpdateExpression: 'SET #r.#closed.#scope = if_not_exists(#r.#closed.#scope, :by)',
  ConditionExpression: 'attribute_exists(#r)',
  ExpressionAttributeNames: { '#r': name, '#closed': 'closed', '#scope': scope },
  ExpressionAttributeValues: { ':by': by },
});

/** Moves a gateway's block of a reply number forward by its time; of a block and its end at the same moment the block stays. */
export const blockUpdate = (from: string, block: GatewayBlock): RegisterUpdate => ({
  UpdateExpression: 'SET #r = :block',
  ConditionExpression: `attribute_not_exists(#r) OR #r.#at ${block.on ? '<=' : '<'} :at`,
  ExpressionAttributeNames: { '#r': `block#${blockKey(from, block.gateway)}`, '#at': 'at' },
  ExpressionAttributeValues: { ':block': block, ':at': block.at },
});

/** The end of a block that does not say whose it is; none is written any more, so there need not be one. */
export const oldBlockEnd = (from: string, { at, code }: GatewayBlock): RegisterUpdate => ({
  ...blockUpdate(from, { at, on: false, code }),
  ConditionExpression: 'attribute_exists(#r) AND #r.#at < :at',
});

/**
 * A change as updates of one flat attribute, `prefix` before its name: they are tried in order until one is written. Repeating it, or
 * writing changes in another order, ends the same: a mark moves only forward, a hold is put once and closed for good.
 */
export function registerUpdates(change: ConsentChange, prefix = ''): RegisterUpdate[] {
  switch (change.register) {
    case 'stop':
    case 'staff-stop':
      return [markUpdate(`${prefix}${change.register}#${change.scope}`, change.mark)];
    case 'start':
      return [markUpdate(`${prefix}start#${change.dealerId}`, change.mark)];
    case 'hold':
      return [holdPut(`${prefix}hold#${change.ref}`, change.hold)];
    case 'close': {
      const name = `${prefix}hold#${change.ref}`;
      const close = holdClosed(name, change.scope, change.by);
      // Between the two somebody may put the hold, so the first is tried once more.
      return [close, holdPut(name, { ...change.hold, closed: { [change.scope]: change.by } }), close];
    }
  }
}

/**
 * `confirmed#<dealer>` holds the time of the last opt-out that was confirmed there. It lies beside the registers, so that one condition
 * sees both: whether the opt-out still stands, and whether a START or five minutes lie between it and the last one confirmed. Two that are
 * processed side by side are never further apart than that: the later one would have found the number opted out.
 */
export const confirmationClaim = (dealerId: string, at: number): RegisterUpdate => ({
  UpdateExpression: 'SET #confirmed = :at',
  ConditionExpression:
    '(attribute_not_exists(#start) OR #start.#at <= :at)' +
    ' AND (attribute_not_exists(#confirmed) OR #confirmed < #start.#at OR #confirmed < :earlier)',
  ExpressionAttributeNames: { '#confirmed': `confirmed#${dealerId}`, '#start': `start#${dealerId}`, '#at': 'at' },
  ExpressionAttributeValues: { ':at': at, ':earlier': at - confirmationWindow },
});

/** Reads the registers of an item whose names begin with `prefix`. */
export function readConsent(item: Record<string, unknown> | undefined, prefix = ''): Consent {
  const registers = <T>(register: string): Record<string, T> => {
    const before = `${prefix}${register}#`;
    const named = Object.entries(item ?? {}).filter(([name]) => name.startsWith(before));
    return Object.fromEntries(named.map(([name, value]) => [name.slice(before.length), value as T]));
  };
  return {
    stops: registers<Mark>('stop'),
    staffStops: registers<Mark>('staff-stop'),
    starts: registers<Mark>('start'),
    holds: registers<Hold>('hold'),
    blocks: registers<GatewayBlock>('block'),
  };
}

/** The changes that carry one dealer's part of a consent, and what concerns every dealer, over to another item. */
export function changesFor(consent: Consent, dealerId: string): ConsentChange[] {
  const scopes = new Set([dealerId, everyDealer]);
  return [
    ...Object.entries(consent.stops)
      .filter(([scope]) => scopes.has(scope))
      .map(([scope, mark]) => ({ register: 'stop', scope, mark }) as const),
    ...Object.entries(consent.staffStops)
      .filter(([scope]) => scope === dealerId)
      .map(([scope, mark]) => ({ register: 'staff-stop', scope, mark }) as const),
    ...Object.entries(consent.starts)
      .filter(([scope]) => scope === dealerId)
      .map(([, mark]) => ({ register: 'start', dealerId, mark }) as const),
    ...Object.entries(consent.holds)
      .filter(([, { to }]) => to.some((scope) => scopes.has(scope)))
      .map(([ref, hold]) => ({ register: 'hold', ref, hold }) as const),
  ];
}
