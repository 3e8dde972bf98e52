import { numberStatus, type Consent } from '../domain/consent.ts';
import type { Clock } from '../domain/ports.ts';
import type { Phone } from '../domain/phone-numbers.ts';
import { touchConcerned, type ConsentStores } from './apply-change.ts';
import { optOutRef, type ImportStore, type StartedImport } from './import-store.ts';

export interface ImportDeps extends ConsentStores {
  imports: ImportStore;
  clock: Clock;
}

/** An opt-out that another system had: where it stands in the file, whose it is, and when it counts, ms since 1970. */
export interface ImportedOptOut {
  line: number;
  phone: Phone;
  at: number;
}

/**
 * Takes over an opt-out that another system had. It counts as a STOP of its own time at that one dealer, whether or not a customer has the
 * number, so that a START or a consent given later still counts. In the order of a reply's writes: the evidence, the consent, the customers,
 * done. So it can be cut off anywhere, and taking it over again changes nothing. Its phone is in the dealer's list of opt-outs already.
 * @param consent what is known of the phone before
 * @returns what is known of it afterwards
 */
export async function importOptOut(
  deps: ImportDeps,
  of: StartedImport,
  row: ImportedOptOut,
  consent: Consent,
): Promise<Consent> {
  const { imports, numbers, clock } = deps;
  const { dealerId } = of;
  const { phone, at } = row;
  const ref = optOutRef(of, row);
  await imports.noteOptOut(ref, of, row, numberStatus(consent, dealerId));
  const change = { register: 'stop', scope: dealerId, mark: { at, seen: at, ref } } as const;
  const after = (await numbers.changeListed(phone, change)) ?? (await numbers.consent(phone));
  const customers = await touchConcerned(deps, { phone, change });
  const done = { after: numberStatus(after, dealerId), customers, effectiveAt: at, at: clock() };
  await imports.optOutDone(ref, of, done);
  return after;
}
