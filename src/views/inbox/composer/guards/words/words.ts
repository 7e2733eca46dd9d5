export type Words = {
  /** Says that a file comes along. */
  attached: readonly string[];
  /** The same words about a file of the customer's, or none at all. */
  notOurs: readonly string[];
  /** Said about a customer, not to one. */
  team: readonly string[];
  /** Stands before what is for the team: with a colon behind it, in brackets, or alone on its line. */
  marks: readonly string[];
  greetings: readonly string[];
  /** Stand between a greeting and a name. */
  titles: readonly string[];
  /** Stand where a name could. */
  everybody: readonly string[];
  /** What comes before a password. */
  secrets: readonly string[];
};
