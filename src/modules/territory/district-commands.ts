import { existsSync, readFileSync } from 'node:fs'
import type { Command } from '#kernel/module.ts'
import { compareDistricts, countFates } from './compare-districts.ts'
import { readDistrictFile } from './district-file.ts'
import { districtMessages } from './district-messages.ts'
import { importDistricts } from './import-districts.ts'
import { listDistrictsReading } from './readings.ts'

/** Exit code 0: done, or could be; 1: the file is to be mended; 2: nothing was read. */
export const districtsCommand: Command = {
  name: 'import districts',
  usage: {
    fr: 'import districts FICHIER --source QUI --licence LAQUELLE [--name-in COLONNE] [--town VILLE] [--dry-run]',
    en: 'import districts FILE --source WHO --licence WHICH [--name-in COLUMN] [--town TOWN] [--dry-run]',
  },
  summary: {
    fr: 'Importer les contours des quartiers (GeoJSON)',
    en: 'Import the outlines of the districts (GeoJSON)',
  },
  async run(call) {
    const words = districtMessages[call.lang]
    const [path] = call.args
    const flag = (name: string) => (typeof call.flags[name] === 'string' ? call.flags[name] : undefined)
    const [source, licence, nameIn] = [flag('source'), flag('licence'), flag('name-in')]
    if (!path || !source || !licence) {
      call.warn(words.usage)
      return 2
    }
    if (!existsSync(path)) {
      call.warn(words.fileMissing(path))
      return 2
    }
    const geojson = readFileSync(path, 'utf8')
    const file = readDistrictFile(geojson, nameIn)
    const town = await call.link()
    const lines = compareDistricts(file, await town.consult(listDistrictsReading, {}), { source, licence })
    const { read, drawn, created, unchanged, faulty } = countFates(lines)
    if (file.fault) call.warn(file.fault[call.lang])
    for (const { line, name, fault } of lines)
      if (fault) call.warn(words.atLine(line, name, fault[call.lang]))
    if (file.fault || faulty > 0) return 1
    if (call.flags['dry-run'] === undefined)
      await town.perform(importDistricts, { geojson, nameIn, source, licence })
    else call.print(words.saidTrial)
    call.print(words.said(read, drawn, created, unchanged))
    return 0
  },
}
