/** Apart from what reads the options, which needs packages that may be missing. */
export const SERVE_USAGE = `Usage: vitrine serve [options]

  --config <file>     configuration in JSON (or VITRINE_CONFIG)
  --database <where>  "memory", a folder, or postgres://… (or VITRINE_DATABASE); default ./vitrine-data
  --port <number>     0 for any free one (or VITRINE_PORT, PORT); default 8787
  --host <address>    (or VITRINE_HOST); default 127.0.0.1
  --base-path <path>  (or VITRINE_BASE_PATH); default /vitrine
  --store <key>       a store without a file (or VITRINE_STORE), with
  --origins <list>    its origins, comma-separated, or * (or VITRINE_ORIGINS), and
                      VITRINE_SECRET, its secret, at least 16 characters, from the environment only

The file may hold: database, port, host, basePath, trustProxy, retentionDays, metricsSecret, rateLimit {perMinute, burst},
partitions ("month"), stores [{id, origins, secret, webhooks {shopify, woocommerce, stripe}, shopifyOrder, param, windowDays}].
A secret in it may be {"env": "NAME"} to be read from the environment.`
