import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(process.cwd(), 'docs/examples');

export interface Example {
  readonly name: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly isSubscription: boolean;
  readonly isMutation: boolean;
}

/** The published examples that only ask. */
export function publishedQueries(): Example[] {
  return publishedExamples().filter(({ isSubscription, isMutation }) => !isSubscription && !isMutation);
}

/** The operations we publish as examples; each is also a test of both engines. */
export function publishedExamples(): Example[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      const variables = join(FOLDER, file.replace('.graphql', '.json'));
      return {
        name: file.replace('.graphql', ''),
        text,
        variables: existsSync(variables) ? JSON.parse(readFileSync(variables, 'utf8')) : {},
        isSubscription: /^subscription/m.test(text),
        isMutation: /^mutation/m.test(text),
      };
    });
}

/** One of them, by the name of its file. */
export function publishedExample(name: string): Example {
  const found = publishedExamples().find((example) => example.name === name);
  if (found === undefined) throw new Error(`no example is called ${name}`);
  return found;
}
