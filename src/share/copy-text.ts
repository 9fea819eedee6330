/**
 * Puts a text on the clipboard; call it within the tap. False when the browser refused.
 * Where there is no clipboard (no https, old in-app browsers) a selected field in the same root is copied from.
 */
export async function copyText(text: string, beside: Element, window: Window): Promise<boolean> {
  try {
    await window.navigator.clipboard.writeText(text)
    return true
  } catch {
    const { document } = window
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
}
