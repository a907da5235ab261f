import type { FormName } from './child-forms';
import type { ChildPicture, ProfilePerson } from './hub-shapes';
import { londonText } from './london-time';
import { readBase, saidOnly } from './read-form';
import type { BoardViewer } from './viewer';

export interface FreshParts {
  readonly viewer: BoardViewer;
  readonly child: ChildPicture;
  readonly now: Date;
  /** What the provider's own system calls an interview's referral. */
  readonly referralOf: (interviewId: string) => string | null;
}

/** What stands in a form that nobody has written in yet. */
export function freshValues(name: FormName, parts: FreshParts): URLSearchParams {
  return new URLSearchParams(VALUES[name](parts));
}

const VALUES: Readonly<Record<FormName, (parts: FreshParts) => Record<string, string>>> = {
  profile: profileValues,
  returned: returnValues,
  debrief: interviewValues,
  refusal: interviewValues,
};

/** The missing episode from which the child is not back yet, the latest of them; null when none is open. */
export function awaitedIn({ missingEpisodes }: Pick<ChildPicture, 'missingEpisodes'>): string | null {
  const open = missingEpisodes?.find(({ status }) => status !== 'RETURNED' && status !== 'CLOSED');
  return open?.id ?? null;
}

function returnValues({ child, now }: FreshParts): Record<string, string> {
  return { at: londonText(now), missingEpisodeId: awaitedIn(child) ?? '' };
}

function interviewValues({ child, now, referralOf }: FreshParts): Record<string, string> {
  const interviews = child.returnInterviews ?? [];
  const due =
    interviews.find(({ status }) => status !== 'COMPLETED' && status !== 'REFUSED') ?? interviews[0];
  const missingEpisodeId = due?.missingEpisode?.id ?? child.missingEpisodes?.[0]?.id ?? '';
  const referral = due === undefined ? null : referralOf(due.id);
  return { at: londonText(now), missingEpisodeId, ...(referral === null ? {} : { referral }) };
}

function profileValues({ child, viewer }: FreshParts): Record<string, string> {
  const profile = child.philomenaProfile;
  const own = profile?.person?.assertions?.find(({ by }) => by === viewer.agency)?.value ?? {};
  return { revision: profile?.revision ?? '', base: JSON.stringify(saidOnly(own)), ...editable(own) };
}

/** What an editor of a profile wrote, on the profile as it stands now: fields they had left as they were follow it. */
export function broughtUpToDate(written: URLSearchParams, fresh: URLSearchParams): URLSearchParams {
  const before = editable(readBase(written.get('base') ?? '') ?? {});
  const kept = new URLSearchParams(written);
  for (const [name, value] of fresh) {
    const untouched = before[name] === (written.get(name) ?? '').replaceAll('\r\n', '\n').trim();
    if (!(name in before) || untouched) kept.set(name, value);
  }
  return kept;
}

function editable(person: ProfilePerson): Readonly<Record<string, string>> {
  return {
    description: text(person, 'description'),
    whatHelpsThemReturn: text(person, 'whatHelpsThemReturn'),
    placesFoundBefore: lines(person['placesFoundBefore']),
  };
}

function text(person: ProfilePerson, name: string): string {
  const value = person[name];
  return typeof value === 'string' ? value : '';
}

function lines(value: unknown): string {
  return Array.isArray(value) ? value.join('\n') : '';
}
