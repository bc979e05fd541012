import { catalogue } from '#kernel/i18n.ts'

const column = (label: string, meaning: string, example: string) => ({ label, meaning, example })

/** The words of the files of themes: in the dictionary, and where they are taken. */
export const themeFileWords = catalogue(
  {
    files: {
      themes: {
        title: 'Les thèmes d’une synthèse et leurs paroles',
        who: 'Tout le monde, depuis la page de la synthèse. Une ligne par parole d’un thème ; un thème sans parole a une ligne. Tant qu’une vérification à l’aveugle est en cours, les paroles rangées sans être citées n’y sont pas.',
      },
      'themes-desk': {
        title: 'Les thèmes et leurs paroles, pour le bureau',
        who: 'Celles et ceux qui ouvrent le bureau de la synthèse : les mêmes colonnes, et comment chaque parole a été rangée. Seules les paroles publiées y sont.',
      },
    },
    columns: {
      theme: column('Thème', 'Le numéro du thème, qui ne change pas quand il est renommé.', '12'),
      theme_title: column('Nom du thème', 'Son nom du jour.', 'Les bus du soir'),
      theme_words: column(
        'Mots qui réunissent',
        'Les mots les plus propres au thème, séparés par des points-virgules. Vide quand des personnes l’ont fait.',
        'bus; soir; horaires',
      ),
      axis: column('Axe', 'Le numéro de l’axe de la démarche où le thème est placé.', '2'),
      reference: column('Référence', 'La parole, par sa référence publique.', 'C-000123'),
      link: column(
        'Lien',
        'cited : une phrase du thème la cite ; placed : elle est rangée dans le thème ; both : les deux.',
        'both',
      ),
      sentences_for: column(
        'Phrases qu’elle dit',
        'Les numéros des phrases du thème qui la citent parce qu’elle le dit, séparés par des espaces.',
        '3 7',
      ),
      sentences_against: column(
        'Phrases qu’elle conteste',
        'Les numéros des phrases du thème qui la citent parce qu’elle n’est pas d’accord.',
        '5',
      ),
      author_category: column('Qui parle', 'La sorte de personne, telle qu’elle s’est dite.', 'citizen'),
      language: column('Langue', 'La langue des mots, en deux ou trois lettres.', 'fr'),
      text: column(
        'Mots publiés',
        'Les mots tels qu’ils sont publiés aujourd’hui.',
        'Plus aucun bus après 20 heures.',
      ),
      locked: column('Verrouillé', 'true : aucun regroupement ne change ce thème.', 'false'),
      decided_by: column(
        'Rangée par',
        'run : le regroupement ; vote : les paroles voisines, depuis ; person : une personne.',
        'run',
      ),
      share: column(
        'Appartenance',
        'La part des paroles voisines qui sont dans ce thème, de 0 à 1. Vide quand une personne a rangé.',
        '0.82',
      ),
      margin: column(
        'Marge',
        'L’écart avec le thème suivant, de 0 à 1. Vide quand une personne a rangé.',
        '0.41',
      ),
      read_again: column(
        'À relire',
        'true : la marge est sous 0,2, la parole est entre deux thèmes.',
        'false',
      ),
      second_theme: column('Autre thème', 'Le numéro du thème qui vient juste après.', '4'),
      copy_of: column('Copie de', 'La parole dont celle-ci est une copie, par sa référence.', 'C-000101'),
    },
    take: 'Télécharger les thèmes et leurs paroles',
    readPublic: 'Les thèmes d’une synthèse et leurs paroles publiées, en fichier',
    readDesk: 'Les thèmes et leurs paroles, avec ce qui les a rangées, en fichier',
  },
  {
    files: {
      themes: {
        title: 'The themes of a synthesis and their voices',
        who: 'Everyone, from the page of the synthesis. A line a voice of a theme; a theme without voice has one line. While a blind check is under way, voices placed without being cited are not in it.',
      },
      'themes-desk': {
        title: 'The themes and their voices, for the desk',
        who: 'Those who open the desk of the synthesis: the same columns, and how each voice was placed. Only published voices are in it.',
      },
    },
    columns: {
      theme: column('Theme', 'The number of the theme, which does not change when it is renamed.', '12'),
      theme_title: column('Name of the theme', 'Its name of the day.', 'Les bus du soir'),
      theme_words: column(
        'Words that bring together',
        'The words most proper to the theme, parted by semicolons. Empty when people made it.',
        'bus; soir; horaires',
      ),
      axis: column('Axis', 'The number of the axis of the process where the theme is placed.', '2'),
      reference: column('Reference', 'The voice, by its public reference.', 'C-000123'),
      link: column(
        'Link',
        'cited: a sentence of the theme cites it; placed: it is placed in the theme; both: the two.',
        'both',
      ),
      sentences_for: column(
        'Sentences it says',
        'The numbers of the sentences of the theme that cite it because it says so, parted by spaces.',
        '3 7',
      ),
      sentences_against: column(
        'Sentences it contests',
        'The numbers of the sentences of the theme that cite it because it disagrees.',
        '5',
      ),
      author_category: column('Who speaks', 'The kind of person, as they said it.', 'citizen'),
      language: column('Language', 'The language of the words, in two or three letters.', 'fr'),
      text: column(
        'Published words',
        'The words as they are published today.',
        'Plus aucun bus après 20 heures.',
      ),
      locked: column('Locked', 'true: no grouping changes this theme.', 'false'),
      decided_by: column(
        'Placed by',
        'run: the grouping; vote: the voices near it, since; person: a person.',
        'run',
      ),
      share: column(
        'Membership',
        'The share of the voices near it that are in this theme, from 0 to 1. Empty when a person placed it.',
        '0.82',
      ),
      margin: column(
        'Margin',
        'How far the next theme is, from 0 to 1. Empty when a person placed it.',
        '0.41',
      ),
      read_again: column(
        'To read again',
        'true: the margin is under 0.2, the voice stands between two themes.',
        'false',
      ),
      second_theme: column('Other theme', 'The number of the theme that comes next.', '4'),
      copy_of: column('Copy of', 'The voice of which this one is a copy, by its reference.', 'C-000101'),
    },
    take: 'Download the themes and their voices',
    readPublic: 'The themes of a synthesis and their published voices, as a file',
    readDesk: 'The themes and their voices, with what placed them, as a file',
  },
)
