/**
 * What each action is called, and what the register says that someone did. One row an action; whoever adds an action adds
 * its row here, and a test finds the ones that lack it. In a sentence `{actor}` is who did it, `{id}` which thing, and
 * `{after.x}` or `{before.x}` a value of the event. A part in `[ ]` is left out when one of its values is missing.
 */
export type ActionWords = { name: string; sentence: string };
