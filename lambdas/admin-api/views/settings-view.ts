import type { DealerSettings, GlobalSettings, SmsForm } from '../../core/contracts/settings.ts';
import { confirmationText } from '../../core/domain/confirmation.ts';
import { termsForDealers, type DealerTerms, type GlobalTerms } from '../../core/domain/dealer-terms.ts';
import { messageOf, shippedOptOutMessage, withOptOutMessage } from '../../core/domain/opt-out-message.ts';
import { smsParts } from '../../core/domain/sms-parts.ts';
import type { Term } from '../../core/domain/opt-out-terms.ts';
import type { RemovedTerm } from '../../core/domain/terms-in-force.ts';
import type { BookedSetting } from '../../core/stores/settings-book.ts';
import { moment, momentOf, textOf } from './moment.ts';

type Origin = 'form' | 'dealer' | 'global' | 'shipped';
type Booked<T> = BookedSetting<T> | null;

/** The first value that is there, and whose it is; a shipped one always is. */
function first<T>(...given: readonly (readonly [Origin, T | undefined])[]): { value: T; from: Origin } {
  const found = given.find(([, value]) => value !== undefined);
  if (!found) throw new Error('no shipped value was given');
  return { value: found[1] as T, from: found[0] };
}

/** As they are typed. What counts anywhere in a reply counts as the whole reply too. */
function typed(terms: readonly Term[]): string[] {
  const anywhere = new Set(terms.filter(({ wholeReplyOnly }) => !wholeReplyOnly).map(({ text }) => text));
  const whole = terms.filter(({ text, wholeReplyOnly }) => wholeReplyOnly && !anywhere.has(text));
  return [...anywhere, ...new Set(whole.map(({ text }) => `=${text}`))];
}

const globalTerms = (global: Booked<GlobalSettings>): GlobalTerms => ({
  ...global?.settings,
  removed: global?.removed ?? [],
});

const dealerTerms = (dealer: Booked<DealerSettings>): DealerTerms | null =>
  dealer?.settings ? { ...dealer.settings, removed: dealer.removed } : null;

export const changeOf = ({ version, changedBy, changedAt, problem }: BookedSetting<unknown>) => ({
  version,
  ...textOf('changedBy', changedBy),
  ...momentOf('changedAt', changedAt),
  ...textOf('problem', problem),
});

const removedView = (removed: readonly RemovedTerm[], now: number) =>
  removed.filter(({ until }) => until > now).map((term) => ({ term: term.typed, countsUntil: moment(term.until) }));

/** Whose a term list is, by field. */
const originOf = (
  field: 'optOutTerms' | 'optInTerms' | 'helpTerms',
  global: Booked<GlobalSettings>,
  dealer: Booked<DealerSettings>,
): Origin => {
  if (dealer?.settings?.[field] !== undefined) return 'dealer';
  return global?.settings?.[field] === undefined ? 'shipped' : 'global';
};

function commonEffective(global: Booked<GlobalSettings>, dealer: Booked<DealerSettings>, now: number) {
  const terms = termsForDealers(globalTerms(global), dealer ? [dealerTerms(dealer)] : [], now);
  return {
    optOutTerms: { value: typed(terms.optOut), from: originOf('optOutTerms', global, dealer) },
    optInTerms: { value: typed(terms.optIn), from: originOf('optInTerms', global, dealer) },
    helpTerms: { value: typed(terms.help), from: originOf('helpTerms', global, dealer) },
    stopAll: first(['global', global?.settings?.stopAll], ['shipped', true]),
    optOutMessage: first(
      ['dealer', dealer?.settings?.optOutMessage],
      ['global', global?.settings?.optOutMessage],
      ['shipped', shippedOptOutMessage],
    ),
  };
}

/** The global settings, and what ships where they say nothing. */
export const showGlobal = (global: Booked<GlobalSettings>, now: number) => ({
  settings: global ? global.settings : {},
  ...(global ? changeOf(global) : { version: 0 }),
  effective: commonEffective(global, null, now),
  removedTerms: removedView(global?.removed ?? [], now),
});

const withoutIds = <T extends object>(settings: T | null, ...names: (keyof T)[]): object | null =>
  settings && Object.fromEntries(Object.entries(settings).filter(([name]) => !names.includes(name as keyof T)));

/** A dealer's settings, and what it inherits. */
export function showDealer(
  dealerId: string,
  dealer: BookedSetting<DealerSettings>,
  global: Booked<GlobalSettings>,
  now: number,
) {
  const own = dealer.settings;
  return {
    dealerId,
    settings: withoutIds(own, 'dealerId'),
    ...changeOf(dealer),
    effective: {
      ...commonEffective(global, dealer, now),
      missingOptOutMessage: first(['dealer', own?.missingOptOutMessage], ['shipped', 'block']),
      confirmation: first(['dealer', own?.confirmation], ['shipped', own?.country === 'US' ? 'on' : 'off']),
      confirmationText: first(['dealer', own?.confirmationText], ['shipped', confirmationText(own?.name ?? dealerId)]),
    },
    removedTerms: removedView(dealer.removed, now),
  };
}

/** What an SMS form's opt-out message is, and how its body is billed, also with the message where it is appended. */
function formEffective(form: SmsForm, dealer: Booked<DealerSettings>, global: Booked<GlobalSettings>) {
  const choice = form.optOutMessage ?? { mode: 'global' };
  const inherited = commonEffective(global, dealer, 0).optOutMessage;
  const optOutMessage =
    choice.mode === 'global' ? inherited : { value: messageOf(choice, inherited.value), from: 'form' };
  const before = smsParts(form.body);
  if (!form.replyService || optOutMessage.value === null) return { optOutMessage, parts: { before } };
  const after = smsParts(withOptOutMessage(form.body, optOutMessage.value));
  return { optOutMessage, parts: { before, after } };
}

export const showForm = (
  ids: { dealerId: string; campaignId: string },
  form: BookedSetting<SmsForm>,
  dealer: Booked<DealerSettings>,
  global: Booked<GlobalSettings>,
) => ({
  ...ids,
  settings: withoutIds(form.settings, 'dealerId', 'campaignId'),
  ...changeOf(form),
  effective: form.settings && formEffective(form.settings, dealer, global),
});
