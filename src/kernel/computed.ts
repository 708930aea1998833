/** "Cannot be computed" is a result with a reason, never 0 and never NaN. */
export type Computed<T = number> = { kind: 'value'; value: T } | NotComputable;
export type NotComputable = { kind: 'not-computable'; reason: string };

export const computed = <T>(value: T): Computed<T> => ({ kind: 'value', value });
export const notComputable = (reason: string): NotComputable => ({ kind: 'not-computable', reason });
