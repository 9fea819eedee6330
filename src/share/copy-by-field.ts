/**
 * Puts a text on the clipboard by way of a selected field, where the browser's own way is refused (no https, some
 * in-app browsers). The field stands beside the button that was pressed, because a dialog may hold the focus.
 */
export function copyByField(text: string, beside: Element, document: Document): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  beside.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false // removed from the browser
  } finally {
    field.remove()
  }
}
