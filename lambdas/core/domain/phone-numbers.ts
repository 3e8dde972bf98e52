import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/min';

/** A phone number in E.164: `+` and 7 to 15 digits. */
export type Phone = string;

/** Whether a string is an ISO 3166 country whose phone numbers can be read. */
export const isCountry = (country: string): country is CountryCode => isSupportedCountry(country);

const e164 = /^\+[1-9]\d{6,14}$/;

function readOnce(typed: string, country: string): Phone | null {
  const options = isCountry(country) ? { defaultCountry: country, extract: false } : { extract: false };
  const number = parsePhoneNumberFromString(typed, options);
  if (!number?.isPossible() || !e164.test(number.number)) return null;
  // A trunk 0 that the country has none of: the number is of another country, and would be kept as nobody's.
  return number.nationalNumber.startsWith('0') && !number.isValid() ? null : number.number;
}

/**
 * Reads a phone number as a person types it, a locally typed one as one of `country`. Returns E.164, or `null` when it cannot be a
 * phone number. Idempotent: what it returns reads as itself, in any country; so it reads again what still holds a trunk prefix
 * (`+61 00491…`) and refuses what can be dialled within a town only.
 */
export function readPhone(typed: string, country: string): Phone | null {
  const international = /^\s*[+＋]/.test(typed);
  const read = readOnce(typed, international ? '' : country);
  return read === null || read === typed ? read : readPhone(read, '');
}

/** What a spelling may hold that says nothing: marks that cannot be seen, other hyphens, `tel:`. */
const plain = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .trim()
    .replace(/^tel:/i, '');

/**
 * Reads a phone number as a gateway writes it: with a leading 0 as one dials it in `country`; else international, with or without
 * `+`; where that cannot be a phone number, as one types it in `country`. A number that numbering plans do not know is taken as it stands,
 * since a STOP from it must not be lost.
 */
export function readGatewayPhone(written: string, country?: string): Phone | null {
  const trimmed = plain(written);
  if (!/^[+\d\s().-]+$/.test(trimmed)) return null;
  const local = (): Phone | null => (country === undefined ? null : readPhone(trimmed, country));
  const dialled = /^0(?!0)/.test(trimmed) ? local() : null;
  if (dialled) return dialled;
  const digits = trimmed.replace(/\D/g, '').replace(/^00/, '');
  const known = readPhone(`+${digits}`, '') ?? (trimmed.startsWith('+') ? null : local());
  if (known) return known;
  return e164.test(`+${digits}`) ? `+${digits}` : null;
}

/**
 * The one spelling of a reply number, for keys: E.164, or the bare digits of a short code, or `null` for what nobody can reply to
 * (a sender name, nothing at all).
 */
export function readReplyNumber(written: string): string | null {
  const digits = written.replace(/\D/g, '');
  return /^\d{3,6}$/.test(written.trim()) ? digits : readGatewayPhone(written);
}

/** How near a country is to a phone: its own; one with the same calling code (the US and Canada share theirs); neither. */
export function countryMatch(phone: Phone, country: string): 'same' | 'calling-code' | 'none' {
  const number = parsePhoneNumberFromString(phone);
  if (!number || !isCountry(country)) return 'none';
  if (number.country === country) return 'same';
  return number.countryCallingCode === getCountryCallingCode(country) ? 'calling-code' : 'none';
}

/** Whether a number is of another calling code than a country's; `false` where it has none that is known: a short code. */
export function isElsewhere(number: string, country: string): boolean {
  const parsed = parsePhoneNumberFromString(number);
  return parsed !== undefined && countryMatch(number, country) === 'none';
}

/** Whether an SMS goes out from a name, not from a number (or a misspelt one): gateways want at least one letter in it. */
export const isSenderName = (written: string): boolean => /\p{L}/u.test(written) && !/^\s*\+|\d{6}/.test(written);

/** A phone number for logs: the first two and the last two digits. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}…${phone.slice(-2)}`;
