import { assert, constantFrom, pre, property, stringMatching } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { countryCodes, readPhone } from './phone';

describe('readPhone', () => {
  test.each([
    ['+47 900 10 001', undefined, '+4790010001', 'NO'],
    ['0047 900 10 001', 'US', '+4790010001', 'NO'],
    ['tel:+4790010001', undefined, '+4790010001', 'NO'],
    ['900 10 001', 'NO', '+4790010001', 'NO'],
    ['0170 1234567', 'DE', '+491701234567', 'DE'],
    ['020 7946 0958', 'GB', '+442079460958', 'GB'],
    ['+44 (0)20 7946 0958', 'NO', '+442079460958', 'GB'],
    ['8 912 345-67-89', 'RU', '+79123456789', 'RU'],
    ['06 6982 1234', 'IT', '+390669821234', 'VA'],
    ['٠٥٠ ١٢٣ ٤٥٦٧', 'AE', '+971501234567', 'AE'],
    ['(555) 010-0100', 'US', '+15550100100', 'US'],
  ])('reads %j in %s as %s', (typed, country, e164, says) => {
    expect(readPhone(typed, country)).toMatchObject({ e164, country: says, isPlausible: true });
  });

  test.each([
    ['', 'NO'],
    ['Zoë', 'NO'],
    ['ring 900 10 001 after six', 'NO'],
    ['900 10 001', undefined],
    ['+999 123 45 678', undefined],
  ])('makes no number of %j in %s', (typed, country) => {
    expect(readPhone(typed, country)).toBeUndefined();
  });

  test('says when no number of the country is that long, and keeps it all the same', () => {
    expect(readPhone('12', 'NO')).toMatchObject({ e164: '+4712', isPlausible: false });
  });

  test('what it makes of anything is what Chatwoot takes, and reads as itself again', () => {
    const typed = stringMatching(/^(\+|00|0)?[\d ()./-]{1,20}$/);
    assert(
      property(typed, constantFrom(...countryCodes()), (text, country) => {
        const reading = readPhone(text, country);
        pre(reading !== undefined);
        expect(reading?.e164).toMatch(/^\+[1-9]\d{1,14}$/);
        expect(readPhone(reading?.e164 ?? '')?.e164).toBe(reading?.e164);
      }),
    );
  });
});
