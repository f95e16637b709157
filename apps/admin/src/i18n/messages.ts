/** Messages by language, with the same keys in each: a key that one language lacks does not compile. */
export interface Bilingual<Tree> {
  readonly zh: Tree;
  readonly en: { readonly [Key in keyof Tree]: Same<Tree[Key]> };
}

type Same<Value> = Value extends string ? string : { readonly [Key in keyof Value]: Same<Value[Key]> };

/** What a slice says: its names, its fields, its own sentences, and the values of its enumerations. */
export interface SliceText {
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly enums?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly text?: Readonly<Record<string, string>>;
}

/** Checks that a slice's two languages say the same things. */
export function sliceMessages<const Tree extends SliceText>(messages: Bilingual<Tree>): Bilingual<Tree> {
  return messages;
}
