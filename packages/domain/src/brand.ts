declare const brand: unique symbol;

/** A string that was checked or issued as a `Name` and that no other string stands in for. */
export type Brand<Name extends string> = string & { readonly [brand]: Name };

/** A domain value with its brands taken off: what a database row or a JSON body holds. */
export type Plain<Value> =
  Value extends Brand<string>
    ? string
    : Value extends readonly (infer Item)[]
      ? readonly Plain<Item>[]
      : Value extends object
        ? { readonly [Key in keyof Value]: Plain<Value[Key]> }
        : Value;

/**
 * Puts the brands back on a row that was checked when it was stored. It looks at nothing:
 * use it where data comes out of our own storage, and the change functions for everything else.
 */
export function branded<Value>(plain: Plain<Value>): Value {
  return plain as Value;
}
