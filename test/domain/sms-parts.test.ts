import { describe, expect, it } from '@jest/globals';
import { SegmentedMessage } from 'sms-segments-calculator';
import { smsParts } from '../../lambdas/core/domain/sms-parts.ts';

describe('an SMS has', () => {
  it.each([
    ['', 'GSM-7', 1],
    ['x'.repeat(160), 'GSM-7', 1],
    ['x'.repeat(161), 'GSM-7', 2],
    ['x'.repeat(306), 'GSM-7', 2],
    ['x'.repeat(307), 'GSM-7', 3],
    [`${'x'.repeat(159)}€`, 'GSM-7', 2],
    [`${'x'.repeat(69)}’`, 'UCS-2', 1],
    [`${'x'.repeat(70)}’`, 'UCS-2', 2],
    [`${'x'.repeat(68)}🚗`, 'UCS-2', 1],
    [`${'x'.repeat(69)}🚗`, 'UCS-2', 2],
  ])('%j: %s, %i', (body, encoding, parts) => {
    expect(smsParts(body)).toEqual({ encoding, parts });
  });

  it.each(['@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞ', 'ÆæßÉ !"#¤%&\'()*+,-./09:;<=>?¡AZ', 'ÄÖÑÜ§¿azäöñüà\r\n', '^{}\\[~]|€', 'ç`´'])(
    'as many as a library counts that knows every character: %s',
    (characters) => {
      for (const character of characters) {
        const body = character.repeat(161);
        const { encodingName, segmentsCount } = new SegmentedMessage(body);
        expect([character, smsParts(body).encoding, smsParts(body).parts]).toEqual([
          character,
          encodingName,
          segmentsCount,
        ]);
      }
    },
  );
});
