/** What one statement cost, in D1's own count. */
export interface StatementCost {
  readonly sql: string;
  readonly rowsRead: number;
  readonly rowsWritten: number;
}

/** Everything that was asked of a database while it was counted: one entry for each round trip. */
export class Tally {
  readonly trips: StatementCost[][] = [];

  get rowsRead(): number {
    return sum(this.trips.flat().map((cost) => cost.rowsRead));
  }

  get rowsWritten(): number {
    return sum(this.trips.flat().map((cost) => cost.rowsWritten));
  }

  /** Round trips in which a row was written. */
  get writeTrips(): number {
    return this.trips.filter((trip) => trip.some((cost) => cost.rowsWritten > 0)).length;
  }
}

/** The same database, with the cost of whatever is asked of it added to the tally. */
export function countingDb(db: D1Database, tally: Tally): D1Database {
  const counting = {
    prepare: (sql: string) => new CountingStatement(db.prepare(sql), sql, tally),
    batch: async (statements: CountingStatement[]) => {
      const results = await db.batch(statements.map((statement) => statement.inner));
      tally.trips.push(results.map((result, n) => costOf(statements[n]?.sql ?? "", result)));
      return results;
    },
  };
  return counting as never;
}

/**
 * One statement. `first` and `raw` are answered from `all`, which is the one that tells its cost;
 * two columns of one name are therefore one here.
 */
class CountingStatement {
  readonly inner: D1PreparedStatement;
  readonly sql: string;
  readonly #tally: Tally;

  constructor(inner: D1PreparedStatement, sql: string, tally: Tally) {
    this.inner = inner;
    this.sql = sql;
    this.#tally = tally;
  }

  bind(...values: unknown[]): CountingStatement {
    return new CountingStatement(this.inner.bind(...values), this.sql, this.#tally);
  }

  async all<T>(): Promise<D1Result<T>> {
    const result = await this.inner.all<T>();
    this.#tally.trips.push([costOf(this.sql, result)]);
    return result;
  }

  run<T>(): Promise<D1Result<T>> {
    return this.all<T>();
  }

  async first(column?: string): Promise<unknown> {
    const row = (await this.all<Record<string, unknown>>()).results[0];
    if (!row) return null;
    return column === undefined ? row : row[column];
  }

  async raw(): Promise<unknown[][]> {
    return (await this.all<Record<string, unknown>>()).results.map((row) => Object.values(row));
  }
}

function costOf(sql: string, { meta }: D1Result): StatementCost {
  return { sql, rowsRead: meta.rows_read, rowsWritten: meta.rows_written };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
