/** A list whose entries are made of another list's, each when it is first read, and once. */
export function lazily<T, U>(list: readonly T[], make: (item: T) => U): readonly U[] {
  const made: U[] = [];
  list.forEach((item, i) =>
    Object.defineProperty(made, i, {
      configurable: true,
      enumerable: true,
      get() {
        const value = make(item);
        Object.defineProperty(made, i, {value, enumerable: true});
        return value;
      }
    })
  );
  return made;
}
