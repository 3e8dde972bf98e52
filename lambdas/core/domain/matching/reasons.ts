import { noWishRules, termRules, wishRules } from './rules/rules.ts';

/** Decisions that are no row of the table of rules, and why, in words for a dealer's staff. */
export const otherReasons = {
  'whole-reply': 'The reply is the term, and nothing that changes its meaning.',
  'whole-reply-about-messages': 'The reply is the term, with words that say that the messages are meant.',
  'whole-reply-in-a-wish': 'The term is part of a wish to get no more messages.',
  'whole-reply-and-wish': 'A sentence of its own is the term, and another one asks for an end of the messages.',
  'not-the-whole-reply': 'The word counts as the whole reply only, and there is more.',
  'cancels-something': 'They may want to cancel something else, such as an appointment.',
  'deletes-a-message': 'They may want one message deleted, or all of them stopped.',
  'unclear-object': 'It is not said what has to end: the messages, or something else.',
  'sentence-about-messages': 'A sentence of its own that says nothing but to stop.',
  term: 'The reply holds the term, and nothing around it says that something else is meant.',
  'term-and-wish': 'The reply holds the term, and asks for an end of the messages in other words as well.',
  'part-of-a-word': 'A hyphen joins the term to another word, as in "stop-motion".',
  'term-in-a-question': 'They ask something in which the term stands.',
  'in-capitals': 'The term stands apart in capitals, at the beginning or the end.',
  'term-apart': 'The term stands by itself at the end, or is a sentence of its own at the beginning.',
  'term-in-a-sentence': 'The reply holds the term, in a sentence that does not say that the messages are meant.',
  slip: 'The reply is the term with a slip of a key.',
  'doubtful-slip': 'The word may be a term with a slip of a key, or a word of its own.',
  'own-message-alone': 'The reply is an opt-out message such as ours sent back; perhaps they want to stop.',
  'too-long': 'The reply is too long to be read whole: only its beginning and its end were.',
  'too-tangled': 'The reply repeats so many words that it was not looked at whole.',
  'only-quoted': 'What is quoted was not said by the person.',
  'no-term': 'The reply holds no opt-out term and no wish to stop.',
} as const;
export type OtherRule = keyof typeof otherReasons;

const reasons: ReadonlyMap<string, string> = new Map([
  ...Object.entries(otherReasons),
  ...[...termRules, ...wishRules, ...noWishRules].map(({ id, reason }): [string, string] => [id, reason]),
]);

/** The reason of a rule in words for a dealer's staff; of a rule that there is no more, its name. */
export const reasonOf = (rule: string): string => reasons.get(rule) ?? rule;
