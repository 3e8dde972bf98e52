import type { ErasureView } from '../../core/contracts/admin/erasure.ts';
import type { CustomerKey } from '../../core/domain/reply-record.ts';
import type { Erased, OptOutAfterwards } from '../../core/stores/erase-customer.ts';

/** Why the number's opt-out is what it is: docs/erasure.md. */
const why: Record<OptOutAfterwards, string> = {
  none: 'Nobody opted out: nothing is kept of the number.',
  stays:
    'The right to object outlasts the erasure: forgotten, the next list with this number in it would be texted. It is kept on the number alone.',
  carried:
    'Only the customer had the opt-out, from staff or from a number they left. It is put on the number, since the right to object outlasts the erasure.',
};

/** What an erasure takes and leaves, as it is answered. */
export const showErasure = (key: CustomerKey, { outcome, counts, optOut, phone }: Erased): ErasureView => ({
  dealerId: key.dealerId,
  customerId: key.customerId,
  dryRun: outcome === 'would-be-erased',
  goes: counts.emptied,
  stripped: counts.stripped,
  optOut: { becomes: optOut, ...(optOut === 'none' ? {} : { phone }), why: why[optOut] },
});
