/** Rows in one order: an engine gives them in any. */
export const sorted = <Row>(rows: readonly Row[]): Row[] =>
  rows
    .map((row) => ({row, key: JSON.stringify(Object.entries(row as object).sort())}))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({row}) => row);
