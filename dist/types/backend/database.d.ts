/** Asks the database. Numbers are cast to `float8` or `int` in the SQL, so that every driver gives them as JavaScript numbers. */
export interface Sql {
    /** Runs one statement with bound parameters (`$1` …) and gives its rows. */
    query<Row extends object = Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<Row[]>;
}
/**
 * A PostgreSQL-compatible database, as the backend needs it: two methods and an end. Made by `pgliteDatabase` or
 * `postgresDatabase`; any other driver can be fitted in the same way.
 */
export interface Database extends Sql {
    /** Runs `work` in one transaction: committed when it resolves, rolled back when it throws. */
    transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
    /**
     * Runs one statement that changes the tables, however long it takes: an index over all events outlasts what any
     * request may wait. Where it is missing, `query` does it.
     */
    change?(text: string): Promise<unknown>;
    /** Ends the connections; open transactions are finished first. */
    close(): Promise<void>;
}
/** Runs one statement that changes the tables, by the database's own way where it has one. */
export declare const changeTables: (database: Database, text: string) => Promise<unknown>;
/** The database can't be reached now. Answered with 503 and `Retry-After`; the next request tries again. */
export declare class DatabaseAway extends Error {
    readonly name = "DatabaseAway";
}
/** Whether the database refused what it was given, as opposed to being unable to do what it was asked. */
export declare const isRefusal: (error: unknown) => boolean;
/** An error that is nobody's fault but the database's, as what it is answered with: a missing table or right may come back. */
export declare const toAway: (error: unknown) => DatabaseAway;
/** Whether an error says that the database can't be reached or has no room, as opposed to a wrong statement. */
export declare function isAway(error: unknown): boolean;
/**
 * Runs `work` again after deadlocks and serialization failures; errors of the connection become `DatabaseAway`.
 * `work` must be safe to repeat: either it is one transaction, or it only reads.
 */
export declare function persistently<Result>(work: () => Promise<Result>): Promise<Result>;
/** A database whose every call is repeated after deadlocks, and whose lost connections are told as `DatabaseAway`. */
export declare function persistentDatabase(database: Database): Database;
