// so-nhom print-schema: the published contracts, printed, written or checked against what is committed.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { ROOT } from '../compose.ts'
import { printPublishedSchema } from '../graphql/schema.ts'
import {
  printActsFileSchema,
  printAgenciesFileSchema,
  printDecisionFileSchema,
  printRosterFileSchema,
  printRuleCaseSchema,
  printTopicsFileSchema,
} from '../importers/files/json-schema.ts'
import { printError } from './terminal.ts'

/** Every published contract that is printed from code, by its path in the project. */
export const CONTRACTS: Readonly<Record<string, () => string>> = {
  'schema/schema.graphql': printPublishedSchema,
  'schema/decision-file.schema.json': printDecisionFileSchema,
  'schema/roster-file.schema.json': printRosterFileSchema,
  'schema/rule-case.schema.json': printRuleCaseSchema,
  'schema/agencies-file.schema.json': printAgenciesFileSchema,
  'schema/acts-file.schema.json': printActsFileSchema,
  'schema/topics-file.schema.json': printTopicsFileSchema,
}

export function addPrintSchema(program: Command): void {
  program
    .command('print-schema')
    .description('in lược đồ GraphQL · print the GraphQL schema')
    .option('--write', 'ghi các tệp đã công bố trong schema/ · write the published files in schema/', false)
    .option(
      '--check',
      'báo lỗi nếu tệp đã công bố khác mã nguồn · fail where a published file differs from the code',
      false,
    )
    .action((options: { write: boolean; check: boolean }) => {
      if (options.write) writeContracts()
      else if (options.check) checkContracts()
      else process.stdout.write(printPublishedSchema())
    })
}

function writeContracts(): void {
  for (const [path, print] of Object.entries(CONTRACTS)) writeFileSync(join(ROOT, path), print())
}

function checkContracts(): void {
  for (const [path, print] of Object.entries(CONTRACTS)) {
    if (readFileSync(join(ROOT, path), 'utf8') === print()) continue
    process.exitCode = 1
    printError({
      vi: `${path} khác với mã nguồn. Chạy npm run print-schema rồi xem lại thay đổi.`,
      en: `${path} differs from the code. Run npm run print-schema and review the change.`,
    })
  }
}
