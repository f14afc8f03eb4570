/** Calls once for a double tap: its second half would act on whatever the first has put under the finger. */
export const firstTap =
  (call: () => void) =>
  ({ detail }: MouseEvent): void => {
    if (detail <= 1) call();
  };
