import type { Rule } from '../../rule.ts';
import { combinations } from './combinations.ts';
import { expressions } from './expressions.ts';
import { indirectWishes } from './indirect.ts';
import { leftAlone } from './left-alone.ts';
import { neverAgreed } from './never-agreed.ts';
import { noMessages } from './no-messages.ts';
import { offTheList } from './off-the-list.ts';
import { wholeReplies } from './whole-replies.ts';
import { wrongPerson } from './wrong-person.ts';

/** What people write in English who want no more messages and use no term for it. */
export const englishWishes: readonly Rule[] = [
  ...offTheList,
  ...noMessages,
  ...leftAlone,
  ...expressions,
  ...wrongPerson,
  ...neverAgreed,
  ...wholeReplies,
  ...combinations,
  ...indirectWishes,
];
