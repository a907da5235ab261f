/** Which of the hub's users a viewer stands for; each has a window of its own. */
export type Window = 'control-room' | 'social-work' | 'care' | 'interviews' | 'meeting';

/** A viewer whom the demonstration lets a visitor be. */
export interface BoardViewer {
  /** As it stands in the page's address. */
  readonly key: string;
  readonly label: string;
  readonly basis: string | null;
  readonly window?: Window;
  /** The agency they are of, such as `la:991`. */
  readonly agency?: string;
  /** Whether they may say that their agency has what it was told. */
  readonly acknowledges?: boolean;
}

/** The address of a page, seen by a viewer. */
export function seenBy(viewer: BoardViewer | null, path: string): string {
  return `${path}?as=${encodeURIComponent(viewer?.key ?? '')}`;
}

/** Where a viewer's work begins. */
export function homeOf(viewer: BoardViewer | null): string {
  if (viewer?.window === 'interviews') return seenBy(viewer, '/interviews');
  return viewer?.window === 'meeting' ? seenBy(viewer, '/meeting') : seenBy(viewer, '/');
}
