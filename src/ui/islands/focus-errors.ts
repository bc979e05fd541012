/** Brings the reader to what is to be corrected when a form comes back with errors. */
document.getElementById('erreurs')?.focus()
