import { catalogue } from '#kernel/i18n.ts'

export const fileMessages = catalogue(
  {
    kinds: {
      image: 'une photo (JPEG, PNG ou WebP)',
      document: 'un document (PDF, DOCX ou ODT)',
      text: 'un texte simple',
      audio: 'un son (MP3, M4A, OGG, WAV ou WebM)',
      table: 'un tableau (CSV, XLSX, ODS ou JSON)',
    },
    or: ' ou ',
    wrongType: (wanted: string) => `Ce fichier ne convient pas. Envoyez ${wanted}.`,
    tooHeavy: (most: string) => `Ce fichier est trop lourd : ${most} Mo au plus.`,
    heic: 'Cette photo est au format HEIC, que ce site ne lit pas. Envoyez-la en JPEG : sur un iPhone, Réglages, Appareil photo, Formats, « Le plus compatible ».',
    noPictures:
      'Ce site ne peut pas recevoir de photo en ce moment. Apportez-la à l’accueil, ou écrivez le texte.',
    broken: 'Cette photo ne s’ouvre pas. Reprenez-la, puis envoyez-la de nouveau.',
    empty: 'Ce fichier est vide.',
    unread: 'Ce fichier n’a pas pu être lu. Choisissez-le de nouveau.',
    gone: 'Ce fichier n’est plus gardé.',
    noSuchFile: (path: string) => `Le fichier « ${path} » ne peut pas être lu.`,
  },
  {
    kinds: {
      image: 'a photo (JPEG, PNG or WebP)',
      document: 'a document (PDF, DOCX or ODT)',
      text: 'a plain text',
      audio: 'a sound (MP3, M4A, OGG, WAV or WebM)',
      table: 'a table (CSV, XLSX, ODS or JSON)',
    },
    or: ' or ',
    wrongType: (wanted: string) => `This file does not fit. Send ${wanted}.`,
    tooHeavy: (most: string) => `This file is too heavy: ${most} MB at most.`,
    heic: 'This photo is in the HEIC format, which this site does not read. Send it as JPEG: on an iPhone, Settings, Camera, Formats, “Most Compatible”.',
    noPictures: 'This site cannot receive photos at the moment. Bring it to the counter, or type the text.',
    broken: 'This photo does not open. Take it again, then send it again.',
    empty: 'This file is empty.',
    unread: 'This file could not be read. Choose it again.',
    gone: 'This file is no longer kept.',
    noSuchFile: (path: string) => `The file “${path}” cannot be read.`,
  },
)
