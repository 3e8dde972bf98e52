import { describe, expect, it } from '@jest/globals';
import { readColumns, type ImportKind } from '../../lambdas/core/contracts/import-columns.ts';

const told = (header: string, mapped?: Record<string, string>, kind?: ImportKind): unknown => {
  const read = readColumns(header.split(','), mapped, kind);
  return read.ok ? read.columns : read.message;
};

describe('readColumns', () => {
  it.each([
    ['phone,date', { kind: 'opt-outs', places: { phone: 0, date: 1 }, unread: [] }],
    ['Opted out at,Phone,Note', { kind: 'opt-outs', places: { phone: 1, date: 0 }, unread: ['Note'] }],
    ['phone,optedOutAt,reason,customerId,evidence', { kind: 'opt-outs', unread: ['reason', 'customerId', 'evidence'] }],
    ['phone,date,,', { kind: 'opt-outs', places: { phone: 0, date: 1 }, unread: [] }],
    ['customerId,phone,name,,', { kind: 'customers', unread: [] }],
    ['customer_id,phone,Lead ID', { kind: 'customers', places: { customerId: 0, phone: 1, leadId: 2 }, unread: [] }],
  ])('tells the kind of %s by its header', (header, columns) => expect(told(header)).toMatchObject(columns));

  it.each(['phone', 'customerId,phone,unsubscribed', 'customerId,phone,date', 'phone,name'])(
    'does not guess whether %s are opt-outs or customers',
    (header) => expect(told(header)).toMatch(/cannot be told/),
  );

  it('takes columns under other names', () => {
    expect(told('Mobile,When', { phone: 'mobile', date: 'When' }, 'opt-outs')).toMatchObject({
      places: { phone: 0, date: 1 },
    });
    expect(told('phone,date,optedOutAt', { date: 'optedOutAt' }, 'opt-outs')).toMatchObject({
      places: { phone: 0, date: 2 },
      unread: ['date'],
    });
  });

  it.each([
    [
      'there is no column for a field that is needed',
      'Mobile,date',
      {},
      /no column phone: the header has Mobile, date/,
    ],
    ['a mapped column is not there', 'Mobile,date', { phone: 'Cell' }, /no column Cell/],
    ['a mapped field is none', 'Mobile,date', { number: 'Mobile' }, /number is no field of opt-outs/],
    ['two columns have one name', 'phone,Phone', {}, /two columns Phone/],
    ['two columns could be the date', 'phone,date,optedOutAt', {}, /date and optedOutAt could both be the date: map/],
    ['there is no header', '', {}, /it is empty.*begin with a line of column names/],
    ['the file is a workbook', 'PK\u0003\u0004\u0014\u0000\u0006', {}, /not text in UTF-8.*save it as/],
    ['a heading is in another encoding', 'phone,Stra\uFFFDe', {}, /not text in UTF-8/],
  ] as const)('says what is wrong where %s', (_, header, mapped, message) =>
    expect(told(header, mapped, 'opt-outs')).toMatch(message),
  );
});
