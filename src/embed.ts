import { ownScript, startScript } from './element/script-tag'

const script = ownScript('vitrine.js')
const parts = new URL('parts/', script?.src || location.href)

startScript(script, (name) => import(/* @vite-ignore */ `${parts}${name}.js`))
