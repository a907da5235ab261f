/** The embedded PostgreSQL cannot be had here. The message says what to change, in words for whoever runs the hub. */
export class EmbeddedServerError extends Error {
  override readonly name = 'EmbeddedServerError';
}
