// src/catalog/inline-tags.ts
/** Names of tags in the middle of words; all others end one. */
var INLINE_TAG = /^(a|abbr|b|em|font|i|mark|s|small|span|strong|sub|sup|u|wbr)$/i;
export { INLINE_TAG as t };
