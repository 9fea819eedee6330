// src/lib/breathe.ts
/** Gives way to the page. Where the browser knows that work comes in slices, it goes on right after what is waiting. */
function breathe() {
	const { scheduler } = globalThis;
	return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
export { breathe as t };
