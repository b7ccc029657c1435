/** One measured figure, held against its limit. */
export interface Figure {
  bench: string;
  figure: string;
  value: number;
  unit: string;
  /** The most that it may be; null where it is only printed. */
  limit: number | null;
  /** The limit is the least that it may be. */
  isLeast?: boolean;
}

/** A bench measures and gives its figures; it never fails by itself. */
export type Bench = () => Promise<Figure[]>;

export function holds({ value, limit, isLeast = false }: Figure): boolean {
  return limit === null || (isLeast ? value >= limit : value <= limit);
}

/** The middle of several measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}
