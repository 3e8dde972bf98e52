import { wordsOf } from '../reply-text.ts';

/** Opt-out terms that a law or a carrier asks for. */
interface RequiredTerms {
  /** For people. */
  by: string;
  /** In which country, ISO 3166. Absent: everywhere. */
  country?: string;
  /** As they are best listed. */
  terms: readonly string[];
}

const required: readonly RequiredTerms[] = [
  {
    by: '47 CFR 64.1200(a)(10), for SMS in the US',
    country: 'US',
    terms: ['STOP', '=QUIT', '=END', '=REVOKE', 'OPT OUT', '=CANCEL', 'UNSUBSCRIBE'],
  },
  {
    // https://docs.aws.amazon.com/sms-voice/latest/userguide/keywords-required.html; OPT-OUT reads as OPT OUT, and OPTOUT is found by it.
    by: 'AWS’s required opt-out keywords, for its numbers in every country',
    terms: ['STOP', '=QUIT', '=END', 'OPT OUT', '=CANCEL', 'UNSUBSCRIBE', '=ARRET', '=REMOVE', '=TD'],
  },
];

/** A term that a law or a list requires. */
export interface RequiredTerm {
  /** As it is best listed, with its `=`. */
  typed: string;
  /** Folded, in one piece. */
  joined: string;
  /** Every law and list that names it, for people. */
  by: string;
}

/**
 * The terms required in some countries, each once.
 * @param countries ISO 3166; `null`: in any
 */
export function requiredTerms(countries: readonly string[] | null): RequiredTerm[] {
  const here = required.filter(({ country }) => !country || countries === null || countries.includes(country));
  const typed = [...new Set(here.flatMap(({ terms }) => terms))];
  return typed.map((term) => ({
    typed: term,
    joined: wordsOf(term).join(''),
    by: here.flatMap(({ by, terms }) => (terms.includes(term) ? [by] : [])).join('; '),
  }));
}
