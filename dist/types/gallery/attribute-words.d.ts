/** What attributes that have a form may be, for the page's developer; loaded only where there is something to warn of. */
export declare const ATTRIBUTE_WORDS: {
    readonly limit: 'a whole number from 1';
    readonly currency: 'an ISO 4217 code such as EUR';
    readonly locale: 'a BCP 47 tag such as de or ar-EG';
    readonly region: 'an ISO 3166 code such as GR or US-CA';
    readonly 'product-url': 'an http(s) URL';
    readonly image: 'an http(s) URL';
};
