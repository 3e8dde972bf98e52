import type { Act, Dealer, SentReply } from './staff-history.ts';

/** A question that a reply left open. */
interface Question {
  reply: SentReply;
  /** Whom it asks. */
  asks: 'platform' | 'both';
  closedBy: Set<Dealer | 'platform'>;
  confirmedBy: Set<Dealer | 'platform'>;
}

/** What an act should be answered, and how things should stand in the end, written from the rules and nothing else. */
export interface StaffOracle {
  /** `false`: it has to be refused. */
  act(act: Act, minuteOfStaff: number): boolean;
  blocked(dealer: Dealer): boolean;
}

const covers = (stop: { at: Dealer | 'all' }, dealer: Dealer): boolean => stop.at === dealer || stop.at === 'all';

interface Dated {
  dealer: Dealer;
  minute: number;
}

const since = (dealer: Dealer, list: readonly Dated[]): number =>
  Math.max(-Infinity, ...list.filter((entry) => entry.dealer === dealer).map((entry) => entry.minute));

/** One person, a customer of both dealers with one phone, who left no number. */
export function createStaffOracle(): StaffOracle {
  const stops: { at: Dealer | 'all'; minute: number }[] = [];
  const starts: Dated[] = [];
  const questions: Question[] = [];
  const optOuts: Dated[] = [];
  const consents: Dated[] = [];

  /** The minutes in which whatever blocks a dealer reached us. */
  function blocks(dealer: Dealer): number[] {
    const start = since(dealer, starts);
    const consent = since(dealer, consents);
    const own = stops.filter((stop) => covers(stop, dealer)).map(({ minute }) => minute);
    const open = questions
      .filter(({ closedBy }) => !closedBy.has(dealer) && !closedBy.has('platform'))
      .map((question) => question.reply.minute);
    const byReply = [...own, ...open].filter((minute) => minute >= start && minute >= consent);
    const byStaff = optOuts
      .filter((entry) => entry.dealer === dealer && entry.minute >= consent)
      .map(({ minute }) => minute);
    return [...byReply, ...byStaff];
  }

  function reply(sent: SentReply): void {
    if (sent.text === 'STOP ALL') stops.push({ at: 'all', minute: sent.minute });
    else if (sent.text === 'START') {
      if (sent.to === 'north' || sent.to === 'south') starts.push({ dealer: sent.to, minute: sent.minute });
    } else if (sent.to === 'north' || sent.to === 'south') stops.push({ at: sent.to, minute: sent.minute });
    // Both texted the person from the number they share; from the one nobody owns, nobody did.
    else
      questions.push({
        reply: sent,
        asks: sent.to === 'both' ? 'both' : 'platform',
        closedBy: new Set(),
        confirmedBy: new Set(),
      });
  }

  return {
    act(act, minuteOfStaff) {
      if (act.does === 'reply') reply(act);
      if (act.does === 'opt-out') optOuts.push({ dealer: act.dealer, minute: minuteOfStaff });
      if (act.does === 'opt-in') {
        if (blocks(act.dealer).some((minute) => minute >= act.consentMinute)) return false;
        consents.push({ dealer: act.dealer, minute: act.consentMinute });
      }
      if (act.does !== 'answer') return true;
      const question = questions[act.which];
      if (!question || (question.asks === 'platform') !== (act.who === 'platform')) return false;
      // Whoever confirmed can release no more; whoever released can still confirm.
      if (act.answer === 'release' && question.confirmedBy.has(act.who)) return false;
      if (act.answer === 'confirm') question.confirmedBy.add(act.who);
      const confirmedAt = act.who === 'platform' ? act.at : act.who;
      if (act.answer === 'confirm') stops.push({ at: confirmedAt, minute: question.reply.minute });
      question.closedBy.add(act.who);
      return true;
    },
    blocked: (dealer) => blocks(dealer).length > 0,
  };
}
