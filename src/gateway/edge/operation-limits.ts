/** How much one operation may ask for. Checked before anything runs, over HTTP and over the socket alike. */
export interface OperationLimits {
  readonly maxTokens: number;
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxRootFields: number;
  readonly maxDirectives: number;
  /** Selections side by side in one place. */
  readonly maxWidth: number;
  readonly maxVariables: number;
  /** Operations and fragments of one document. */
  readonly maxDefinitions: number;
  readonly maxPageSize: number;
  /** In fields that may be read: page sizes multiply. A whole page of whole pictures fits, several do not. */
  readonly maxCost: number;
}

export const OPERATION_LIMITS: OperationLimits = {
  maxTokens: 1_500,
  maxDepth: 12,
  maxAliases: 30,
  maxRootFields: 10,
  maxDirectives: 30,
  maxWidth: 60,
  maxVariables: 40,
  maxDefinitions: 30,
  maxPageSize: 100,
  maxCost: 60_000,
};
