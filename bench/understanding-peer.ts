import { execFileSync } from 'node:child_process'

/** The answers to one question: as written, as the stems that tell their subject, with the tag that persons gave, if any. */
export type PeerQuestion = readonly {
  readonly text: string
  readonly stems: string
  readonly tag: string | null
}[]

/** For each question, in order. */
export type PeerScores = readonly { readonly ari: number; readonly ami: number }[]

/**
 * TF-IDF, singular vectors, k-means told the true number of groups; on words as written or on our stems, with or without pairs
 * of words, whichever does better over all questions.
 */
const program = `
import json, sys, warnings
warnings.filterwarnings('ignore')
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.decomposition import TruncatedSVD
from sklearn.preprocessing import normalize
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, adjusted_mutual_info_score
questions = json.load(sys.stdin)
best = None
for words, ngrams in (('text', 1), ('text', 2), ('stems', 1), ('stems', 2)):
    scores = []; total = 0
    for rows in questions:
        kept = [i for i, r in enumerate(rows) if r['tag']]; tags = [rows[i]['tag'] for i in kept]
        X = TfidfVectorizer(sublinear_tf=True, min_df=2, max_df=0.5, ngram_range=(1, ngrams), strip_accents='unicode').fit_transform([r[words] for r in rows])
        Z = normalize(TruncatedSVD(min(100, X.shape[1] - 1), random_state=1).fit_transform(X))
        ari = ami = 0
        for seed in (1, 2, 3):
            found = KMeans(len(set(tags)), n_init=3, random_state=seed).fit_predict(Z)
            ari += adjusted_rand_score(tags, [found[i] for i in kept]) / 3
            ami += adjusted_mutual_info_score(tags, [found[i] for i in kept]) / 3
        scores.append({'ari': ari, 'ami': ami}); total += ari * len(kept)
    if best is None or total > best[0]: best = (total, scores)
print(json.dumps(best[1]))`

/** scikit-learn on the same answers, when it is installed. */
export function peerScores(questions: readonly PeerQuestion[]): PeerScores | undefined {
  for (const python of ['python3', '/usr/bin/python3'])
    try {
      const stdio = ['pipe', 'pipe', 'ignore'] as ['pipe', 'pipe', 'ignore']
      const input = JSON.stringify(questions)
      return JSON.parse(execFileSync(python, ['-c', program], { stdio, input }).toString())
    } catch {
      // Not installed for this Python.
    }
  return undefined
}
