import type {Answer} from "../../components/queries/figure5.js";

/** An answer with its rows in one order: an engine gives them in any. */
export function inOrder(answer: Answer): Answer {
  const sort = <Row>(rows: Row[]) =>
    rows
      .map((row) => ({rij: row, key: JSON.stringify(Object.entries(row as object).sort())}))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({rij: row}) => row);
  const {moments, figure51, figure52, figure53} = answer;
  return {moments, figure51: sort(figure51), figure52: sort(figure52), figure53: sort(figure53)};
}
