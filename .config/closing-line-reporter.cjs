/**
 * Counts a run, and names what it skipped, where COUNTS_FILE says; silent otherwise. The file is for .ci/run,
 * which sums the runs into one closing line.
 */
const { writeFileSync } = require('node:fs');
const { relative } = require('node:path');

/** A suite that could not be loaded ran no test, and must still turn the count red. */
const countsOf = (results) => ({
  passed: results.numPassedTests,
  failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
  skipped: results.numPendingTests + results.numTodoTests,
});

const skippedOf = (results, root) =>
  results.testResults.flatMap((file) =>
    file.testResults
      .filter((test) => ['pending', 'skipped', 'todo', 'disabled'].includes(test.status))
      .map((test) => `${relative(root, file.testFilePath)}: ${test.fullName}`),
  );

class ClosingLineReporter {
  constructor(globalConfig) {
    this.root = globalConfig.rootDir;
  }

  onRunComplete(_contexts, results) {
    const file = process.env.COUNTS_FILE;
    if (!file) return;
    const { passed, failed, skipped } = countsOf(results);
    const lines = [`${passed} ${failed} ${skipped}`, ...skippedOf(results, this.root)];
    writeFileSync(file, `${lines.join('\n')}\n`);
  }
}

module.exports = ClosingLineReporter;
