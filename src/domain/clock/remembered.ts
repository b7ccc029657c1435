/** Where results are kept: a Map, or a WeakMap for as long as the key is in use. */
type Memory<Key, Value> = { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown };

/** What was made for a key before, or else what `make` makes of it now. */
export function remembered<Key, Value>(memory: Memory<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const before = memory.get(key);
  if (before !== undefined) return before;
  const value = make(key);
  memory.set(key, value);
  return value;
}
