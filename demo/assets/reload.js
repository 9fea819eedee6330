/** Loads the page again when the demo or the widget was built anew (`npm run dev`). */
new EventSource('/reload').addEventListener('message', () => location.reload())
