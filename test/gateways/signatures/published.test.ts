import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readJwt } from '../../../lambdas/core/gateways/signatures/jwt.ts';
import { messageBirdHmac, messageBirdJwt } from '../../../lambdas/core/gateways/signatures/messagebird.ts';
import { plivoSignature } from '../../../lambdas/core/gateways/signatures/plivo.ts';
import type { SignedRequest } from '../../../lambdas/core/gateways/signatures/scheme.ts';
import { sinchSignature } from '../../../lambdas/core/gateways/signatures/sinch.ts';
import { snsSignature } from '../../../lambdas/core/gateways/signatures/sns.ts';
import { twilioSignature } from '../../../lambdas/core/gateways/signatures/twilio.ts';
import { vonageParameters } from '../../../lambdas/core/gateways/signatures/vonage.ts';
import { sample } from '../read-sample.ts';

interface Given {
  method?: string;
  url?: string;
  query?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Milliseconds since 1970. */
  seen?: number;
}

const request = ({
  method = 'POST',
  url = '',
  query = '',
  headers = {},
  body = '',
  seen = 0,
}: Given): SignedRequest => ({
  method,
  urls: [url],
  query: new URLSearchParams(query),
  headers: new Headers(headers),
  bytes: Buffer.from(body),
  body,
  seen,
});

/** https://github.com/twilio/twilio-python/blob/main/tests/unit/test_request_validator.py */
describe("Twilio's published signatures", () => {
  const body = 'CallSid=CA1234567890ABCDE&Digits=1234&From=%2B14158675309&To=%2B18005551212&Caller=%2B14158675309';
  it.each([
    ['https://mycompany.com/myapp.php?foo=1&bar=2', 'RSOYDt4T1cUTdK1PDd93/VVr8B8='],
    ['https://mycompany.com:443/myapp.php?foo=1&bar=2', 'kvajT1Ptam85bY51eRf/AJRuM3w='],
    ['http://mycompany.com:1234/myapp.php?foo=1&bar=2', 'Zmvh+3yNM1Phv2jhDCwEM3q5ebU='],
  ])('%s', (url, signature) => {
    const found = twilioSignature(request({ url, body, headers: { 'x-twilio-signature': signature } }));
    expect(found?.madeWith('12345')).toBe(true);
    expect(found?.madeWith('12346')).toBe(false);
  });

  it('of a JSON, whose hash the URL holds', () => {
    const query = 'foo=1&bar=2&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620';
    const headers = { 'x-twilio-signature': 'a9nBmqA0ju/hNViExpshrM61xv4=' };
    const signed = (json: string) =>
      twilioSignature(request({ url: 'https://mycompany.com/myapp.php', query, headers, body: json }));
    expect(signed('{"property": "value", "boolean": true}')?.madeWith('12345')).toBe(true);
    expect(signed('{"property": "value", "boolean": false}')?.madeWith('12345')).toBe(false);
  });

  it('and of no JSON where the URL that is signed holds no hash', () => {
    const [url, json] = ['https://mycompany.com/myapp.php', '{"Body":"START"}'];
    const query = `bodySHA256=${createHash('sha256').update(json).digest('hex')}`;
    const headers = { 'x-twilio-signature': createHmac('sha1', '12345').update(url).digest('base64') };
    expect(twilioSignature(request({ url, query, headers, body: json }))?.madeWith('12345')).toBe(false);
  });
});

/** https://github.com/plivo/plivo-python/blob/master/tests/resources/test_signature.py and plivo-go's utils_test.go */
describe("Plivo's published signatures", () => {
  it('of version 2', () => {
    const headers = {
      'x-plivo-signature-v2': 'ehV3IKhLysWBxC1sy8INm0qGoQYdYsHwuoKjsX7FsXc=',
      'x-plivo-signature-v2-nonce': '12345',
    };
    const found = plivoSignature(request({ url: 'https://answer.url', body: 'Text=x', headers }));
    expect([found?.covers, found?.madeWith('my_auth_token')]).toEqual(['caller', true]);
  });

  const fields = {
    Direction: 'outbound',
    From: '19792014278',
    ALegUUID: '3e82ae9d-2c78-4d85-b1a4-6eae7dbafb36',
    CallStatus: 'in-progress',
    BillRate: '0.002',
    ParentAuthID: 'MANWVLYTK4ZWU1YTY4QA',
    To: 'sip:PlivoSignature382029104058171078704104@phone-qa.voice.plivodev.com',
    ALegRequestUUID: '3e82ae9d-2c78-4d85-b1a4-6eae7dbafb36',
    CallUUID: '3e82ae9d-2c78-4d85-b1a4-6eae7dbafb36',
    RequestUUID: '3e82ae9d-2c78-4d85-b1a4-6eae7dbafb36',
    'SIP-H-To': '<sip:PlivoSignature382029104058171078704104@52.9.11.55;transport=udp>;tag=1',
    SessionStart: '2020-04-08 11:34:33.238707',
    Event: 'StartApp',
  };
  const form = new URLSearchParams(fields).toString();
  const base = 'https://plivobin.non-prod.plivops.com/api/v1/validate_signature03.xml';
  it.each([
    ['a POST', { url: base, body: form }, 'iAjE5QqI37mbkYe4w3jTMudqEzbDufdqi7sYwTu64e0='],
    [
      'a POST with a query',
      { url: `${base}/`, query: 'a=b&c=d', body: form },
      'k7Pusd4OxCIjR5IfA9iedDNu/h/gbdYqdzG/MiYtd1c=',
    ],
    ['a GET', { method: 'GET', url: base, query: form }, 'i/MQsaQSAd6fiKhOh2qeeeLHZ9faldADSb3/7+Akfbc='],
    [
      'a GET with a query',
      { method: 'GET', url: `${base}/`, query: `a=b&c=d&${form}` },
      'UBq8jAtd32wR8EK9VgxbBn4n5rpI/l1H9iN4WfSEHFQ=',
    ],
  ])('of version 3, for %s', (_, given, signature) => {
    const headers = { 'x-plivo-signature-v3': signature, 'x-plivo-signature-v3-nonce': '31627761595286130198' };
    const found = plivoSignature(request({ ...given, headers }));
    expect([found?.covers, found?.madeWith('Y2Q2ZDgxZmY5YWRiOTI5YmQ1Njg0MTAxZWIyOTc4')]).toEqual(['content', true]);
  });
});

/** https://github.com/Vonage/vonage-java-sdk RequestSigningTest, https://github.com/Vonage/vonage-python-sdk test_auth.py and test_verify_jwt.py */
describe("Vonage's published signatures", () => {
  it.each([
    ['a hash by MD5', '7d43241108912b32cc315b48ce681acf'],
    ['MD5', 'e0afe267aefd6dd18a848c1681517a19'],
    ['SHA-1', 'b7f749de27b4adcf736cc95c9a7e059a16c85127'],
    ['SHA-256', '8d1b0428276b6a070578225914c3502cc0687a454dfbbbb370c76a14234cb546'],
    [
      'SHA-512',
      '1c834a1f6a377d4473971387b065cb38e2ad6c4869ba77b7b53e207a344e87ba04b456dfc697b371a2d1ce476d01dafd4394aa97525eff23badad39d2389a710',
    ],
  ])('by %s', (_, signature) => {
    const query = `a=alphabet&b=bananas&timestamp=2100&sig=${signature}`;
    const found = vonageParameters(request({ method: 'GET', query, seen: 2_100_000 }));
    expect([found?.fresh, found?.madeWith('abcde'), found?.madeWith('abcdf')]).toEqual([true, true, false]);
  });

  it('by a token', () => {
    const token =
      'eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJPbmxpbmUgSldUIEJ1aWxkZXIiLCJpYXQiOjE2OTc2MzQ2ODAsImV4cCI6MzMyNTQ1NDA4MjgsImF1ZCI6IiIsInN1YiI6IiJ9.88vJc3I2HhuqEDixHXVhc9R30tA6U_HQHZTC29y6CGM';
    expect(readJwt(token).madeWith('qwertyuiopasdfghjklzxcvbnm123456')).toBe(true);
    expect(readJwt(token).madeWith('qwertyuiopasdfghjklzxcvbnm12345')).toBe(false);
  });
});

/** https://github.com/messagebird/php-rest-api tests/Unit/RequestValidatorTest.php and tests/Unit/Data/webhooksignature.json */
describe("MessageBird's published signatures", () => {
  const query =
    'recipient=31612345678&reference=FOO&statusDatetime=2019-01-11T09%3A17%3A11%2B00%3A00&id=eef0ab57a9e049be946f3821568c2b2e&status=delivered&mccmnc=20408&ported=1';
  it.each([
    ['GET', '', 'KVBdcVdz2lYMwcBLZCRITgxUfA/WkwSi+T3Wxl2HL6w='],
    ['POST', '{"foo":"bar"}', '2bl+38H4oHVg03pC3bk2LvCB0IHFgfC4cL5HPQ0LdmI='],
  ])('of the older kind, for a %s', (method, body, signature) => {
    const headers = { 'messagebird-signature': signature, 'messagebird-request-timestamp': '1547198231' };
    const found = messageBirdHmac(request({ method, query, body, headers, seen: 1_547_198_231_000 }));
    expect([found?.fresh, found?.madeWith('PlLrKaqvZNRR5zAjm42ZT6q1SQxgbbGd')]).toEqual([true, true]);
  });

  it('by a token', () => {
    const token =
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJNZXNzYWdlQmlyZCIsIm5iZiI6MTYyNTQ3OTIwMCwiZXhwIjoxNjI1NDc5MjYwLCJqdGkiOiI1OWEyNDRkYy1lOWFkLTRlMjMtOTc3OC0zNzFmYWEyMzhmNzIiLCJ1cmxfaGFzaCI6IjBmMTE1ZGIwNjJiN2MwZGQwMzBiMTY4NzhjOTlkZWE1YzM1NGI0OWRjMzdiMzhlYjg4NDYxNzljNzc4M2U5ZDciLCJwYXlsb2FkX2hhc2giOiIyNDMxYmQ5Y2NiNDhlZDAxNmZhZDU2N2IwNzcxMjAzOGI1Y2RkOTQ5YWM5ZDQxZmU0NjkzZDVhMzg0NWNmN2U4In0.IQiKzeEPaO3A48lhKmBDSmxZyCESPCGxdSKFdi0dEJs';
    const found = messageBirdJwt(
      request({
        url: 'https://example.com/',
        body: String.raw`Some text containg & < >, & and \u0026`,
        headers: { 'messagebird-signature-jwt': token },
        seen: Date.parse('2021-07-05T12:00:00+02:00'),
      }),
    );
    const key = '36efdd1aace2e26cd490f0d951138253bef2f7c6d34d18981da781555cc4cebb';
    expect([found?.fresh, found?.madeWith(key)]).toEqual([true, true]);
  });
});

/** https://github.com/sinch/sinch-sdk-java SinchEventsServiceTest */
it("Sinch's published signature", () => {
  const body =
    '{"at":"2025-01-13T09:22:40.914Z","batch_id":"01JHFFHQ0P99JPPNQPJDV7JTBP","client_reference":"a client reference","code":0,"operator_status_at":"2025-01-13T09:22:00Z","recipient":"33662162466","status":"Delivered","type":"recipient_delivery_report_sms"}';
  const headers = {
    'x-sinch-webhook-signature': 'ZoHei66PPN/kZjw7hFVfGhJOnml3iGNCMWoyQVcE5o0=',
    'x-sinch-webhook-signature-nonce': '01JHFFHWYY7HSS4FWTMDTQEK8V',
    'x-sinch-webhook-signature-timestamp': '1736760161',
  };
  const found = sinchSignature(request({ body, headers, seen: 1_736_760_161_000 }));
  expect([found?.fresh, found?.madeWith('SMSWebhooksSecret')]).toEqual([true, true]);
});

/** None is published: a message and a certificate of our own, signed once with openssl. */
describe("SNS's signatures, with a certificate", () => {
  const body = sample('sns-signed.json');
  const certificate = sample('sns-certificate.pem');
  const seen = Date.parse('2026-11-23T03:00:01Z');
  const sha1 =
    'y4jwNY6d9Rcp+SYj+TFcT4mjVuK56Hyinfd+Iby2d/9wbSKnb70rXbBa0VwOojUA/CNoZDpk8P0R6s/u6/3fZQ5dvWAzk0TOWqIzmGkh1VyGKw4zRfzGEO05DYLh0HjpyB9NA0vAvOmH8ngwiyzDbWIAcjDYhwkx80swi0dTFMLlamZL220s8eNHOjxGL0/4wkZ2LuKK6FCOdyBBJf/zx0pVGzJmkBSip3cilNuAkn75XoDqJ8cNFe0YcTcVsziFEIDV4jjJVw+Tli/ZEsIx2kS5p0zSqbu4bSI78J6bMyTEKVCPbCkLt9+H0AbM9cu+CnceFln+l/x8gOOwFVxxZA==';
  const version1 = body
    .replace('"SignatureVersion" : "2"', '"SignatureVersion" : "1"')
    .replace(/"Signature" : "[^"]+"/, `"Signature" : "${sha1}"`);
  it.each([
    ['2', body],
    ['1', version1],
  ])('of version %s', (_, message) => {
    const found = snsSignature(request({ body: message, seen }));
    expect([found?.fresh, found?.covers, found?.madeWith(certificate)]).toEqual([true, 'content', true]);
    for (const changed of [message.replace('Please stop', 'Please'), message.replace('Two-way', 'Other')])
      expect(snsSignature(request({ body: changed, seen }))?.madeWith(certificate)).toBe(false);
  });
});
