import { startScript } from './element/script-tag'

/** Null in a module and in what runs later: then the tag is found by its file name. */
const script = document.currentScript ?? document.querySelector<HTMLScriptElement>('script[src*="vitrine.js"]')
const parts = new URL('parts/', (script as HTMLScriptElement | null)?.src || location.href)

startScript(script, (name) => import(/* @vite-ignore */ `${parts}${name}.js`))
