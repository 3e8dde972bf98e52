import type { Rule } from '../../../rule.ts';
import { anotherPerson } from './another-person.ts';
import { asksWhy } from './asks-why.ts';
import { doneWithUs } from './done-with-us.ts';
import { noNeed } from './no-need.ts';
import { refusedBefore } from './refused-before.ts';
import { sentAway } from './sent-away.ts';
import { stillListed } from './still-listed.ts';
import { unwelcome } from './unwelcome.ts';

/** What says without asking for it that the messages are unwelcome, by what is said, in the languages other than English. */
export const indirectWishesOfLanguages: readonly Rule[] = [
  ...asksWhy,
  ...anotherPerson,
  ...unwelcome,
  ...refusedBefore,
  ...sentAway,
  ...stillListed,
  ...noNeed,
  ...doneWithUs,
];
