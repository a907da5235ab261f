import type { ReturnRow, RowOutcome } from './return-row';

/** How the rows of one table of one file have ended. Once all is accounted for, the last four add up to `read`. */
export interface TableAccount {
  readonly file: string;
  readonly table: string;
  read: number;
  accepted: number;
  flagged: number;
  ignored: number;
  refused: number;
  /** Why rows were flagged, ignored or refused, and how often. A row with two flags counts for both. */
  readonly reasons: Record<string, number>;
}

/** The books of one sending: each row is entered once when read, and once when it has ended. */
export interface Account {
  read(row: ReturnRow): void;
  settle(row: ReturnRow, outcome: RowOutcome): void;
  tables(): readonly TableAccount[];
}

/** `onSettled` is told of every row, so that those that need a look can be written down. */
export function openAccount(onSettled: (row: ReturnRow, outcome: RowOutcome) => void): Account {
  const tables = new Map<string, TableAccount>();
  const of = ({ file, table }: ReturnRow): TableAccount => {
    const key = JSON.stringify([file, table.name]);
    const known = tables.get(key);
    if (known !== undefined) return known;
    const fresh: TableAccount = {
      ...{ file, table: table.name },
      ...{ read: 0, accepted: 0, flagged: 0, ignored: 0, refused: 0 },
      reasons: {},
    };
    tables.set(key, fresh);
    return fresh;
  };
  return {
    read: (row) => void (of(row).read += 1),
    settle: (row, outcome) => {
      const account = of(row);
      account[outcome.kind] += 1;
      for (const reason of reasonsOf(outcome)) account.reasons[reason] = (account.reasons[reason] ?? 0) + 1;
      onSettled(row, outcome);
    },
    tables: () => [...tables.values()],
  };
}

/** Why a row did not simply end well: flags, or the one reason. */
export function reasonsOf(outcome: RowOutcome): readonly string[] {
  switch (outcome.kind) {
    case 'accepted':
      return [];
    case 'flagged':
      return outcome.flags;
    case 'ignored':
      return [outcome.reason];
    case 'refused':
      return [`${outcome.column}: ${outcome.reason}`];
  }
}

/** The tables together. */
export function totalOf(tables: readonly TableAccount[]): Omit<TableAccount, 'file' | 'table' | 'reasons'> {
  const total = { read: 0, accepted: 0, flagged: 0, ignored: 0, refused: 0 };
  for (const table of tables) {
    total.read += table.read;
    total.accepted += table.accepted;
    total.flagged += table.flagged;
    total.ignored += table.ignored;
    total.refused += table.refused;
  }
  return total;
}
