import { customerBody, customerView, findBody, foundCustomers } from '../../core/contracts/admin/customers.ts';
import type { Customer } from '../../core/domain/customer.ts';
import { readPhone } from '../../core/domain/phone-numbers.ts';
import type { CustomerKey } from '../../core/domain/reply-record.ts';
import { upsertCustomer, type CustomerInput } from '../../core/stores/upsert-customer.ts';
import type { AdminDeps } from '../deps.ts';
import { created, ok, type Answer } from '../http/answer.ts';
import { invalidField, notFound } from '../http/problems.ts';
import { everybody, managers, route } from '../http/route.ts';
import { canBeTexted } from '../views/can-be-texted.ts';
import { havingPhone, readCustomerView, showCustomer } from '../views/customer-view.ts';
import { noDealer } from './dealer-settings.ts';

export const noCustomer = ({ dealerId, customerId }: CustomerKey): Answer =>
  notFound(`${dealerId} has no customer ${customerId}.`);

/** What changed, by field: old and new where there was an old one. */
function changesBetween(before: Customer | null, after: Customer): Record<string, unknown> {
  const fields = ['phone', 'name', 'leadId'] as const;
  const changed = fields.filter((field) => before?.[field] !== after[field]);
  const consent = before?.marketing?.consent !== after.marketing?.consent;
  return {
    ...Object.fromEntries(changed.map((field) => [field, after[field]])),
    ...(before ? { before: Object.fromEntries(changed.map((field) => [field, before[field]])) } : {}),
    ...(consent ? { marketing: after.marketing } : {}),
  };
}

/** Evidence of who created or changed a customer, in their timeline; none where nothing changed. */
async function noteChange({ note, clock }: AdminDeps, by: string, before: Customer | null, after: Customer) {
  const changes = changesBetween(before, after);
  const isChanged = Object.keys(changes).some((field) => field !== 'before');
  if (before && !isChanged) return;
  const outcome = before ? ('customer-changed' as const) : ('customer-created' as const);
  const key = { dealerId: after.dealerId, customerId: after.customerId };
  await note(key, clock(), { outcome, by, ...changes });
}

const customer = '/dealers/{dealerId}/customers/{customerId}';

export const customerRoutes = [
  route({
    method: 'POST',
    path: '/dealers/{dealerId}/customers/find',
    id: 'findCustomers',
    tag: 'Customers',
    summary: 'The customers who have a phone number',
    description: 'A POST, so that the number is in no URL and no log. Also tells of a number that no customer has.',
    roles: everybody,
    body: findBody,
    answers: { 200: { description: 'Who has the number', schema: foundCustomers } },
    async work(deps, { path: { dealerId }, body }) {
      const dealer = (await deps.book.dealer(dealerId))?.settings;
      if (!dealer) return noDealer(dealerId);
      const phone = readPhone(body.phone, dealer.country);
      if (phone === null)
        return invalidField({
          field: 'phone',
          message: `is not a phone number, also not one typed in ${dealer.country}`,
        });
      const customers = await havingPhone(deps, phone, dealerId);
      const consent = await deps.numbers.consent(phone);
      return ok({
        phone,
        canBeTexted: canBeTexted({ dealerId, phone, consent, customers, alsoHolding: [] }),
        customers: customers.map((one) => {
          const others = customers.filter((other) => other !== one);
          return showCustomer(one, consent, dealer, others);
        }),
      });
    },
  }),
  route({
    method: 'GET',
    path: customer,
    id: 'getCustomer',
    tag: 'Customers',
    summary: 'A customer, with the SMS status and whether they can be texted',
    roles: everybody,
    answers: { 200: { description: 'The customer', schema: customerView } },
    async work(deps, { path }) {
      const found = await deps.customers.find(path);
      return found ? ok(await readCustomerView(deps, found)) : noCustomer(path);
    },
  }),
  route({
    method: 'PUT',
    path: customer,
    id: 'putCustomer',
    tag: 'Customers',
    summary: 'Create a customer, or change one',
    description:
      'What is left out stays as it is. An opt-out stays with the customer, whatever the new phone number is.',
    roles: managers,
    body: customerBody,
    answers: {
      200: { description: 'The customer was changed, or was so before', schema: customerView },
      201: { description: 'The customer is new', schema: customerView },
    },
    async work(deps, { actor, path, body: { marketing, ...fields } }) {
      const dealer = (await deps.book.dealer(path.dealerId))?.settings;
      if (!dealer) return noDealer(path.dealerId);
      const { customers, numbers, note, clock } = deps;
      const before = await customers.find(path);
      const dated = marketing && { ...marketing, at: Date.parse(marketing.at), by: actor.who };
      const input = { ...path, ...fields, ...(dated ? { marketing: dated } : {}) } as CustomerInput;
      const origin = { by: actor.who, through: 'admin-api' } as const;
      const context = { customers, numbers, note, origin, country: dealer.country, now: clock() };
      const result = await upsertCustomer(input, context);
      if (result.outcome === 'refused') return invalidField(result);
      const after = await customers.find(path);
      if (!after) return noCustomer(path);
      await noteChange(deps, actor.who, before, after);
      const view = await readCustomerView(deps, after);
      return result.outcome === 'created' ? created(view) : ok(view);
    },
  }),
];
