import { describe, expect, it } from '@jest/globals';
import { safeParse, type ZodMiniType } from 'zod/mini';
import { firstProblem } from '../../lambdas/core/contracts/fields.ts';
import { dealerSettings, globalSettings, replyNumberSettings, smsForm } from '../../lambdas/core/contracts/settings.ts';

/** What is wrong with settings, as `field message`; `null` where nothing is. */
function refusal(schema: ZodMiniType, input: unknown): string | null {
  const parsed = safeParse(schema, input, { reportInput: true });
  if (parsed.success) return null;
  const { field, message } = firstProblem(parsed.error);
  return `${field} ${message}`;
}

const dealer = (more: object = {}) => ({ dealerId: 'north', name: 'Northside', country: 'AU', ...more });
const number = (more: object = {}) => ({
  number: '+61491577426',
  country: 'AU',
  owners: ['north'],
  formerOwners: [],
  ...more,
});
const form = (more: object = {}) => ({
  campaignId: 'spring',
  dealerId: 'north',
  name: 'Spring sale',
  purpose: 'bulk',
  senderName: 'NORTHSIDE',
  body: 'Spring sale. Reply STOP to opt out',
  ...more,
});
const letter = 'must hold a letter: a number that SMS go out from is a reply number';
const unknown = 'is not a field of this contract: check its spelling';
const list = 'is not a comma-delimited list of terms:';

describe('global settings', () => {
  it.each([{}, { optOutTerms: 'STOP, =END', optInTerms: 'START', helpTerms: 'HELP', stopAll: false }])(
    'are taken: %j',
    (input) => expect(refusal(globalSettings, input)).toBeNull(),
  );

  it.each([
    [
      { optOutTerms: 'STOP,' },
      `optOutTerms ${list} there is an empty entry, number 2 (two commas in a row, or one at the beginning or end): take a comma out`,
    ],
    [{ optOutTerms: '' }, `optOutTerms ${list} it is empty: type terms with commas between, as in "STOP, =END"`],
    [
      { optInTerms: 'START, start' },
      `optInTerms ${list} "start" is there twice, with "=" or without: leave one of them`,
    ],
    [
      { helpTerms: '?' },
      `helpTerms ${list} "?" holds no letter, digit or emoji: type a word that people send, as in "=END", or take it out`,
    ],
    [{ optOutTerms: ['STOP'] }, 'optOutTerms must be a string'],
    [{ stopAll: 'yes' }, 'stopAll must be true or false'],
    [{ stopTerms: 'STOP' }, `stopTerms ${unknown}`],
  ])('are refused with %j: %s', (input, why) => expect(refusal(globalSettings, input)).toBe(why));
});

describe('settings of a dealer', () => {
  it.each([
    {},
    { senderName: 'Shop 24', replyNumber: '61491577426', missingOptOutMessage: 'warn' },
    { replyNumber: '12345' },
  ])('are taken with %j', (more) => expect(refusal(dealerSettings, dealer(more))).toBeNull());

  it.each([
    [{ dealerId: 'north#1' }, 'dealerId must be 1 to 64 letters, digits, "_" or "-"'],
    [{ name: ' ' }, 'name must not be empty'],
    [{ name: undefined }, 'name is required'],
    [{ country: undefined }, 'country is required'],
    [{ country: 'Australia' }, 'country must be the two capital letters of an ISO 3166 country, such as "AU"'],
    [{ country: 'au' }, 'country must be the two capital letters of an ISO 3166 country, such as "AU"'],
    [{ senderName: '0491 577 426' }, `senderName ${letter}`],
    [{ replyNumber: '0491 577 426' }, 'replyNumber must be a phone number in E.164, or a short code'],
    [{ missingOptOutMessage: 'ignore' }, 'missingOptOutMessage must be "block" or "warn"'],
    [{ contry: 'AU' }, `contry ${unknown}`],
  ])('are refused with %j: %s', (more, why) => expect(refusal(dealerSettings, dealer(more))).toBe(why));
});

describe('settings of a reply number', () => {
  it.each([{}, { number: '12345', country: 'US', owners: [] }, { owners: ['north', 'south'], formerOwners: ['west'] }])(
    'are taken with %j',
    (more) => expect(refusal(replyNumberSettings, number(more))).toBeNull(),
  );

  it.each([
    [{ number: 'NORTHSIDE' }, 'number must be a phone number in E.164, or a short code'],
    [{ number: undefined }, 'number is required'],
    [{ country: '' }, 'country must be the two capital letters of an ISO 3166 country, such as "AU"'],
    [{ owners: 'north' }, 'owners must be a list of dealer ids'],
    [{ owners: undefined }, 'owners is required'],
    [{ owners: ['north', ''] }, 'owners[1] must be 1 to 64 letters, digits, "_" or "-"'],
    [{ owners: ['north', 'north'] }, 'owners must not name a dealer twice'],
    [{ formerOwners: undefined }, 'formerOwners is required'],
  ])('are refused with %j: %s', (more, why) => expect(refusal(replyNumberSettings, number(more))).toBe(why));
});

describe('an SMS form', () => {
  it('is taken', () => expect(refusal(smsForm, form())).toBeNull());

  it.each([
    [{ campaignId: 'a#b' }, 'campaignId must be 1 to 128 characters without white space or "#"'],
    [{ dealerId: undefined }, 'dealerId is required'],
    [{ name: '' }, 'name must not be empty'],
    [{ purpose: 'marketing' }, 'purpose must be "bulk" or "individual"'],
    [{ purpose: undefined }, 'purpose is required'],
    [{ senderName: '+61491577426' }, `senderName ${letter}`],
    [{ senderName: undefined }, 'senderName is required'],
    [{ body: '' }, 'body must not be empty'],
    [{ body: 'x'.repeat(1601) }, 'body must be at most 1600 characters'],
    [{ sender: 'NORTHSIDE' }, `sender ${unknown}`],
  ])('is refused with %j: %s', (more, why) => expect(refusal(smsForm, form(more))).toBe(why));
});
