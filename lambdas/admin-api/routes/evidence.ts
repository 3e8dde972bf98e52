import { evidence } from '../../core/contracts/admin/evidence.ts';
import { ok } from '../http/answer.ts';
import { everybody, route } from '../http/route.ts';
import { gatherEvidence } from '../evidence/gather-evidence.ts';
import { evidencePage } from '../evidence/evidence-page.ts';
import { noCustomer } from './customers.ts';

export const evidenceRoutes = [
  route({
    method: 'GET',
    path: '/dealers/{dealerId}/customers/{customerId}/evidence',
    id: 'getEvidence',
    tag: 'History',
    summary: 'A customer’s whole case in one document',
    description: 'JSON, or with `Accept: text/html` a page that prints well.',
    roles: everybody,
    produces: ['text/html'],
    answers: { 200: { description: 'The case', schema: evidence } },
    async work(deps, { actor, path, accepts }) {
      const found = await gatherEvidence(deps, path, actor.who);
      if (!found) return noCustomer(path);
      return accepts === 'text/html' ? { status: 200, html: evidencePage(found) } : ok(found);
    },
  }),
];
