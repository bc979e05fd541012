import { catalogue } from '#kernel/i18n.ts'
import { plural } from '#ui/numbers.ts'
import type { FaultKind } from './verify-file.ts'

const faultsFr: Record<FaultKind, string> = {
  'not-a-register': 'ce fichier n’est pas un registre de Parole tenue.',
  line: 'cette ligne a été modifiée : elle n’est plus écrite comme le registre l’écrit.',
  entry: 'cette entrée a été modifiée : son empreinte n’est plus la sienne.',
  order: 'cette entrée n’est pas à sa place : il en manque une, ou il y en a une de trop.',
  words: 'les mots joints à cette entrée ne sont pas ceux qui y ont été engagés.',
  head: 'cette signature n’est celle d’aucune des clés connues.',
  root: 'ce qui précède n’est pas ce que la Ville a signé : une entrée au moins a été changée, ajoutée ou ôtée jusqu’ici.',
  unsigned: 'les dernières entrées ne sont couvertes par aucune signature de la clé connue.',
  cut: 'le fichier s’arrête trop tôt.',
  end: 'la dernière ligne ne correspond pas à ce qui précède.',
  key: 'la clé attendue n’est pas celle de ce registre.',
  history:
    'ce registre ne commence pas comme celui dont vous aviez gardé la signature : le passé a été réécrit.',
}
const faultsEn: Record<FaultKind, string> = {
  'not-a-register': 'this file is not a register of Parole tenue.',
  line: 'this line was altered: it is no longer written as the register writes it.',
  entry: 'this entry was altered: its fingerprint is no longer its own.',
  order: 'this entry is out of place: one is missing, or one is too many.',
  words: 'the words beside this entry are not those it was committed to.',
  head: 'this signature is from none of the known keys.',
  root: 'what comes before is not what the town signed: at least one entry was changed, added or taken away up to here.',
  unsigned: 'the last entries are covered by no signature of the known key.',
  cut: 'the file ends too early.',
  end: 'the last line does not fit what comes before.',
  key: 'the key you expect is not the key of this register.',
  history: 'this register does not begin like the one whose signature you kept: the past was rewritten.',
}

/** What the commands say of the register as a file. */
export const verifyMessages = catalogue(
  {
    usageVerify: 'verify FICHIER [--key CLÉ] [--head FICHIER]',
    usageExport: 'export register [--town VILLE] --out FICHIER',
    fileMissing: (path: string) => `Le fichier ${path} n’existe pas.`,
    written: (path: string) => `Le registre est écrit dans ${path}.`,
    verifiedTown: (town: string) => `Registre de : ${town}`,
    verifiedKey: (key: string) => `Clé : ${key}`,
    verifiedCounts: (entries: number, opened: number, heads: number) =>
      `${plural(entries, { one: '# ligne', other: '# lignes' }, 'fr')}, ${opened} avec leurs mots, ${plural(heads, { one: '# signature', other: '# signatures' }, 'fr')}.`,
    altered: 'Ce fichier n’est pas intact.',
    stopped: 'La vérification s’arrête là : la suite du fichier n’a pas été lue.',
    whatToDo:
      'Téléchargez le registre de nouveau et recommencez. Si la faute revient, gardez ce fichier : il la prouve.',
    verifiedHead: (size: string, at: string) => `Dernière signature : ${size} lignes, le ${at}.`,
    verifiedAll: 'Tout est intact : rien n’a été changé, ajouté ni ôté.',
    verifiedTrust:
      'Comparez la clé avec celle que la Ville affiche et imprime, ou donnez-la avec --key : un faux registre aurait la sienne.',
    faultAt: (line: string, fault: string) => `Ligne ${line} du fichier : ${fault}`,
    faultEntry: (entry: string) => `Première entrée touchée : n° ${entry}.`,
    faults: faultsFr,
  },
  {
    usageVerify: 'verify FILE [--key KEY] [--head FILE]',
    usageExport: 'export register [--town TOWN] --out FILE',
    fileMissing: (path: string) => `There is no file ${path}.`,
    written: (path: string) => `The register is written to ${path}.`,
    verifiedTown: (town: string) => `Register of: ${town}`,
    verifiedKey: (key: string) => `Key: ${key}`,
    verifiedCounts: (entries, opened, heads) =>
      `${plural(entries, { one: '# line', other: '# lines' }, 'en')}, ${opened} with their words, ${plural(heads, { one: '# signature', other: '# signatures' }, 'en')}.`,
    altered: 'This file is not intact.',
    stopped: 'The check stops there: the rest of the file was not read.',
    whatToDo:
      'Download the register again and start over. If the fault comes back, keep this file: it proves it.',
    verifiedHead: (size: string, at: string) => `Last signature: ${size} lines, on ${at}.`,
    verifiedAll: 'Everything is intact.',
    verifiedTrust:
      'Compare the key with the one the town shows and prints, or give it with --key: a false register would have its own.',
    faultAt: (line: string, fault: string) => `Line ${line} of the file: ${fault}`,
    faultEntry: (entry: string) => `First entry concerned: no. ${entry}.`,
    faults: faultsEn,
  },
)
