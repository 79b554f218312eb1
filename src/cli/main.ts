#!/usr/bin/env node
// The command so-nhom: one file a subcommand, errors as sentences, exit code 1 for anything that went wrong.
import { Command } from 'commander'
import { SettingRefused } from '../config.ts'
import { DraftRefused } from '../importers/draft/head.ts'
import { FileRefused, formatPlace } from '../importers/problems.ts'
import { ListenRefused } from '../server/http.ts'
import { StorageError } from '../storage/errors.ts'
import { Problem } from '../usecases/problem.ts'
import { addCheck } from './check.ts'
import { addDemo } from './demo.ts'
import { addDraft } from './draft.ts'
import { addLoad } from './load.ts'
import { addMigrate } from './migrate.ts'
import { addParse } from './parse.ts'
import { addPrintSchema } from './print-schema.ts'
import { NoRecords } from './record-folder.ts'
import { addServe } from './serve.ts'
import { settingsHelp } from './settings-help.ts'
import { printError } from './terminal.ts'
import { addToken } from './token.ts'

const QUESTIONS = `
Hỏi sổ (mayJoin, rules, cite, search) qua GraphQL: so-nhom serve, rồi mở /graphql.
Ask the register (mayJoin, rules, cite, search) by GraphQL: so-nhom serve, then open /graphql.
`

const program = new Command('so-nhom')
  .description(
    'Sổ Nhóm: ai được tham gia nhóm, và quy định nào áp dụng?\nThe group register: who may join a group, and which rules apply?',
  )
  .helpOption('-h, --help', 'hiện hướng dẫn này · show this help')
  .helpCommand('help [command]', 'hướng dẫn về một lệnh · help on a command')
  .addHelpText('after', settingsHelp())
  .addHelpText('after', QUESTIONS)
  .showHelpAfterError('(so-nhom --help: xem hướng dẫn · see the help)')

addServe(program)
addMigrate(program)
addLoad(program)
addCheck(program)
addParse(program)
addDraft(program)
addPrintSchema(program)
addToken(program)
addDemo(program)

// A reader that has seen enough (`so-nhom parse … | head`) is no fault of the command, which goes on to its end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = 1
  if (error instanceof StorageError || error instanceof ListenRefused) printError(error.localized, error.code)
  else if (error instanceof SettingRefused || error instanceof NoRecords || error instanceof DraftRefused)
    printError(error.localized)
  else if (error instanceof Problem) printError(error.localized, error.code)
  else if (error instanceof FileRefused) {
    const told = (language: 'vi' | 'en') =>
      error.problems.map((problem) => `${formatPlace(problem)}: ${problem.message[language]}`).join('\n')
    printError({ vi: told('vi'), en: told('en') })
  } else throw error
}
