import type { CustomerKey } from '../domain/reply-record.ts';

/** Partition of the index `person`: the timeline of the one customer it concerns; `undefined` where it could be several people's. */
export const onlyPerson = ([only, ...others]: readonly CustomerKey[]): string | undefined =>
  only && others.length === 0 ? `${only.dealerId}#${only.customerId}` : undefined;
