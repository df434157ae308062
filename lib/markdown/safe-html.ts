declare const safe: unique symbol;

/**
 * HTML that has passed the allow-list. Only `slots.ts`, the last step of the chain, makes one, so a view that asks
 * for a `SafeHtml` cannot be handed an author's raw text.
 */
export type SafeHtml = string & { readonly [safe]: true };
