// Prints `N passed, N failed, N skipped` over test reports, and fails where a test failed, was skipped, or a report has none.
import { readFileSync } from 'node:fs'

const reports = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, 'utf8')))
const sum = (count) => reports.reduce((total, report) => total + count(report), 0)
const passed = sum((report) => report.numPassedTests)
const skipped = sum((report) => report.numPendingTests + report.numTodoTests)
const brokenFiles = (report) =>
  report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
const failed = sum((report) => report.numFailedTests + brokenFiles(report))
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failed + skipped > 0 || reports.some((report) => report.numPassedTests === 0) ? 1 : 0
