import { placeOf } from '../../hub/ports/cursor';
import type { Page, PageRequest, ReturnInterviewView } from '../../hub/ports/reading';
import { EMPTY_PAGE, pageOf } from './page-of';
import type { ReadSnapshot } from './read-snapshot';
import {
  interviewsByIdsStatement,
  interviewsOfChildrenStatement,
  interviewsOfEpisodesStatement,
  interviewsPageStatement,
} from './return-interview-statements';
import { returnInterviewView } from './return-interview-view';
import type { ReturnInterviewRow } from './return-interview-view';
import { askable } from './seen';
import { maySee } from './session-context';
import type { SessionContext } from './session-context';

export async function readReturnInterviewsByIds(
  snapshot: ReadSnapshot,
  context: SessionContext,
  ids: readonly string[],
): Promise<readonly ReturnInterviewView[]> {
  if (!maySee(context) || ids.length === 0) return [];
  const values = [context.scopes, context.now, askable(ids)];
  const rows = await snapshot.rows<ReturnInterviewRow>({ ...interviewsByIdsStatement(context), values });
  return rows.map((row) => returnInterviewView(context, row));
}

export async function readReturnInterviewsOfChildren(
  snapshot: ReadSnapshot,
  context: SessionContext,
  childIds: readonly string[],
): Promise<readonly ReturnInterviewView[]> {
  if (!maySee(context) || childIds.length === 0) return [];
  const values = [context.scopes, context.now, askable(childIds)];
  const rows = await snapshot.rows<ReturnInterviewRow>({ ...interviewsOfChildrenStatement(context), values });
  return rows.map((row) => returnInterviewView(context, row));
}

export async function readReturnInterviewsOfMissingEpisodes(
  snapshot: ReadSnapshot,
  context: SessionContext,
  ids: readonly string[],
): Promise<readonly ReturnInterviewView[]> {
  if (!maySee(context) || ids.length === 0) return [];
  const values = [context.scopes, context.now, askable(ids)];
  const rows = await snapshot.rows<ReturnInterviewRow>({ ...interviewsOfEpisodesStatement(context), values });
  return rows.map((row) => returnInterviewView(context, row));
}

/** Interviews by their first step, the latest first, then by id. */
export async function readReturnInterviews(
  snapshot: ReadSnapshot,
  context: SessionContext,
  { first, after }: PageRequest,
): Promise<Page<ReturnInterviewView>> {
  const place = after === null ? null : placeOf(after);
  if (!maySee(context) || (after !== null && place === null)) return EMPTY_PAGE;
  const values = [context.scopes, context.now, place?.at ?? null, place?.id ?? null, first + 1];
  const rows = await snapshot.rows<ReturnInterviewRow>({ ...interviewsPageStatement(context), values });
  return pageOf(rows, first, (row) => returnInterviewView(context, row));
}
