/** Works out anew only what is asked for another argument than last time. */
export function memoizeLast<A, B>(make: (of: A) => B): (of: A) => B {
  let made: { readonly of: A; readonly value: B } | undefined;
  return of => {
    if (!made || made.of !== of) made = { of, value: make(of) };
    return made.value;
  };
}
