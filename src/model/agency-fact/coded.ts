/** A code as understood, or as given when it is not in the code list: an unknown code never hides a child. */
export type Coded<T extends string> =
  { readonly recognised: true; readonly value: T } | { readonly recognised: false; readonly given: string };
