import { runBuilt, type BuiltProgram } from './built-program';
import { eventually } from './eventually';

export interface SupervisedProgram {
  /** Starts it and resolves when it answers. */
  start(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
  /** As an operator stops it. */
  stop(): Promise<void>;
  /** Everything all its lives have printed. */
  printed(): string;
  /** Ends nobody asked for. */
  readonly faults: readonly string[];
}

export interface Supervision {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly answers: () => Promise<boolean>;
}

/** What the program exits with when it cannot start because database or log are away; whoever runs it tries again. */
const DEPENDENCY_AWAY = 3;
const LONGEST_START_MS = 90_000;

/** A program of ours that is started again whenever it may be, as a deployment would. */
export function superviseProgram({ args, env, answers }: Supervision): SupervisedProgram {
  const lives: BuiltProgram[] = [];
  const faults: string[] = [];
  let current: BuiltProgram | null = null;
  let wanted = false;

  const launch = async (): Promise<void> => {
    const program = await runBuilt(args, env);
    lives.push(program);
    if (!wanted) return program.kill('SIGKILL');
    current = program;
    void program.ended.then(({ code, signal }) => {
      if (current !== program) return;
      current = null;
      if (code === DEPENDENCY_AWAY) void launch();
      else faults.push(`${args.join(' ')} ended by itself: ${code ?? signal}`);
    });
  };

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    wanted = false;
    const program = current;
    current = null;
    await program?.kill(signal);
  };

  return {
    start: async () => {
      wanted = true;
      await launch();
      await eventually(
        `${args.join(' ')} answers`,
        async () => {
          if (faults.length > 0) return 'ended';
          return (await answers()) ? 'answers' : null;
        },
        { withinMs: LONGEST_START_MS, everyMs: 50 },
      );
      if (faults.length > 0)
        throw new Error(
          `${faults.join('; ')}\n${lives
            .slice(-2)
            .map((life) => life.printed())
            .join('\n')}`,
        );
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    printed: () => lives.map((life) => life.printed()).join('\n'),
    faults,
  };
}
