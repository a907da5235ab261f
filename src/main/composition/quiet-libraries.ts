/**
 * The query planner's own logger reads LOG_LEVEL too and fails every operation on a word it does not know, silence among
 * them; `error` is the quietest it takes. Called once our settings have been read.
 */
export function quietLibraries(env: NodeJS.ProcessEnv): void {
  if (env['LOG_LEVEL'] === 'silent') env['LOG_LEVEL'] = 'error';
}
