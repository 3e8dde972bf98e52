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

/**
 * Until August 2019 mobile numbers of Mexico were called with a 1 behind +52. Its ten digits are unique without, and no number has eleven:
 * https://www.twilio.com/en-us/guidelines/mx/sms
 */
const withoutMexicosOne = (number: string): string => number.replace(/^\+521(?=\d{10}$)/, '+52');

/** What a spelling may hold that says nothing: marks that cannot be seen, other hyphens, `tel:`. */
const plain = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .trim()
    .replace(/^tel:/i, '');

/** What would be read as another number: a second one behind `;`, a decimal that a program made of it. */
const isMore = (typed: string): boolean => /;|\.0+\s*$/.test(typed);

function readOnce(typed: string, country: string): Phone | null {
  if (isMore(typed)) return null;
  const options = isCountry(country) ? { defaultCountry: country, extract: false } : { extract: false };
  const number = parsePhoneNumberFromString(typed, options);
  const phone = number ? withoutMexicosOne(number.number) : '';
  if (number && phone !== number.number) return readOnce(phone, '');
  return number?.isPossible() && e164.test(phone) ? phone : null;
}

/**
 * Reads a phone number as a person types it, a locally typed one as one of `country`. Returns E.164, or `null` when it cannot be a
 * phone number. Idempotent: what it returns reads as itself, in any country; so it reads again what still holds a trunk prefix
 * (`+61 00491…`) and refuses what can be dialled within a town only.
 */
export function readPhone(typed: string, country: string): Phone | null {
  const written = plain(typed);
  const read = readOnce(written, written.startsWith('+') ? '' : country);
  if (read === null || read !== typed) return read && readPhone(read, '');
  return hasStrayZero(read) ? null : read;
}

/** A leading 0 in a country that dials none: the number is of another country, and would be kept as nobody's. */
function hasStrayZero(phone: Phone): boolean {
  const number = parsePhoneNumberFromString(phone);
  return number?.nationalNumber.startsWith('0') === true && !number.isValid();
}

/**
 * Whether a number that was read of a list is one, as far as numbering plans tell. Without a `+` it may be of another country, and be read as
 * nobody's of `country`; what is written with one is taken as it stands.
 */
export const isCertain = (written: string, phone: Phone): boolean => plain(written).startsWith('+') || isValid(phone);

const isValid = (phone: Phone | null): phone is Phone =>
  phone !== null && parsePhoneNumberFromString(phone)?.isValid() === true;

/**
 * Digits without `+` or `00`. Where they are a valid number behind a `+`, of the same country, they are that; where they are one of another
 * country, and a valid number of `country` too, they may be either. The latter is likelier unless a 0 is missing for it.
 */
function readDigits(written: string, country: string): Phone[] {
  const national = readPhone(written, country);
  const international = readPhone(`+${written.replace(/\D/g, '')}`, '');
  const isHome = isValid(national) && countryMatch(national, country) !== 'none';
  if (!isHome) return [international ?? national].filter((phone) => phone !== null);
  if (!isValid(international)) return [national];
  if (countryMatch(international, country) !== 'none') return [international];
  const lacksZero = readPhone(`0${written}`, country) === national;
  return lacksZero ? [international, national] : [national, international];
}

/**
 * Mobile numbers of Argentina have a 9 behind +54, which is left out where one texts; whether a number without is mobile nobody can tell.
 * https://github.com/google/libphonenumber/blob/master/FAQ.md
 */
function withArgentinasNine(phone: Phone): Phone[] {
  const digits = /^\+549?([1-3]\d{9})$/.exec(phone)?.[1];
  return digits === undefined ? [phone] : [phone, phone.startsWith('+549') ? `+54${digits}` : `+549${digits}`];
}

function readSender(written: string, country = ''): Phone[] {
  const trimmed = plain(written);
  if (!/^[+\d\s().-]+$/.test(trimmed)) return [];
  const dialled = /^0(?!0)/.test(trimmed) ? readPhone(trimmed, country) : null;
  if (dialled) return [dialled];
  const digits = trimmed.replace(/\D/g, '').replace(/^00/, '');
  const international = readPhone(`+${digits}`, '');
  const known = /^(\+|00)/.test(trimmed) && international ? [international] : readDigits(trimmed, country);
  if (known.length > 0) return known;
  return e164.test(`+${digits}`) ? [`+${digits}`] : [];
}

/**
 * The phones that the spelling of a sender by a gateway may mean, the likeliest first; none where it cannot be a phone number. With a
 * leading 0 it is as one dials it in `country`, the reply number's; with `+` or `00` international; digits alone may be both. A number that numbering plans do not know is taken as it stands, since a STOP from it must not be lost.
 */
export const readSenders = (written: string, country?: string): Phone[] => [
  ...new Set(readSender(written, country).flatMap(withArgentinasNine)),
];

/**
 * The one spelling of a reply number, for keys: E.164, or the bare digits of a short code, or `null` for what nobody can reply to
 * (a sender name, nothing at all).
 */
export function readReplyNumber(written: string): string | null {
  const digits = written.replace(/\D/g, '');
  return /^\d{3,6}$/.test(written.trim()) ? digits : (readSender(written)[0] ?? null);
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
