import { createClockOffset } from '../../store/clock/clock-offset';
import { durationArgument, refuse } from './arguments';
import { examples, withInstallation, type AddCommand } from './context';

export const addClock: AddCommand = (program, context) => {
  const clock = program.command('clock').description("the demonstration's clock");
  clock
    .command('advance')
    .description('move the clock of every process forward; refused in production')
    .argument('<duration>', 'such as 72h')
    .addHelpText('after', examples('clock advance 72h', 'clock advance 15m'))
    .action(async (text: string) => {
      const { production, demo } = context.config();
      if (production || !demo)
        refuse('only the demonstration can move its clock', 'In earnest, time passes by itself.');
      const milliseconds = durationArgument(text);
      await withInstallation(context, async (installation) => {
        await createClockOffset(installation.pools.intake).advance(milliseconds);
        await installation.refreshClock();
        context.io.out(`it is now ${installation.clock.now().toISOString()}`);
      });
    });
};
