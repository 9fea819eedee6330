/** Counts what a collector does, for Prometheus. Names calls and answers, never stores' visitors. */
export declare function createMetrics(): {
    add: (series: string, amount?: number) => void;
    observeRequest(route: string, status: number, seconds: number): void;
    /** Prometheus' text format 0.0.4; `gauges` are read now. */
    text(gauges?: Readonly<Record<string, number>>): string;
};
export type Metrics = ReturnType<typeof createMetrics>;
