import type * as PdfLib from '@cantoo/pdf-lib'

export interface Joined {
  readonly pdf: Uint8Array
  readonly pages: number
}

/**
 * PDFs of our compiler in one, each with the tags that screen readers read: copying pages alone would lose them. What each
 * says of itself (title, PDF/UA, language) is the first one's. `evenly`: an empty page makes each end on the back of a sheet.
 */
export async function joinPdfs(parts: readonly Uint8Array[], how: { evenly: boolean }): Promise<Joined> {
  const lib = await import('@cantoo/pdf-lib')
  const read = (bytes: Uint8Array) => lib.PDFDocument.load(bytes, { updateMetadata: false })
  const [first, ...others] = parts
  if (!first) throw new Error('There is no PDF to join.')
  const whole = await read(first)
  if (others.length === 0 && !(how.evenly && whole.getPageCount() % 2 === 1))
    return { pdf: first, pages: whole.getPageCount() }
  if (how.evenly) endOnTheBack(whole)
  for (const bytes of others) {
    append(lib, whole, await read(bytes))
    if (how.evenly) endOnTheBack(whole)
  }
  return {
    pdf: await whole.save({ addDefaultPage: false, updateFieldAppearances: false }),
    pages: whole.getPageCount(),
  }
}

function endOnTheBack(whole: PdfLib.PDFDocument): void {
  if (whole.getPageCount() % 2 === 0) return
  const { width, height } = whole.getPage(0).getSize()
  whole.addPage([width, height])
}

/** The pages and their tags: one copier for both, so that a tag goes on naming its own page. */
function append(lib: typeof PdfLib, whole: PdfLib.PDFDocument, part: PdfLib.PDFDocument): void {
  const { PDFArray, PDFDict, PDFName, PDFNumber, PDFObjectCopier, PDFPage, PDFPageLeaf, PDFRef } = lib
  const name = (said: string) => PDFName.of(said)
  const copier = PDFObjectCopier.for(part.context, whole.context)
  const copied = (ref: PdfLib.PDFRef) => copier.copy(ref)

  const ours = whole.catalog.lookup(name('StructTreeRoot'), PDFDict)
  const theirRoot = part.catalog.get(name('StructTreeRoot'))
  if (!(theirRoot instanceof PDFRef)) throw new Error('A PDF to join has no tags.')
  const theirs = whole.context.lookup(copied(theirRoot), PDFDict)
  if (theirs.has(name('IDTree')))
    throw new Error('A PDF to join has tags found by a name, which would clash.')

  // The numbers by which pages find their tags go on after those that are taken.
  const shift = ours.lookup(name('ParentTreeNextKey'), PDFNumber).asNumber()
  const moved = (dict: PdfLib.PDFDict, key: string) => {
    const at = dict.lookupMaybe(name(key), PDFNumber)
    if (at) dict.set(name(key), PDFNumber.of(at.asNumber() + shift))
  }
  for (const { ref } of part.getPages()) {
    const place = copied(ref)
    const leaf = whole.context.lookup(place)
    if (!(leaf instanceof PDFPageLeaf)) throw new Error('A page to join is not one.')
    moved(leaf, 'StructParents')
    const notes = leaf.lookupMaybe(name('Annots'), PDFArray)
    for (let index = 0; index < (notes?.size() ?? 0); index++) {
      const note = notes?.lookup(index)
      if (note instanceof PDFDict) moved(note, 'StructParent')
    }
    whole.addPage(PDFPage.of(leaf, place, whole))
  }
  const numbers = (root: PdfLib.PDFDict) =>
    root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray)
  const [into, from] = [numbers(ours), numbers(theirs)]
  for (let index = 0; index + 1 < from.size(); index += 2) {
    into.push(PDFNumber.of(from.lookup(index, PDFNumber).asNumber() + shift))
    into.push(from.get(index + 1))
  }
  const next = theirs.lookup(name('ParentTreeNextKey'), PDFNumber).asNumber()
  ours.set(name('ParentTreeNextKey'), PDFNumber.of(shift + next))

  const trunk = kidsOf(ours)
  const root = whole.catalog.get(name('StructTreeRoot')) as PdfLib.PDFRef
  for (const kid of kidsOf(theirs).asArray()) {
    whole.context.lookup(kid, PDFDict).set(name('P'), root)
    trunk.push(kid)
  }

  function kidsOf(tree: PdfLib.PDFDict): PdfLib.PDFArray {
    const found = tree.get(name('K'))
    const list = found instanceof PDFRef ? whole.context.lookup(found) : found
    if (list instanceof PDFArray) return list
    const alone = whole.context.obj(found ? [found] : [])
    tree.set(name('K'), alone)
    return alone
  }
}
