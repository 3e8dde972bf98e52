import { customerView, optInBody } from '../../core/contracts/admin/customers.ts';
import type { CustomerKey } from '../../core/domain/reply-record.ts';
import { optInByStaff, optOutByStaff, type StaffResult } from '../../core/stores/staff-decision.ts';
import type { AdminDeps } from '../deps.ts';
import { ok, type Answer } from '../http/answer.ts';
import { invalidField } from '../http/problems.ts';
import { managers, route, workers } from '../http/route.ts';
import { readCustomerView } from '../views/customer-view.ts';
import { noCustomer } from './customers.ts';

const staffDeps = ({ client, tables, customers, numbers, clock }: AdminDeps) => ({
  client,
  communications: tables.communications,
  customers,
  numbers,
  clock,
});

async function decided(deps: AdminDeps, key: CustomerKey, result: StaffResult): Promise<Answer> {
  if (!result.ok) {
    if (result.reason === 'unknown-customer') return noCustomer(key);
    const field = result.reason === 'evidence-missing' ? 'evidence' : 'consentAt';
    return invalidField({ field, message: result.message });
  }
  const customer = await deps.customers.find(key);
  return customer ? ok(await readCustomerView(deps, customer)) : noCustomer(key);
}

export const staffDecisionRoutes = [
  route({
    method: 'POST',
    path: '/dealers/{dealerId}/customers/{customerId}/opt-out',
    id: 'optOutCustomer',
    tag: 'Customers',
    summary: 'Staff opt a customer out',
    description: 'Lasts until a consent that the customer gives later. Takes no body.',
    roles: workers,
    answers: { 200: { description: 'The customer as they are now', schema: customerView } },
    work: async (deps, { actor, path }) => decided(deps, path, await optOutByStaff(staffDeps(deps), path, actor.who)),
  }),
  route({
    method: 'POST',
    path: '/dealers/{dealerId}/customers/{customerId}/opt-in',
    id: 'optInCustomer',
    tag: 'Customers',
    summary: 'Staff opt a customer in, with evidence',
    description:
      'The consent has to be dated after whatever blocks the customer had reached us. It counts from its date: a STOP sent later wins, however late it arrives.',
    roles: managers,
    body: optInBody,
    answers: { 200: { description: 'The customer as they are now', schema: customerView } },
    async work(deps, { actor, path, body: { consentAt, evidence } }) {
      const optIn = { by: actor.who, consentAt: Date.parse(consentAt), evidence };
      return decided(deps, path, await optInByStaff(staffDeps(deps), path, optIn));
    },
  }),
];
