// How Chatwoot says no. There is no single error schema: each kind has a shape of its own.
import type { Json } from './model.ts';

/** Thrown anywhere inside an endpoint; becomes the answer. Without a body the answer is empty. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: Json | undefined;

  constructor(status: number, body?: Json) {
    super(`${status} ${JSON.stringify(body)}`);
    this.status = status;
    this.body = body;
  }
}

export const notSignedIn = () => new Refusal(401, { errors: ['You need to sign in or sign up before continuing.'] });
export const unauthorized = (error: string) => new Refusal(401, { error });
/** A role or an inbox forbids it: 401 as well, not 403. */
export const notAllowed = () => unauthorized('You are not authorized to do this action');
export const notFound = () => new Refusal(404, { error: 'Resource could not be found' });
export const unprocessable = (error: Json) => new Refusal(422, { error });
/** A model did not validate. */
export const invalid = (message: string, ...attributes: string[]) => new Refusal(422, { message, attributes });
export const paramMissing = (name: string) => unprocessable(`param is missing or the value is empty: ${name}`);
/** Where the real server trips over its own feet. */
export const broken = () => new Refusal(500, { status: 500, error: 'Internal Server Error' });
