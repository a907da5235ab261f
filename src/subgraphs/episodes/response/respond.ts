import type { RespondName, ResponseSaid } from '../../../hub/acts/response-said';
import type { Coded } from '../../../model/agency-fact/coded';
import { agencyId } from '../../../model/agency/agency-id';
import type { AgencyId } from '../../../model/agency/agency-id';
import type { Instant } from '../../../model/time/occurred';
import { badInput, keyOf, optionalInstant, optionalText } from '../../kit/act-input';
import type { OperationContext } from '../../kit/operation-context';
import { perform } from '../../kit/perform';
import type { MissingEpisodeActed } from '../missing-episode/missing-episode-acts-resolver';
import { missingEpisodeById } from '../missing-episode/missing-episode-resolver';

/** What every input of a response says. */
interface Addressed {
  readonly key: string;
  readonly missingEpisodeId: string;
  readonly at: string | null;
}

/** Does what is asked; the reading opens after it, so what is shown has it in. */
export async function respond(
  context: OperationContext,
  name: RespondName,
  { key, missingEpisodeId, at }: Addressed,
  said: ResponseSaid,
): Promise<MissingEpisodeActed> {
  const happened = optionalInstant('at', at);
  await perform(context, { name, key: keyOf(key), missingEpisodeId, at: happened, said });
  return { missingEpisode: await missingEpisodeById(missingEpisodeId, context) };
}

/** A code of the hub's or the protocol's list. */
export function code<T extends string>(value: T): Coded<T> {
  return { recognised: true, value };
}

/** A field that a client may leave out. */
export function given<K extends string, T>(
  name: K,
  value: T | null | undefined,
): { readonly [Key in K]?: T } {
  const field: { [Key in K]?: T } = {};
  if (value !== null && value !== undefined) field[name] = value;
  return field;
}

/** As `given`, for a text of bounded length. */
export function text<K extends string>(
  name: K,
  value: string | null | undefined,
): { readonly [Key in K]?: string } {
  return given(name, optionalText(name, value));
}

/** As `given`, for an instant. */
export function time<K extends string>(
  name: K,
  value: string | null | undefined,
): { readonly [Key in K]?: Instant } {
  return given(name, optionalInstant(name, value));
}

/** An agency a client names. */
export function agencyOf(id: string): AgencyId {
  const agency = agencyId(id);
  if (agency === null) throw badInput('to', 'is no agency');
  return agency;
}
