import { resolve } from 'node:path';
import { startProgram } from '../../support/child-program';
import type { ChildProgram } from '../../support/child-program';

/** The outside agency's server, as a test tells it what to do. */
export interface TheAgency {
  readonly port: number;
  tell(word: string): Promise<string>;
  /** Everything it was ever sent, as text. */
  requests(): Promise<string>;
  die(): Promise<void>;
  /** Starts again at the same address. */
  comeBack(): Promise<void>;
}

export async function startAgency(): Promise<TheAgency> {
  const start = (port: number): ChildProgram =>
    startProgram(resolve(__dirname, 'agency-server.ts'), [`${port}`]);
  let program = start(0);
  const port = Number(await program.line());
  const tell = async (word: string): Promise<string> => {
    program.tell(word);
    return program.line();
  };
  return {
    port,
    tell,
    requests: () => tell('requests'),
    die: () => program.kill('SIGKILL'),
    async comeBack() {
      program = start(port);
      await program.line();
    },
  };
}
