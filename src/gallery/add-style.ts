const sheets = new Map<string, CSSStyleSheet>()

/** Gives a shadow root a style sheet, once; all roots share it. */
export function addStyle(root: ShadowRoot, css: string): void {
  let sheet = sheets.get(css)
  if (!sheet) {
    sheets.set(css, (sheet = new CSSStyleSheet()))
    sheet.replaceSync(css)
  }
  const { adoptedStyleSheets } = root
  if (!adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...adoptedStyleSheets, sheet]
}
