import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { getCountries, getCountryCallingCode } from 'libphonenumber-js/min';
import {
  isCountry,
  isSenderName,
  maskPhone,
  readGatewayPhone,
  readPhone,
  readReplyNumber,
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
    ['+61 00491 570 006', 'AU', '+61491570006'],
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

describe('a phone number as a gateway writes it', () => {
  it.each([
    ['+61491570006', '+61491570006'],
    ['61491570006', '+61491570006'],
    ['0061491570006', '+61491570006'],
    [' +61 491 570 006 ', '+61491570006'],
    ['12025550123', '+12025550123'],
    ['+99912345678', '+99912345678'],
  ])('%s is %s', (written, phone) => expect(readGatewayPhone(written)).toBe(phone));

  it.each([
    ['0491570006', 'AU', '+61491570006'],
    ['01161491570006', 'US', '+61491570006'],
    ['0061491570006', 'AU', '+61491570006'],
    ['61491570006', 'AU', '+61491570006'],
    ['+12025550123', 'AU', '+12025550123'],
  ])('%s, to a number of %s, is %s', (written, of, phone) => expect(readGatewayPhone(written, of)).toBe(phone));

  it.each(['', '+', '12345', '0491570006', 'NORTHSIDE', 'whatsapp:+61491570006', '+1234567890123456'])(
    '%j is none',
    (written) => expect(readGatewayPhone(written)).toBeNull(),
  );

  it('is the same phone however it is spelled, and the one its owner types', () => {
    fc.assert(
      fc.property(typed, country, ([number, of], elsewhere) => {
        const phone = readPhone(number, of);
        if (phone === null) return;
        const spellings = [phone, phone.slice(1), `00${phone.slice(1)}`];
        expect(spellings.map((written) => readGatewayPhone(written, elsewhere))).toEqual([phone, phone, phone]);
      }),
      { numRuns: 1000 },
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
