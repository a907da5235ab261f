/** A page's answer: what to show, or where to go on. */
export type Shown =
  { readonly status: number; readonly page: string } | { readonly status: 303; readonly location: string };
