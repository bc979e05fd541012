-- When a promise is due, as days where the words say them: « fin 2026 ». `due` keeps what was typed, whatever it says.
alter table processes_commitment
  add column due_from date,
  add column due_to date,
  add constraint processes_commitment_due check (num_nulls(due_from, due_to) <> 1 and (due_from is null or due_from <= due_to));
