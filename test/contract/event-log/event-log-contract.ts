import type { Engine } from './engine';
import { handsOver } from './hands-over';
import { keepsBytes } from './keeps-bytes';
import { keepsOrder } from './keeps-order';
import { keepsTopics } from './keeps-topics';
import { relaysOutbox } from './relays-outbox';
import { repeatsRejected } from './repeats-rejected';
import { sharesReading } from './shares-reading';

/** What every event log owes to those who append to it and read from it. */
export function eventLogContract(engine: () => Engine): void {
  const open = () => engine().open();
  describe('order', () => keepsOrder(open));
  describe('content', () => keepsBytes(open));
  describe('topics', () => keepsTopics(open));
  describe('groups', () => sharesReading(engine));
  describe('rejection', () => repeatsRejected(engine));
  describe('handing over', () => handsOver(engine));
  describe('relay', () => relaysOutbox(engine));
}
