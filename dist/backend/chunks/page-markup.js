// src/catalog/page-markup.ts
var MAX_DEPTH = 64;
/** A part of the document as plain data, as it stands. */
function toMarkup(element, depth = 0) {
	const attributes = Object.create(null);
	for (const name of element.getAttributeNames()) attributes[name] = element.getAttribute(name) ?? "";
	const children = [];
	for (const child of depth < MAX_DEPTH ? element.childNodes : []) if (child.nodeType === 3) children.push(child.nodeValue ?? "");
	else if (child instanceof Element) children.push(toMarkup(child, depth + 1));
	return {
		name: element.localName,
		attributes,
		children
	};
}
export { toMarkup };
