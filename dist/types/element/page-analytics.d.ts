/** Tells the page's own analytics what was recorded, with products as the page's galleries show them. */
export declare const pageAnalytics: (window: Window & typeof globalThis) => import("../buy/analytics.js").Analyse;
