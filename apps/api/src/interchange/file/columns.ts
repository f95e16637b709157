/** No kind of record has so many columns; what stands farther to the right is shown as one cell there. */
export const FARTHEST_COLUMN = 255;

/** The cells of a row as far as that. */
export const withinColumns = (cells: readonly string[]): readonly string[] => {
  if (cells.length <= FARTHEST_COLUMN) return cells;
  const beyond = cells.slice(FARTHEST_COLUMN).find((cell) => cell.trim() !== '');
  return [...cells.slice(0, FARTHEST_COLUMN), ...(beyond === undefined ? [] : [beyond])];
};
