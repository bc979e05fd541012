import { execFileSync } from 'node:child_process'

/** For each of the ten largest questions, as in `understanding.ts`. */
export type PeerScores = readonly { readonly ari: number; readonly ami: number }[]

/** TF-IDF, singular vectors, k-means told the true number of groups; with or without pairs of words, whichever does better. */
const program = `
import json, sys, collections, warnings
warnings.filterwarnings('ignore')
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.decomposition import TruncatedSVD
from sklearn.preprocessing import normalize
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, adjusted_mutual_info_score
groups = collections.defaultdict(list)
for line in open(sys.argv[1]):
    row = json.loads(line); groups[row['question']].append(row)
best = None
for ngrams in (1, 2):
    scores = []; total = 0
    for rows in sorted(groups.values(), key=lambda r: -len(r))[:10]:
        rows = list({row['text'].lower().strip(): row for row in rows}.values())
        kept = [i for i, r in enumerate(rows) if r['main_tag']]; tags = [rows[i]['main_tag'] for i in kept]
        X = TfidfVectorizer(sublinear_tf=True, min_df=2, max_df=0.5, ngram_range=(1, ngrams), strip_accents='unicode').fit_transform([r['text'] for r in rows])
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
export function peerScores(path: string): PeerScores | undefined {
  for (const python of ['python3', '/usr/bin/python3'])
    try {
      const options = { stdio: ['ignore', 'pipe', 'ignore'] as ['ignore', 'pipe', 'ignore'] }
      return JSON.parse(execFileSync(python, ['-c', program, path], options).toString())
    } catch {
      // Not installed for this Python.
    }
  return undefined
}
