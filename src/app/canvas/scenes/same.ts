/** Whether two plain values say the same, however they came about. */
export const hasSameContent = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
