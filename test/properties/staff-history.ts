import * as fc from 'fast-check';

export const dealers = ['north', 'south'] as const;
export type Dealer = (typeof dealers)[number];

/** Where a reply goes: to a dealer's own number, to the one both own, to one nobody owns. */
export type To = Dealer | 'both' | 'nobody';

/** What a person texts at one moment; `minute` counts from the start of the history. */
export interface SentReply {
  does: 'reply';
  text: 'STOP' | 'START' | 'STOP ALL';
  to: To;
  minute: number;
}

/** What staff, or the platform, do when it is their turn. */
export type StaffAct =
  | { does: 'answer'; which: number; who: Dealer | 'platform'; answer: 'confirm' | 'release'; at: Dealer | 'all' }
  | { does: 'opt-in'; dealer: Dealer; consentMinute: number }
  | { does: 'opt-out'; dealer: Dealer };

export type Act = SentReply | StaffAct;

/** The length of a history, in minutes. Staff act after it, whatever of it has been processed. */
export const minutes = 30;

const dealer = fc.constantFrom(...dealers);
const minute = fc.integer({ min: 0, max: minutes - 1 });

const reply: fc.Arbitrary<Act> = fc.record({
  does: fc.constant('reply' as const),
  text: fc.oneof(
    { weight: 3, arbitrary: fc.constant('STOP' as const) },
    fc.constant('START' as const),
    fc.constant('STOP ALL' as const),
  ),
  to: fc.constantFrom<To>('north', 'south', 'both', 'nobody'),
  minute,
});

const staff: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    does: fc.constant('answer' as const),
    which: fc.nat(5),
    who: fc.constantFrom('north' as const, 'south' as const, 'platform' as const),
    answer: fc.constantFrom('confirm' as const, 'release' as const),
    at: fc.constantFrom('north' as const, 'south' as const, 'all' as const),
  }),
  fc.record({ does: fc.constant('opt-in' as const), dealer, consentMinute: minute }),
  fc.record({ does: fc.constant('opt-out' as const), dealer }),
);

/** Acts in the order in which they are processed; replies say for themselves when they were sent, each at a minute of its own. */
export const staffHistories = fc
  .array(fc.oneof({ weight: 3, arbitrary: reply }, { weight: 2, arbitrary: staff }), { minLength: 1, maxLength: 12 })
  .map((acts) => {
    const taken = new Set<number>();
    return acts.filter((act) => {
      if (act.does !== 'reply') return true;
      const free = !taken.has(act.minute);
      taken.add(act.minute);
      return free;
    });
  });
