import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import {
  isCountry,
  isSenderName,
  maskPhone,
  readPhone,
  readReplyNumber,
  readSenders,
} from '../../lambdas/core/domain/phone-numbers.ts';

const digits = fc.string({ unit: fc.integer({ min: 0, max: 9 }).map(String), minLength: 4, maxLength: 13 });
const country = fc.constantFrom(...getCountries());
/** As people in a country may type a number, right or wrong. */
const typed = fc
  .tuple(country, digits, fc.constantFrom('', '0', '00', '8', '+', '+0'))
  .map(([of, number, before]): [string, string] => {
    const code = getCountryCallingCode(of);
    return [before.replace('+', `+${code} `).replace('00', `00${code}`) + number, of];
  });

const isValid = (phone: string): boolean => parsePhoneNumberFromString(phone)?.isValid() === true;

describe('a phone number as a person types it', () => {
  it.each([
    ['+61491570006', 'AU', '+61491570006'],
    ['0491 570 006', 'AU', '+61491570006'],
    ['(0491) 570-006', 'AU', '+61491570006'],
    ['+61 (0)491 570 006', 'AU', '+61491570006'],
    ['0011 61 491 570 006', 'AU', '+61491570006'],
    ['+61 491 570 006', 'US', '+61491570006'],
    ['+61 491 570 006', '', '+61491570006'],
    ['(202) 555-0123', 'US', '+12025550123'],
    ['1 202 555 0123', 'CA', '+12025550123'],
    ['011 61 491 570 006', 'US', '+61491570006'],
    ['07700 900123', 'GB', '+447700900123'],
    ['０４９１ ５７０ ００６', 'AU', '+61491570006'],
    ['\u202a0491 570 006\u202c', 'AU', '+61491570006'],
    ['tel:+61491570006', '', '+61491570006'],
    ['+61 00491 570 006', 'AU', '+61491570006'],
    ['+52 1 55 1234 5678', 'MX', '+525512345678'],
    ['1 55 1234 5678', 'MX', '+525512345678'],
  ])('%s in %s is %s', (number, of, phone) => expect(readPhone(number, of)).toBe(phone));

  it.each([
    ['', 'AU'],
    ['0491 570 006', ''],
    ['0491 570 006', 'XX'],
    ['0491 570 006 0491 570 006', 'AU'],
    ['call 0491 570 006', 'AU'],
    ['1234', 'AU'],
    ['202 555 012', 'US'],
    ['555 0123', 'US'],
    ['NORTHSIDE', 'AU'],
    ['+', 'AU'],
  ])('%j in %j is none', (number, of) => expect(readPhone(number, of)).toBeNull());

  it('reads as itself once it is read, in every country', () => {
    fc.assert(
      fc.property(typed, country, ([number, of], elsewhere) => {
        const phone = readPhone(number, of);
        if (phone === null) return;
        expect(phone).toMatch(/^\+[1-9]\d{6,14}$/);
        expect(readPhone(phone, of)).toBe(phone);
        expect(readPhone(phone, elsewhere)).toBe(phone);
        expect(readPhone(phone, '')).toBe(phone);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a sender as a gateway writes it', () => {
  it.each([
    ['+61491570006', '+61491570006'],
    ['61491570006', '+61491570006'],
    ['0061491570006', '+61491570006'],
    [' +61 491 570 006 ', '+61491570006'],
    ['12025550123', '+12025550123'],
    ['+99912345678', '+99912345678'],
  ])('%s is %s', (written, phone) => expect(readSenders(written)).toEqual([phone]));

  it.each([
    ['0491570006', 'AU', '+61491570006'],
    ['4915112345678', 'DE', '+4915112345678'],
    ['01161491570006', 'US', '+61491570006'],
    ['0011 61 491 570 006', 'AU', '+61491570006'],
    ['0061491570006', 'AU', '+61491570006'],
    ['61491570006', 'AU', '+61491570006'],
    ['+12025550123', 'AU', '+12025550123'],
    ['2025550123', 'US', '+12025550123'],
    ['2025550123', 'CA', '+12025550123'],
    ['2025550123', 'GB', '+2025550123'],
    ['+2025550123', 'US', '+2025550123'],
    ['5512345678', 'MX', '+525512345678'],
    ['+5215512345678', 'MX', '+525512345678'],
    ['5215512345678', 'AU', '+525512345678'],
  ])('%s, to a number of %s, is %s', (written, of, phone) => expect(readSenders(written, of)).toEqual([phone]));

  it.each([
    ['digits that lack a 0 in the country of the number', '491570006', 'AU', ['+491570006', '+61491570006']],
    ['a foreign number that fits a country of many lengths', '12025550123', 'DE', ['+12025550123', '+4912025550123']],
    ['digits that are dialled so, and valid behind a +', '2035550123', 'US', ['+12035550123', '+2035550123']],
    ['an Argentine mobile number with its 9', '+5491123456789', 'AR', ['+5491123456789', '+541123456789']],
    ['one without', '541123456789', 'AU', ['+541123456789', '+5491123456789']],
    ['one as it is dialled there', '011 15 2345-6789', 'AR', ['+5491123456789', '+541123456789']],
  ])('%s is read both ways', (_, written, of, phones) => {
    expect(new Set(readSenders(written, of))).toEqual(new Set(phones));
    expect(readSenders(written, of)[0]).toBe(phones[0]);
  });

  it.each(['', '+', '12345', '0491570006', 'NORTHSIDE', 'whatsapp:+61491570006', '+1234567890123456'])(
    '%j is none',
    (written) => expect(readSenders(written)).toEqual([]),
  );

  it('is the phone that its owner types, however it is spelled: first of all, or among them without + or 00', () => {
    fc.assert(
      fc.property(typed, country, ([number, of], elsewhere) => {
        const phone = readPhone(number, of) ?? '';
        fc.pre(isValid(phone));
        expect(readSenders(phone, elsewhere)[0]).toBe(phone);
        expect(readSenders(`00${phone.slice(1)}`, elsewhere)[0]).toBe(phone);
        expect(readSenders(phone.slice(1), elsewhere)).toContain(phone);
      }),
      { numRuns: 500 },
    );
  });

  it('is the number that its digits are in the country of the reply number, first where no 0 is missing', () => {
    fc.assert(
      fc.property(typed, ([number, of]) => {
        const full = parsePhoneNumberFromString(readPhone(number, of) ?? '');
        const bare = full?.nationalNumber ?? '';
        fc.pre(full?.isValid() === true && full.country === of && !bare.startsWith('0'));
        fc.pre(readPhone(bare, of) === full?.number && !bare.startsWith(getCountryCallingCode(of)));
        const read = readSenders(bare, of);
        const lacksZero = readPhone(`0${bare}`, of) === full?.number;
        expect(lacksZero ? read : read.slice(0, 1)).toContain(full?.number);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a reply number', () => {
  it.each([
    ['+61491577426', '+61491577426'],
    ['61491577426', '+61491577426'],
    ['0061 491 577 426', '+61491577426'],
    ['12345', '12345'],
    [' 242 ', '242'],
  ])('%j has the one spelling %s', (written, number) => expect(readReplyNumber(written)).toBe(number));

  it.each(['', 'NORTHSIDE', 'Shop 24', '0491 577 426', '12'])('is not %j', (written) =>
    expect(readReplyNumber(written)).toBeNull(),
  );
});

describe('a sender name', () => {
  it.each([
    ['NORTHSIDE', true],
    ['Shop 24', true],
    ['Süd', true],
    ['0491 577 426', false],
    ['24', false],
    ['', false],
  ])('%j: %s', (written, is) => expect(isSenderName(written)).toBe(is));
});

describe('a country', () => {
  it.each([
    ['AU', true],
    ['US', true],
    ['au', false],
    ['AUS', false],
    ['XX', false],
    ['constructor', false],
  ])('%j: %s', (code, is) => expect(isCountry(code)).toBe(is));
});

describe('a masked phone number', () => {
  it('keeps the first two and the last two digits', () => expect(maskPhone('+61491570006')).toBe('+61…06'));
});
