import { erasureBody, erasureView } from '../../core/contracts/admin/erasure.ts';
import { eraseCustomer } from '../../core/stores/erase-customer.ts';
import { ok } from '../http/answer.ts';
import { pathId } from '../http/path-id.ts';
import { problem } from '../http/problems.ts';
import { managers, route } from '../http/route.ts';
import { showErasure } from '../views/erasure-view.ts';
import { noCustomer } from './customers.ts';

export const erasureRoutes = [
  route({
    method: 'POST',
    path: '/dealers/{dealerId}/customers/{customerId}/erase',
    id: 'eraseCustomer',
    tag: 'Customers',
    summary: 'Erase a customer with their history; the number’s opt-out stays',
    description:
      'Without `"dryRun": false` nothing is done, and the answer tells what would go and what stays. It cannot be taken back. Cut off, send it again; once it is done the customer is a 404. 409: replies of theirs have to be answered first.',
    roles: managers,
    body: erasureBody,
    conflicts: true,
    answers: { 200: { description: 'What goes, or went, and what stays', schema: erasureView } },
    async work(deps, { actor, path, body: { dryRun } }) {
      const result = await eraseCustomer(deps, path, { by: actor.who, dryRun });
      switch (result.outcome) {
        case 'unknown-customer':
          return noCustomer(path);
        case 'question-open': {
          const replies = result.refs.map(pathId).join(', ');
          return problem(
            'conflict',
            `Answer the reviews of these replies first, nobody could judge them afterwards: ${replies}`,
          );
        }
        case 'erased':
        case 'would-be-erased':
          return ok(showErasure(path, result));
      }
    },
  }),
];
