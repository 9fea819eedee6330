// src/lib/windows-1252.ts
/** What Windows-1252 has in the place of the control characters 128 to 159; five of them it leaves out. */
var CHARACTERS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
/**
* Control characters of 128 to 159 as what was meant by them. Browsers read `&#146;` and Latin-1 so; Node's decoder for
* Windows-1252 does not in all versions.
*/
function fromWindows1252(text) {
	return text.replace(/[\x80-\x9f]/g, (character) => CHARACTERS[character.charCodeAt(0) - 128]?.trim() || character);
}
export { fromWindows1252 as t };
