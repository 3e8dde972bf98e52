/** What a word does in a reply about messages; a word may do several things. */
export const wordClasses = [
  /** Greetings, thanks, please, swear words: nothing hangs on them. */
  'courtesy',
  /** "I want to", "can you", "how do I". */
  'asking',
  /** To want, wish, like, need. */
  'wanting',
  /** What a sender does to the person: texting, sending, bothering. */
  'messaging',
  /** What the sender sends: texts, messages, SMS, ads. */
  'messages',
  /** What may be something else as well: calls, e-mails, reminders, offers. */
  'maybeMessages',
  /** The person: me, us, my. */
  'me',
  /** Where the person's number is kept: list, number, database. */
  'list',
  /** Small words between the others. */
  'glue',
  /** And, or: between two things that are sent. */
  'joining',
  /** It, this, that, alone: what is meant is not said. */
  'it',
  /** Laughter and love: between friends. */
  'playful',
  'not',
  /** Words of cancelling, which people use for appointments and orders every day. */
  'cancelling',
  /** Words of taking somebody off a list. */
  'removing',
  /** Words of leaving a list, a class or a meeting. */
  'leaving',
  /** What people cancel, stop or remove that is no message: appointment, order, pain. */
  'thing',
  /** What people leave or sign off from that is no message: a course, a gym, a car, an app, a newspaper. */
  'leavable',
  /** A subscription or membership: it may be that of the messages, or not. */
  'service',
] as const;
export type WordClass = (typeof wordClasses)[number];

/** The words of one language, space-delimited, as people type them: accents and case do not matter. */
export interface Language {
  name: string;
  words: Partial<Record<WordClass, string>>;
  /** Opt-out terms of the language that are everyday words too, so that the rest of the reply has to say what is meant. */
  everydayTerms: string;
}
