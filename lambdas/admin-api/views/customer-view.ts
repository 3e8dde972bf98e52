import type { infer as Infer } from 'zod/mini';
import type { customerView } from '../../core/contracts/admin/customers.ts';
import type { DealerSettings } from '../../core/contracts/settings.ts';
import { gatewayBlocks, type Consent } from '../../core/domain/consent.ts';
import { shownStatus, type Customer } from '../../core/domain/customer.ts';
import { readReplyNumber } from '../../core/domain/phone-numbers.ts';
import type { AdminDeps } from '../deps.ts';
import { canBeTexted } from './can-be-texted.ts';
import { moment, momentOf } from './moment.ts';
import { replyOf } from './reply-of.ts';

type CustomerView = Infer<typeof customerView>;

const staffFields = ({ staffOptOut: out, staffOptIn: optIn }: Customer): Partial<CustomerView> => ({
  ...(out ? { staffOptOut: { at: moment(out.at), by: out.by } } : {}),
  ...(optIn
    ? {
        staffOptIn: {
          consentAt: moment(optIn.consentAt),
          recordedAt: moment(optIn.recordedAt),
          by: optIn.by,
          ...(optIn.evidence === undefined ? {} : { evidence: optIn.evidence }),
        },
      }
    : {}),
});

/** Who does not let the dealer's own numbers text the customer. */
function blocksOf(consent: Consent, dealer: DealerSettings | null): CustomerView['gatewayBlocks'] {
  const typed = [dealer?.replyNumber, ...(dealer?.replyNumbers ?? [])].filter((number) => number !== undefined);
  const numbers = [...new Set(typed.map((number) => readReplyNumber(number) ?? number))];
  return numbers.flatMap((replyNumber) =>
    gatewayBlocks(consent, replyNumber).map(({ at, gateway }) => ({
      replyNumber,
      ...(gateway === undefined ? {} : { gateway }),
      since: moment(at),
    })),
  );
}

/** A customer as people see them. The SMS status is worked out now, not the copy that lists have. */
export function showCustomer(
  customer: Customer,
  consent: Consent,
  dealer: DealerSettings | null,
  alsoHolding: readonly Customer[],
): CustomerView {
  const { dealerId, customerId, phone, name, leadId, marketing } = customer;
  const { smsStatus, since, reason, ref } = shownStatus(customer, consent);
  const blocks = blocksOf(consent, dealer);
  return {
    dealerId,
    customerId,
    phone,
    ...(name === undefined ? {} : { name }),
    ...(leadId === undefined ? {} : { leadId }),
    ...(marketing ? { marketing: { ...marketing, at: moment(marketing.at) } } : {}),
    smsStatus,
    ...momentOf('since', since),
    ...(reason === undefined ? {} : { reason }),
    ...replyOf(ref),
    ...staffFields(customer),
    canBeTexted: canBeTexted({ dealerId, phone, consent, customers: [customer], alsoHolding }),
    refusedFrom: [...new Set(blocks.map(({ replyNumber }) => replyNumber))],
    gatewayBlocks: blocks,
  };
}

/** Who has the phone, and not only had it. */
export async function havingPhone(
  { numbers, customers }: AdminDeps,
  phone: string,
  dealerId: string,
): Promise<Customer[]> {
  const holders = await numbers.holders(phone, dealerId);
  const found = await Promise.all(holders.map(({ customerId }) => customers.find({ dealerId, customerId })));
  return found.filter((customer) => customer?.phone === phone) as Customer[];
}

/** The same, read whole. */
export async function readCustomerView(deps: AdminDeps, customer: Customer): Promise<CustomerView> {
  const [consent, dealer, holding] = await Promise.all([
    deps.numbers.consent(customer.phone),
    deps.book.dealer(customer.dealerId),
    havingPhone(deps, customer.phone, customer.dealerId),
  ]);
  const others = holding.filter(({ customerId }) => customerId !== customer.customerId);
  return showCustomer(customer, consent, dealer?.settings ?? null, others);
}
