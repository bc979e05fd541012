import { Refusal } from '#kernel/refusal.ts'
import { fewestCommon } from '#modules/synthesis/engine/figures/raters.ts'
import { formatNumber, percent } from '#ui/numbers.ts'
import { agreementMessages, agreementWords } from './agreement-messages.ts'
import { compareLabels, type LabelAgreement } from './compare-labels.ts'
import { placeFault } from './file-rows.ts'
import { type Labels, readLabels } from './label-file.ts'
import type { OfflineCall, OfflineCommand } from './offline-command.ts'

/** Compares how two files label the same texts: two people, or people and the engine. Exit code 2 when it cannot. */
export const agreementCommand: OfflineCommand = {
  name: 'agreement',
  usage: agreementWords((m) => m.usage),
  summary: agreementWords((m) => m.summary),
  async run(call) {
    const m = agreementMessages[call.lang]
    const [first, second] = call.args
    if (!first || !second || call.args.length > 2) {
      call.warn(m.twoFiles)
      call.warn(m.usage)
      return 2
    }
    const paths = [first, second] as const
    const fault = placeFault(first, call.lang) ?? placeFault(second, call.lang)
    if (fault) {
      call.warn(fault)
      return 2
    }
    const files: Labels[] = []
    for (const path of paths)
      try {
        files.push(await readLabels(path))
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        const why = error.sentence[call.lang]
        call.warn(why.startsWith(path) ? why : m.inFile(path, why))
        return 2
      }
    const [one, other] = files as [Labels, Labels]
    const found = compareLabels(one, other)
    if (found.texts === 0) {
      const [[anId], [anotherId]] = [[...one.of.keys()], [...other.of.keys()]]
      call.warn(m.nothingInCommon(String(anId).slice(0, 80), String(anotherId).slice(0, 80)))
      return 2
    }
    if (call.flags.json) call.print(JSON.stringify(found))
    else say(call, paths, found)
    return 0
  },
}

const mostNamed = 10

function say({ lang, print }: OfflineCall, paths: readonly [string, string], found: LabelAgreement): void {
  const m = agreementMessages[lang]
  const figure = (value: number) => formatNumber(value, lang, 2)
  const whole = (value: number) => formatNumber(value, lang)
  const share = (value: number) => percent(value, 1, lang) ?? ''
  print(m.texts(whole(found.texts)))
  const { kappa, ari, ami } = found
  if (ari === null || ami === null) print(m.tooFew(whole(fewestCommon)))
  else {
    if (kappa) {
      print(m.kappa(figure(kappa.value), figure(kappa.low), figure(kappa.high)))
      print(m.alike(share(kappa.alike), share(kappa.by_chance)))
    } else print(m.otherLabels)
    print(m.ari(figure(ari)))
    print(m.ami(figure(ami)))
    print(m.scale)
  }
  print(m.labels(whole(found.labels[0]), whole(found.labels[1])))
  for (const [at, path] of paths.entries()) {
    const labels = found.labels_of_one[at] as readonly string[]
    if (labels.length > 0 && found.same_labels) print(m.onlyUsedIn(path, named(labels, m.others, whole)))
  }
  for (const [at, path] of paths.entries()) {
    const [absent, empty] = [found.only_in[at] as number, found.without_label[at] as number]
    if (absent + empty > 0) print(m.lacking(path, whole(absent), whole(empty)))
  }
}

function named(
  labels: readonly string[],
  others: (count: string) => string,
  whole: (value: number) => string,
): string {
  const shown = labels.slice(0, mostNamed).map((label) => label.slice(0, 60))
  const more = labels.length - shown.length
  return [...shown, ...(more > 0 ? [others(whole(more))] : [])].join(', ')
}
