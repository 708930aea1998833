/** `SE`, organisation number, hyphen and the organisation's own part: at most 31 characters. */
const HSA_ID = /^SE\d{10}-[A-Z0-9-]{1,18}$/i;

export const isHsaId = (text: string): boolean => HSA_ID.test(text);

/**
 * An identity as it is compared. HSA-ids do not tell upper case from lower; anything else that a provider calls a person
 * by does (OpenID Connect Core, 2: `sub` is case-sensitive).
 */
export const foldIdentity = (text: string): string => (isHsaId(text) ? text.toUpperCase() : text);
