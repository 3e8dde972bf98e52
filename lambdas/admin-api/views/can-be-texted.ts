import { sourceOf } from '../../core/domain/customer.ts';
import { noConsentKnown } from '../../core/domain/consent.ts';
import { sendBlocks, userMessages, type SendBlock, type SendFacts } from '../../core/domain/send-decision.ts';
import { momentOf } from './moment.ts';
import { replyOf } from './reply-of.ts';

/** What staff decided of the customer stands in their number's registers too. */
const isStaffs = ({ ref }: SendBlock): boolean => ref !== undefined && sourceOf(ref) === 'staff';

/** What a block rests on. */
const key = ({ ref, since, everyDealer }: SendBlock): string => JSON.stringify([ref, since, everyDealer]);

/** A block that is told of the customer is not told again of their number. */
function distinct(blocks: readonly SendBlock[]): SendBlock[] {
  const ofCustomer = new Set(
    blocks.filter(({ reason, ref }) => ref !== undefined && reason !== 'number-opted-out').map(key),
  );
  const staff = new Set(
    blocks
      .filter(({ reason, ref }) => reason === 'customer-unsubscribed' && ref === undefined)
      .map(({ since }) => since),
  );
  const told = new Set<string>();
  return blocks.filter((block) => {
    if (isStaffs(block) && staff.has(block.since)) return false;
    if (block.reason === 'number-opted-out' && ofCustomer.has(key(block))) return false;
    const name = JSON.stringify([block.reason, key(block), block.leftPhone]);
    return !told.has(name) && told.add(name);
  });
}

function verdict(facts: SendFacts) {
  const reasons = distinct(sendBlocks(facts)).map(({ reason, since, ref, everyDealer, leftPhone }) => ({
    reason,
    message: userMessages[reason],
    ...momentOf('since', since),
    ...replyOf(ref),
    ...(everyDealer ? { everyDealer } : {}),
    ...(leftPhone === undefined ? {} : { leftPhone }),
  }));
  return { allowed: reasons.length === 0, reasons };
}

/**
 * Whether an SMS may be sent, with every reason against it, by the same function that decides sends. What depends on the sender is left out:
 * a gateway's block of one reply number.
 */
export const canBeTexted = (facts: Omit<SendFacts, 'purpose' | 'from' | 'ownConsent'>) => {
  const common = { ...facts, from: null, ownConsent: new Map([[facts.phone, facts.consent ?? noConsentKnown]]) };
  return { bulk: verdict({ ...common, purpose: 'bulk' }), individual: verdict({ ...common, purpose: 'individual' }) };
};
