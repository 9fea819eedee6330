/** The package's version, put in by the build. */
declare const __VERSION__: string

declare module '*.css?inline' {
  const css: string
  export default css
}

/** Whether what is imported on demand comes as files of its own. */
declare const __SPLIT__: boolean

/** Whether `catalog-worker.js` lies beside what loads it. */
declare const __WORKER__: boolean
