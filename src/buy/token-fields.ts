/**
 * Fills what waits for the token, so that the host's backend gets the chain with the order itself:
 * `<input data-vitrine-token>` gets it as its value, `<a data-vitrine-token="param">` as that query parameter of its link
 * (`param` names it where the attribute says nothing). Without a token, what was filled before is emptied again.
 * Links that are no http(s) addresses are left alone.
 */
export function fillTokenFields(root: Document | ShadowRoot, token: string | null, param: string): void {
  // The native one: a form on the page may be named like the document's.
  const { querySelectorAll }: ParentNode = Object.getPrototypeOf(root)
  for (const field of querySelectorAll.call(root, '[data-vitrine-token]')) {
    if (field instanceof HTMLInputElement) field.value = token ?? ''
    else if (field instanceof HTMLAnchorElement && /^https?:$/.test(field.protocol)) {
      const name = field.dataset['vitrineToken'] || param
      const url = new URL(field.href)
      if (url.searchParams.get(name) === token) continue
      if (token) url.searchParams.set(name, token)
      else url.searchParams.delete(name)
      field.href = url.href
    }
  }
}
