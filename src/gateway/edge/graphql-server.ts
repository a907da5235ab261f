import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError } from 'graphql';
import { toldExtensions } from '../compose/error-codes';
import { consultationPlugin } from './consultation-plugin';
import type { ConsultationParts } from './consultation-plugin';
import type { EdgeOperation } from './edge-operation';
import { runOperation } from './run-operation';
import type { RunParts } from './run-operation';

export type GraphqlServerParts = RunParts & ConsultationParts & { readonly supergraphSdl: string };

/** The server that speaks GraphQL over HTTP. What reaches it has been admitted; it is the second lock, not the first. */
export function createGraphqlServer(parts: GraphqlServerParts): ApolloServer<EdgeOperation> {
  return new ApolloServer<EdgeOperation>({
    gateway: gatewayOf(parts),
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    formatError: masked,
    logger: quiet(parts),
    plugins: [consultationPlugin(parts), ...disabled()],
  });
}

function gatewayOf(parts: GraphqlServerParts): NonNullable<GatewayOption> {
  return {
    load: async () => ({ executor: ({ context }) => runOperation(context as EdgeOperation, parts) }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: parts.schema, coreSupergraphSdl: parts.supergraphSdl });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}

type GatewayOption = ConstructorParameters<typeof ApolloServer<EdgeOperation>>[0]['gateway'];

function masked(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { message, path, extensions = {} } = formatted;
  const told = toldExtensions(extensions);
  if (told === null) {
    return { message: 'Something went wrong here. Nothing is shown.', extensions: { code: 'INTERNAL' } };
  }
  const { requestId } = extensions;
  return { message, ...(path && { path }), extensions: { ...told, ...(requestId ? { requestId } : {}) } };
}

/** The server's own messages may quote errors, so only that there was one is kept. */
function quiet({ logger }: GraphqlServerParts) {
  const say = () => logger.warn({ part: 'graphql-server' }, 'the graphql server reports a fault');
  return { debug: () => undefined, info: () => undefined, warn: say, error: say };
}

function disabled() {
  return [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
  ];
}
