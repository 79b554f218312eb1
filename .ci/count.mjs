// Prints `N passed, N failed, N skipped` from a test report, and fails where a test failed, was skipped, or none ran.
import { readFileSync } from 'node:fs'

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const { numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, numTodoTests: todo } = report
const skipped = pending + todo
const brokenFiles = report.testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
).length
console.log(`${passed} passed, ${failed + brokenFiles} failed, ${skipped} skipped`)
process.exitCode = failed + brokenFiles + skipped > 0 || passed === 0 ? 1 : 0
