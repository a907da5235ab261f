import { eveningOf, inSendingOrder } from '../kit/night';
import type { NightRecord } from '../kit/night';
import { juniper } from './examples/night/juniper';
import { marlow } from './examples/night/marlow';
import { tamsin } from './examples/night/tamsin';
import { wren } from './examples/night/wren';
import { tellReferral } from './night/tell-referral';

const STORIES = [wren, tamsin, juniper, marlow];

/** The demonstration night as the provider of return interviews tells it, in sending order. The children are the control room's. */
export function interviewNight(anchor: Date): readonly NightRecord[] {
  const evening = eveningOf(anchor);
  return inSendingOrder(STORIES.flatMap((story) => tellReferral(story, evening)));
}
