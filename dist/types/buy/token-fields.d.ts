/**
 * Fills what waits for the token, so that the host's backend gets the chain with the order itself:
 * `<input data-vitrine-token>` gets it as its value, `<a data-vitrine-token="param">` as that query parameter of its link
 * (`param` names it where the attribute says nothing). Without a token, what was filled before is emptied again.
 * Links that are no http(s) addresses are left alone.
 */
export declare function fillTokenFields(root: Document | ShadowRoot, token: string | null, param: string): void;
