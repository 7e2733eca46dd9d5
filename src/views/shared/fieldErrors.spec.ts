import { expect, test } from 'vitest';

import { ApiError } from '~/api/http';

import { fieldErrors } from './fieldErrors';

const KNOWN = ['name', 'email', 'phone_number'] as const;
const refused = (message: string, attributes: string[] = []) => new ApiError('refused', 422, message, attributes);

test('words about one field stand beside it', () => {
  expect(fieldErrors(refused('Email has already been taken', ['email']), KNOWN)).toEqual({
    fields: { email: 'Email has already been taken' },
  });
});

test('words about several fields are handed out one by one', () => {
  const said = refused('Email Invalid email, Phone number should be in e164 format', ['email', 'phone_number']);
  expect(fieldErrors(said, KNOWN)).toEqual({
    fields: { email: 'Email Invalid email', phone_number: 'Phone number should be in e164 format' },
  });
});

test('where words and fields do not match up, all of them stand beside the first', () => {
  const said = refused('Email has already been taken, Email Invalid email', ['email']);
  expect(fieldErrors(said, KNOWN)).toEqual({ fields: { email: said.message } });
});

test('words about no field of the form stand at its foot', () => {
  const { fields, form } = fieldErrors(refused('Account limit reached', ['account_id']), KNOWN);
  expect(fields).toEqual({});
  expect(form).toContain('Account limit reached');
});

test('silence is said at the foot, too', () => {
  expect(fieldErrors(new ApiError('timeout', 0), KNOWN)).toMatchObject({
    fields: {},
    form: expect.any(String) as string,
  });
});
