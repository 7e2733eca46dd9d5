// Which macros this page has run on which conversations: the same one is not run twice by accident.
const runs = new Map<string, number>();

const keyOf = (macroId: number, conversationId: number) => `${macroId} on ${conversationId}`;

/** When it was run there, in milliseconds. */
export const lastRun = (macroId: number, conversationId: number): number | undefined =>
  runs.get(keyOf(macroId, conversationId));

export const noteRun = (macroId: number, conversationId: number) => {
  runs.set(keyOf(macroId, conversationId), Date.now());
};

/** Where it is certain that it was not run after all. */
export const forgetRun = (macroId: number, conversationId: number) => {
  runs.delete(keyOf(macroId, conversationId));
};
