import type { Town } from '#kernel/towns/towns.ts'

/** Contributions of a graph of a million links: what ten years of a large town would leave if it threw nothing away. */
export const manyContributions = 100_000

/** The same shape at any size: ten links a contribution, whatever their number. */
export const graphOf = (contributions: number) => {
  const share = (n: number) => Math.max(1, Math.round((n * contributions) / manyContributions))
  return {
    sessions: share(1_000),
    contributions,
    statements: share(20_000),
    /** Contributions quoted by a statement. */
    citations: 31,
    proposals: share(10_000),
    /** Contributions, then statements, that a proposal comes from. */
    fromContributions: 20,
    fromStatements: 5,
    deliberations: 20,
    actions: share(1_000),
    /** Proposals that an action carries out. */
    ofProposals: 20,
  }
}
export type GraphSizes = ReturnType<typeof graphOf>

/** Far apart and the same at every run: the n-th draw among `size`, for a list that begins at 1. */
const draw = (n: string, size: number) => `(1 + (${n})::bigint * 2654435761 % 4294967291 % ${size})`

const text = `'Le bus du soir ne passe plus, et les personnes âgées du quartier restent seules.'`
const past = (n: string) => `(timestamptz '2026-01-05 10:00+01' + (${n}) * interval '1 minute')`

/** Plants the graph straight into the tables, without the checks of the operations: it is a weight, not a story. */
export async function plantGraph(town: Town, g: GraphSizes): Promise<number> {
  const steps = [
    `set session_replication_role = replica`,
    `set synchronous_commit = off`,
    `insert into territory_organisation (name, kind, created_at) values ('Direction mesurée', 'town_service', now())`,
    `insert into processes_process (slug, title, summary, sponsor, level, current_phase, created_at)
       values ('graphe', 'Démarche mesurée', 'Un poids.', 'La Ville', 'concertation', 'implementation', now())`,
    `insert into workshops_session (process_id, kind, title, audience, place, starts_at, ends_at, sort_day, status, created_at, changed_at)
       select 1, 'workshop', 'Atelier ' || n, 'citizens', 'Salle ' || n, ${past('n')}, ${past('n + 60')}, ${past('n')}::date, 'held', now(), now()
       from generate_series(1, ${g.sessions}) n`,
    `insert into contributions_contribution (code, process_id, session_id, kind, channel, text, published_text, status, status_at, received_at, published_at, entered_for)
       select lpad(upper(to_hex(n)), 8, '0'), 1, ${draw('n', g.sessions)}, 'individual', 'workshop', ${text}, ${text}, 'published', ${past('n')}, ${past('n')}, ${past('n')}, true
       from generate_series(1, ${g.contributions}) n`,
    `insert into synthesis_theme (process_id, title, position, created_at) select 1, 'Thème ' || n, n, now() from generate_series(1, 40) n`,
    `insert into synthesis_statement (process_id, theme_id, number, position, kind, text, written_at)
       select 1, 1 + n % 40, n, n, 'statement', ${text}, ${past('n')} from generate_series(1, ${g.statements}) n`,
    `insert into synthesis_citation (statement_id, contribution_id, cited_at)
       select s, ${draw(`s * ${g.citations} + k`, g.contributions)}, ${past('s')} from generate_series(1, ${g.statements}) s, generate_series(1, ${g.citations}) k
       on conflict do nothing`,
    `insert into synthesis_proposal (process_id, number, title, text, theme_id, status_at, written_at)
       select 1, n, 'Proposition ' || n, ${text}, 1 + n % 40, ${past('n')}, ${past('n')} from generate_series(1, ${g.proposals}) n`,
    `insert into synthesis_origin (proposal_id, contribution_id, added_at)
       select p, ${draw(`p * ${g.fromContributions} + k + 7000000`, g.contributions)}, ${past('p')} from generate_series(1, ${g.proposals}) p, generate_series(1, ${g.fromContributions}) k
       on conflict do nothing`,
    `insert into synthesis_origin (proposal_id, statement_id, added_at)
       select p, ${draw(`p * ${g.fromStatements} + k + 9000000`, g.statements)}, ${past('p')} from generate_series(1, ${g.proposals}) p, generate_series(1, ${g.fromStatements}) k
       on conflict do nothing`,
    `insert into answers_answer (proposal_id, organisation_id, due_day, status, decision, reason_kind, reason, follow_up, version, assigned_at, published_at, changed_at)
       select n, 1, '2026-09-30', 'published', 'kept', 'need', ${text}, 'Une action suit.', 1, ${past('n')}, ${past('n')}, ${past('n')} from generate_series(1, ${g.proposals}) n`,
    `insert into deliberations_deliberation (process_id, body, number, subject, voted_on, planned_on, outcome, status, created_at)
       select 1, 'council', n::text, 'Délibération ' || n, '2026-10-01', '2026-10-01', 'adopted', 'voted', now() from generate_series(1, ${g.deliberations}) n`,
    `insert into deliberations_adopted_answer (deliberation_id, answer_id, adopted_at)
       select 1 + n % ${g.deliberations}, n, now() from generate_series(1, ${g.proposals}) n`,
    `insert into plans_strategy (process_id, deliberation_id, slug, title, starts, ends, created_at)
       values (1, 1, 'plan', 'Plan', '2026-01-01', '2030-12-31', now())`,
    `insert into plans_action (strategy_id, number, title, kind, deliberation_id, created_at)
       select 1, n, 'Action ' || n, 'create', 1 + n % ${g.deliberations}, now() from generate_series(1, ${g.actions}) n`,
    `insert into plans_action_proposal (action_id, proposal_id, linked_at, linked_by)
       select a, ${draw(`a * ${g.ofProposals} + k + 11000000`, g.proposals)}, now(), 'operator' from generate_series(1, ${g.actions}) a, generate_series(1, ${g.ofProposals}) k
       on conflict do nothing`,
    `set session_replication_role = origin`,
  ]
  const client = await town.pool.connect()
  try {
    for (const step of steps) await client.query(step)
    // What a server does by itself within minutes.
    await client.query('vacuum (analyze)')
  } finally {
    client.release()
  }
  const { rows } = await town.pool.query(
    `select (select count(*) from workshops_session) + (select count(*) from contributions_contribution) + (select count(*) from synthesis_citation)
       + (select count(*) from synthesis_origin) + (select count(*) from answers_answer) + (select count(*) from deliberations_adopted_answer)
       + (select count(*) from plans_action) + (select count(*) from plans_action_proposal) as links`,
  )
  return Number(rows[0]?.links)
}
